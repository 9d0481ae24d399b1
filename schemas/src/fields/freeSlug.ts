import {slugify} from '@cong/vietnamese/text'
import type {SlugSourceContext} from 'sanity'

const longest = 96
const takenBy = `*[_type == $type && !(_id in $own) && string::startsWith(slug.current, $start)].slug.current`

/**
 * The slug that “Tạo” gives: of the text, with a number behind it where other documents of its kind have it, drafts
 * included, as the lake knows them. Rejects when the lake can't be asked.
 */
export async function freeSlug(text: string, {parent, getClient}: SlugSourceContext): Promise<string> {
  const start = slugify(text).slice(0, longest)
  const {_id, _type} = parent as {_id?: string; _type?: string}
  if (!start || !_id || !_type) return start
  const id = _id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
  const client = getClient({apiVersion: '2025-02-19'}).withConfig({perspective: 'raw'})
  const taken = await client.fetch<string[]>(takenBy, {type: _type, own: [id, `drafts.${id}`], start})
  return firstFree(start, new Set(taken))
}

/** The slug itself, or with the first number from 2 that nobody has; never longer than a slug may be. */
export function firstFree(start: string, taken: ReadonlySet<string>): string {
  let slug = start
  for (let number = 2; taken.has(slug); number++) {
    const end = `-${number}`
    slug = start.slice(0, longest - end.length).replace(/-+$/, '') + end
  }
  return slug
}
