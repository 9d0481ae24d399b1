import {defineQuery} from 'groq'
import {figure, visible} from './fragments.ts'

const sitemapFields = `{
  _id, _type, _updatedAt, publishedAt, title, "slug": slug.current, language,
  "image": coalesce(mainImage, poster, figures[0])${figure}
}` as const

/** Documents with a page of their own, articles apart, for the site map: `image` is the main picture, when it has one. */
export const sitemapQuery = defineQuery(`*[
    _type in ["activityReport", "photoAlbum", "video", "officialDocument", "notice", "feedbackAnswer", "page", "category"]
    && defined(slug.current) && seo.hidden != true
    && (_type in ["page", "category"] || (${visible}))
  ]
  | order(_type asc, _id asc)${sitemapFields}`)

/** The same for articles, by `$ids`. */
export const articleSitemapQuery = defineQuery(`*[_type == "article" && _id in $ids && seo.hidden != true]
  | order(_id asc)${sitemapFields}`)

const searchFields = `{
  _id, _type, title, "slug": slug.current, language, publishedAt,
  "summary": coalesce(summary, description, image.caption, question),
  "text": coalesce(pt::text(body), pt::text(answer), transcript),
  "category": category->title,
  "author": coalesce(byline, author->name),
  tags, documentNumber, documentType, issuedAt, issuer, field, place,
  "album": album->slug.current
}` as const

/** Findable documents with their plain text, articles apart, for the search index, in the order of their ids. */
export const searchIndexQuery = defineQuery(`*[
    _type in ["activityReport", "photoAlbum", "photoCaption", "video", "officialDocument", "notice", "feedbackAnswer", "page"]
    && seo.hidden != true
    && (_type == "page" || (${visible}))
  ]
  | order(_id asc)${searchFields}`)

/** The same for articles, by `$ids`. */
export const articleSearchQuery = defineQuery(`*[_type == "article" && _id in $ids && seo.hidden != true]
  | order(_id asc)${searchFields}`)

/** Names that articles bring into the search index from other documents. */
export const searchNamesQuery = defineQuery(`*[_type in ["category", "person"]]
  | order(_id asc){_id, "name": coalesce(title, name)}`)
