import {expect, it} from 'vitest'
import {readArticleHead} from './articleHead.ts'
import {ArticleIndex} from './articleIndex.ts'
import {changedViews} from './articleViews.ts'
import {pageArticles} from './pageArticles.ts'

const now = '2026-11-24T00:00:00.000Z'
const row = {expiresAt: null, categoryId: 'tin', authorId: 'ai-loan', featured: null}
const head = (number: number, tag: string) => {
  const publishedAt = new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString()
  const read = readArticleHead({...row, _id: `a${number}`, slug: `a${number}`, publishedAt, tags: [tag]})
  if (!read) throw new Error('a head was expected')
  return read
}
const many = (count: number) =>
  Array.from({length: count}, (_, number) => head(number, number === 0 ? 'Đoàn viên' : 'đoàn viên'))

it('names a tag by its oldest article, and a new one does not touch its settled pages', () => {
  const noted = new Set<string>()
  const heads = many(41)
  const before = new ArticleIndex(heads.slice(0, 40), now)
  const articles = pageArticles(before, one => noted.add(one))
  const listing = {of: 'tag', key: 'doan-vien'} as const
  expect(articles.oldest(listing)?.tags.get('doan-vien')).toBe('Đoàn viên')
  expect(articles.page(listing, '/the/doan-vien/', 2)?.ids).toHaveLength(12)
  const after = new ArticleIndex(heads, now)
  expect([...changedViews(before, after)].filter(view => noted.has(view))).toEqual([])
})

it('finds a segment of the search index stale when one of its texts is another, and no list', () => {
  const revisions = new Map(many(40).map(({id}) => [id, 'r1']))
  const heads = many(40)
  const before = new ArticleIndex(heads, now, revisions)
  const after = new ArticleIndex(heads, now, new Map(revisions).set('a5', 'r2'))
  expect([...changedViews(before, after)]).toEqual(["articles of the search's dau"])
  const newest = new ArticleIndex(heads, now, new Map(revisions).set('a39', 'r2'))
  expect([...changedViews(before, newest)]).toEqual(["articles of the search's open part"])
})
