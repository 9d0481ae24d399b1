import {defineQuery} from 'groq'
import {officialDocumentCard, visible} from './fragments.ts'

/** All official documents, newest issue first. */
export const officialDocumentsQuery =
  defineQuery(`*[_type == "officialDocument" && defined(slug.current) && ${visible}]
  | order(issuedAt desc, _id asc)${officialDocumentCard}`)

/** One official document by `$slug`. */
export const officialDocumentBySlugQuery = defineQuery(`*[
    _type == "officialDocument" && slug.current == $slug && ${visible}
  ]
  | order(issuedAt desc, _id asc)[0]{...${officialDocumentCard}, _updatedAt}`)
