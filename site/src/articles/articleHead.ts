import {hanoiDate, slugify} from '@cong/vietnamese/text'
import {beginsSegment} from '../search/cutSegments.ts'

/** Of an article, what decides where it is listed: everything about the shape of the site, nothing it says. */
export type ArticleHead = {
  id: string
  slug: string
  publishedAt: string
  expiresAt: string | undefined
  categoryId: string | undefined
  authorId: string | undefined
  /** Tags as written, by the slug of their page. */
  tags: ReadonlyMap<string, string>
  /** Whether the home page gives it a place of its own. */
  isFeatured: boolean
  /** Month of publication by Hanoi's calendar: `2026-11`. */
  month: string
  /** Whether a segment of the search index begins with it: known here, since lists are cut at every change. */
  beginsSegment: boolean
}

/** An article as `articleIndexQuery` answers it. */
export type ArticleHeadRow = {
  _id: string
  slug: string | null
  publishedAt: string | null
  expiresAt: string | null
  categoryId: string | null
  authorId: string | null
  tags: (string | null)[] | null
  featured: boolean | null
}

/** Reads a row; undefined for an article that has no address or no date and so stands nowhere. */
export function readArticleHead(row: ArticleHeadRow): ArticleHead | undefined {
  const {_id: id, slug, publishedAt} = row
  if (!slug || !publishedAt) return undefined
  const {year, month} = hanoiDate(publishedAt)
  return {
    id,
    slug,
    publishedAt,
    expiresAt: row.expiresAt ?? undefined,
    categoryId: row.categoryId ?? undefined,
    authorId: row.authorId ?? undefined,
    tags: tagsBySlug(row.tags ?? []),
    isFeatured: row.featured ?? false,
    month: `${year}-${String(month).padStart(2, '0')}`,
    beginsSegment: beginsSegment(id),
  }
}

/** Whether readers may see it at `now` (ISO 8601 instant in UTC): the queries' `visible`. */
export function isVisible({publishedAt, expiresAt}: ArticleHead, now: string): boolean {
  return publishedAt <= now && (expiresAt === undefined || expiresAt > now)
}

/** Oldest first; articles of one instant by their ids. */
export function byDate(one: ArticleHead, other: ArticleHead): number {
  if (one.publishedAt !== other.publishedAt) return one.publishedAt < other.publishedAt ? -1 : 1
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

/** Whether two states of an article are listed alike. */
export function isSameHead(one: ArticleHead, other: ArticleHead): boolean {
  const text = (head: ArticleHead) => JSON.stringify({...head, tags: [...head.tags]})
  return text(one) === text(other)
}

function tagsBySlug(tags: readonly (string | null)[]): Map<string, string> {
  const bySlug = new Map<string, string>()
  for (const tag of tags) {
    const slug = tag ? slugify(tag) : ''
    if (tag && slug && !bySlug.has(slug)) bySlug.set(slug, tag)
  }
  return bySlug
}
