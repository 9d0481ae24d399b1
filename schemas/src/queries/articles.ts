import {defineQuery} from 'groq'
import {articleCard, attachments, figure, person, richText, seo, visible} from './fragments.ts'

/** Articles with all that their own pages show, by `$ids`, whether they may be read yet or no longer. */
export const articlePagesQuery = defineQuery(`*[_type == "article" && _id in $ids]
  | order(_id asc){
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
    _id, _rev, _updatedAt, "slug": slug.current, publishedAt, expiresAt,
    "categoryId": category._ref, "authorId": author._ref, tags, featured
  }`)

/** Articles as lists show them, by `$ids`. */
export const articleCardsQuery = defineQuery(`*[_type == "article" && _id in $ids]
  | order(_id asc)${articleCard}`)

/** How many articles the public may read at `$now`. */
export const articleCountQuery = defineQuery(`count(*[_type == "article" && ${visible}])`)

/** The newest articles, at most 20. */
export const latestArticlesQuery = defineQuery(`*[_type == "article" && ${visible}]
  | order(publishedAt desc, _id asc)[0...20]${articleCard}`)
