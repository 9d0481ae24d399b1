import {defineQuery} from 'groq'
import {visible} from './fragments.ts'

/** Old addresses and where they lead: to `document`, once the public may read it, or to the address `to`. */
export const redirectsQuery = defineQuery(`*[_type == "redirect" && defined(from)]
  | order(from asc, _id asc){
    _id, from, to, "leadsToDocument": defined(document),
    "document": document->{
      _type, "slug": slug.current, language,
      "isPublic": _type in ["page", "category", "person"] || (${visible})
    }
  }`)

/** Documents with one of `$slugs` whose page the public may read: their addresses lead nowhere else. */
export const livePagesQuery = defineQuery(`*[slug.current in $slugs
    && _type in [
      "article", "activityReport", "photoAlbum", "video", "officialDocument", "notice", "feedbackAnswer",
      "page", "category", "person"
    ]
    && (_type in ["page", "category", "person"] || (${visible}))
  ]
  | order(_id asc){_id, _type, "slug": slug.current, language}`)
