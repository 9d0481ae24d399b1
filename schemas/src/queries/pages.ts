import {defineQuery} from 'groq'
import {attachments, figure, richText, seo} from './fragments.ts'

/** Addresses of all static pages. */
export const pageIndexQuery = defineQuery(`*[_type == "page" && defined(slug.current)]
  | order(coalesce(order, 1000000) asc, _id asc){_id, _type, _updatedAt, title, "slug": slug.current, language}`)

/** One static page by `$slug` and `$language`. */
export const pageBySlugQuery = defineQuery(`*[
    _type == "page" && slug.current == $slug && coalesce(language, "vi") == $language
  ]
  | order(_id asc)[0]{
    _id, _type, _updatedAt, title, "slug": slug.current, language, summary,
    "translation": translation->{_id, title, "slug": slug.current, language},
    mainImage${figure},
    body[]${richText},
    attachments[]${attachments},
    seo${seo}
  }`)
