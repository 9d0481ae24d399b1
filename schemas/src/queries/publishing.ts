import {defineQuery} from 'groq'

/** When something next becomes due or expires after `$now`; null when nothing does. */
export const nextDueQuery = defineQuery(`[
  *[publishedAt > $now] | order(publishedAt asc, _id asc)[0].publishedAt,
  *[expiresAt > $now] | order(expiresAt asc, _id asc)[0].expiresAt
]`)

/** What became due or expired after `$from`, up to `$now`, with the documents that lists find it by. */
export const dueBetweenQuery = defineQuery(`*[
    (publishedAt > $from && publishedAt <= $now) || (expiresAt > $from && expiresAt <= $now)
  ]
  | order(_id asc){_id, _type, "slug": slug.current, "references": [category._ref, author._ref, album._ref, unit._ref]}`)

/** Looks a document up in each way there is. The answer is not for use: its sync tags are those of a change to it. */
export const standingOnQuery = defineQuery(`{
  "id": count(*[_id == $id]),
  "type": count(*[_type == $type]),
  "slug": count(*[slug.current == $slug]),
  "references": count(*[references($ids)])
}`)
