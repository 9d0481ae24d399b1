import {defineQuery} from 'groq'
import {articleCard, attachments, figure, person, richText, seo, visible} from './fragments.ts'

/** One article with all it shows, by `$slug`; null when nobody may read it at `$now`. */
export const articleBySlugQuery = defineQuery(`*[_type == "article" && slug.current == $slug && ${visible}]
  | order(publishedAt desc, _id asc)[0]{
    _id, _type, _createdAt, _updatedAt, title, "slug": slug.current, summary, publishedAt, expiresAt,
    featured, tags, byline, source, updatedNote,
    "category": category->{_id, title, "slug": slug.current},
    "author": author->${person},
    "approvedBy": approvedBy->{_id, name, position},
    "unit": unit->{_id, name, "slug": slug.current},
    mainImage${figure},
    body[]${richText},
    attachments[]${attachments},
    seo${seo}
  }`)

/**
 * Where each article is listed, whether it may be read yet or no longer: `$since` and `$ids` narrow it down to those
 * changed since an instant and some others; an empty `$since` gives all.
 */
export const articleIndexQuery = defineQuery(`*[
    _type == "article" && defined(slug.current) && (_updatedAt >= $since || _id in $ids)
  ]
  | order(_id asc){
    _id, _updatedAt, "slug": slug.current, publishedAt, expiresAt,
    "categoryId": category._ref, "authorId": author._ref, tags
  }`)

/** Articles as lists show them, by `$ids`. */
export const articleCardsQuery = defineQuery(`*[_type == "article" && _id in $ids]
  | order(_id asc)${articleCard}`)

/** The articles just before and just after the one with `$id`, published at `$publishedAt`. */
export const articleNeighboursQuery = defineQuery(`{
  "previous": *[_type == "article" && ${visible}
    && (publishedAt < $publishedAt || (publishedAt == $publishedAt && _id < $id))]
    | order(publishedAt desc, _id desc)[0]{_id, _type, title, "slug": slug.current},
  "next": *[_type == "article" && ${visible}
    && (publishedAt > $publishedAt || (publishedAt == $publishedAt && _id > $id))]
    | order(publishedAt asc, _id asc)[0]{_id, _type, title, "slug": slug.current}
}`)

/** Up to four articles of the category `$categoryId` (a document id) published before `$before`, those that share `$tags` first. */
export const relatedArticlesQuery = defineQuery(`*[
    _type == "article" && category._ref == $categoryId && _id != $id && publishedAt <= $before && ${visible}
  ]
  | order(coalesce(count(tags[@ in $tags]), 0) desc, publishedAt desc, _id asc)[0...4]${articleCard}`)

/** How many articles the public may read at `$now`. */
export const articleCountQuery = defineQuery(`count(*[_type == "article" && ${visible}])`)

/** Articles `$from` up to, not including, `$to`, counted from the oldest, so that page numbers never shift. */
export const articlesPageQuery = defineQuery(`*[_type == "article" && ${visible}]
  | order(publishedAt asc, _id asc)[$from...$to]${articleCard}`)

/** The newest articles, at most 20. */
export const latestArticlesQuery = defineQuery(`*[_type == "article" && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]${articleCard}`)

/** Publishing times of all readable articles, oldest first: the months of the archive. */
export const articleDatesQuery = defineQuery(`*[_type == "article" && ${visible}]
  | order(publishedAt asc, _id asc).publishedAt`)

/** Articles published from `$start` up to, not including, `$end` (instants in UTC), oldest first. */
export const articlesBetweenQuery = defineQuery(`*[
    _type == "article" && publishedAt >= $start && publishedAt < $end && ${visible}
  ]
  | order(publishedAt asc, _id asc)${articleCard}`)

/** Every tag in use, as written, once. */
export const articleTagsQuery = defineQuery(`array::unique(
  *[_type == "article" && count(tags) > 0 && ${visible}] | order(publishedAt asc, _id asc).tags[]
)`)

/** Articles that carry any of `$tags`: the spellings that share one slug. Oldest first. */
export const articlesByTagsQuery = defineQuery(`*[
    _type == "article" && count(tags[@ in $tags]) > 0 && ${visible}
  ]
  | order(publishedAt asc, _id asc)${articleCard}`)
