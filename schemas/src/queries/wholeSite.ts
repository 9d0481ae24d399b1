import {defineQuery} from 'groq'
import {figure, visible} from './fragments.ts'

/** Every document with a page of its own, for the site map: `image` is its main picture, when it has one. */
export const sitemapQuery = defineQuery(`*[
    _type in ["article", "activityReport", "photoAlbum", "video", "officialDocument", "notice", "feedbackAnswer", "page", "category"]
    && defined(slug.current) && seo.hidden != true
    && (_type in ["page", "category"] || (${visible}))
  ]
  | order(_type asc, _id asc){
    _id, _type, _updatedAt, publishedAt, title, "slug": slug.current, language,
    "image": coalesce(mainImage, poster, figures[0])${figure}
  }`)

/** Every findable document with its plain text, for the search index, in the order of their ids. */
export const searchIndexQuery = defineQuery(`*[
    _type in ["article", "activityReport", "photoAlbum", "photoCaption", "video", "officialDocument", "notice", "feedbackAnswer", "page"]
    && seo.hidden != true
    && (_type == "page" || (${visible}))
  ]
  | order(_id asc){
    _id, _type, title, "slug": slug.current, language, publishedAt,
    "summary": coalesce(summary, description, image.caption, question),
    "text": coalesce(pt::text(body), pt::text(answer), transcript),
    "category": category->title,
    "author": coalesce(byline, author->name),
    tags, documentNumber, documentType, issuedAt, issuer, field, place,
    "album": album->slug.current
  }`)
