import {pageBySlugQuery} from '@cong/schemas/queries'
import {addressOf} from '../addresses.ts'
import {type Attachment, readAttachments} from '../content/attachment.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import {readSeo, type Seo} from '../content/seo.ts'
import type {Language} from '../language.ts'
import {renderRichText} from '../richText/renderRichText.ts'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

/** A page that seldom changes. */
export type StaticPage = {
  id: string
  href: string
  title: string
  language: Language
  summary?: string | undefined
  picture?: Picture | undefined
  bodyHtml: string
  attachments: Attachment[]
  translation?: {title: string; href: string; language: Language} | undefined
  modifiedAt: string
  seo: Seo
}

/** One static page; undefined when there is none with that slug in that language. */
export async function loadPage(
  lake: PageLake,
  slug: string,
  language: Language,
): Promise<StaticPage | undefined> {
  const page = await lake.ask(pageBySlugQuery, {slug, language})
  if (!page) return undefined
  const id = page._id
  return {
    id,
    href: required(addressOf({_id: id, _type: 'page', slug, language}), id, 'slug'),
    title: required(page.title, id, 'title'),
    language,
    summary: page.summary ?? undefined,
    picture: readPicture(page.mainImage, id, 'mainImage'),
    bodyHtml: renderRichText(required(page.body, id, 'body'), id, {kind: 'page', language}),
    attachments: readAttachments(page.attachments, id),
    translation: readTranslation(page.translation),
    modifiedAt: page._updatedAt,
    seo: readSeo(page.seo, id),
  }
}

type Translation = {_id: string; title: string | null; slug: string | null; language: Language | null} | null

function readTranslation(translation: Translation): StaticPage['translation'] {
  const href = translation ? addressOf({...translation, _type: 'page'}) : undefined
  if (!translation?.title || href === undefined) return undefined
  return {title: translation.title, href, language: translation.language ?? 'vi'}
}
