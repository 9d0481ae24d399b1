import type {SlugValue, ValidationContext} from 'sanity'
import {addressOf} from '../addresses/index.ts'

const former = `*[_type == "redirect" && from == $from && defined(document) && document._ref != $id][0]{
  "title": coalesce(document->title, document->name)
}`

/** Warns when the address that a slug gives once was another document's: who follows an old link finds this one. */
export async function formerAddressRule(
  slug: SlugValue | undefined,
  {document, getClient}: ValidationContext,
): Promise<true | string> {
  if (!document || !slug?.current) return true
  const language = document.language === 'en' ? 'en' : 'vi'
  const from = addressOf({_type: document._type, slug: slug.current, language})
  if (from === undefined) return true
  const client = getClient({apiVersion: '2025-02-19'}).withConfig({perspective: 'published'})
  const id = document._id.replace(/^drafts\./, '')
  const found = await client.fetch<{title: string | null} | null>(former, {from, id})
  if (!found) return true
  return `Địa chỉ ${from} trước đây là của “${found.title ?? 'một bài đã xóa'}”. Nếu dùng lại, người mở liên kết cũ sẽ gặp bài này.`
}
