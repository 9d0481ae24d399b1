import {defineQuery} from 'groq'
import {attachments, noticeCard, richText, visible} from './fragments.ts'

/** All notices in force at `$now`, newest first. */
export const noticesQuery = defineQuery(`*[_type == "notice" && defined(slug.current) && ${visible}]
  | order(publishedAt desc, _id asc)${noticeCard}`)

/** One notice by `$slug`. */
export const noticeBySlugQuery = defineQuery(`*[_type == "notice" && slug.current == $slug && ${visible}]
  | order(publishedAt desc, _id asc)[0]{
    _id, _type, _updatedAt, title, "slug": slug.current, summary, publishedAt, expiresAt, important,
    body[]${richText},
    attachments[]${attachments},
    "unit": unit->{_id, name, "slug": slug.current}
  }`)
