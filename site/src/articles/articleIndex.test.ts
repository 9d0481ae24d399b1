import {describe, expect, test} from 'vitest'
import {seededRandom} from '../../test/contentSteps.ts'
import {type ArticleHead, readArticleHead} from './articleHead.ts'
import {ArticleIndex} from './articleIndex.ts'
import {changedViews} from './articleViews.ts'
import {pageArticles} from './pageArticles.ts'

const now = '2026-11-24T00:00:00.000Z'

function head(
  id: string,
  minute: number,
  more: {category?: string; tags?: string[]; expiresAt?: string; slug?: string} = {},
): ArticleHead {
  const read = readArticleHead({
    _id: id,
    slug: more.slug ?? id,
    publishedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    expiresAt: more.expiresAt ?? null,
    categoryId: more.category ?? 'tin',
    authorId: null,
    tags: more.tags ?? null,
    featured: null,
  })
  if (!read) throw new Error('a head was expected')
  return read
}

const many = (count: number) => Array.from({length: count}, (_, minute) => head(`a${minute}`, minute))

describe('ArticleIndex', () => {
  test('shows what is due and not over, oldest first', () => {
    const index = new ArticleIndex(
      [
        head('b', 2),
        head('a', 1),
        {...head('later', 3), publishedAt: '2026-11-24T00:00:00.001Z'},
        head('gone', 0, {expiresAt: now}),
      ],
      now,
    )
    expect(index.visible.map(({id}) => id)).toEqual(['a', 'b'])
    expect(index.heads).toHaveLength(4)
    expect(index.neighbours('a')).toEqual({previous: undefined, next: 'b'})
    expect(index.neighbours('gone')).toEqual({previous: undefined, next: undefined})
  })

  test('relates older articles of the category: most shared tags, then the newest', () => {
    const index = new ArticleIndex(
      [
        head('old', 1, {tags: ['Đoàn viên']}),
        head('other', 2, {category: 'khac', tags: ['đoàn viên']}),
        head('plain', 3),
        head('newer', 4),
        head('self', 5, {tags: ['đoàn viên']}),
        head('later', 6, {tags: ['đoàn viên']}),
      ],
      now,
    )
    expect(index.related('self')).toEqual(['old', 'newer', 'plain'])
  })

  test('lists spellings of one tag under one slug, and months by Hanoi time', () => {
    const index = new ArticleIndex(
      [head('a', 1, {tags: ['Đoàn viên']}), head('b', 2, {tags: ['đoàn viên']})],
      now,
    )
    expect(index.keys('tag')).toEqual(['doan-vien'])
    expect(index.list({of: 'tag', key: 'doan-vien'}).map(({id}) => id)).toEqual(['a', 'b'])
    expect(index.keys('month')).toEqual(['2026-01'])
    const newYear = readArticleHead({
      _id: 'x',
      slug: 'x',
      publishedAt: '2025-12-31T17:00:00.000Z',
      expiresAt: null,
      categoryId: null,
      authorId: null,
      tags: null,
      featured: null,
    })
    expect(newYear?.month).toBe('2026-01')
  })
})

test('an index that followed many changes equals one made anew', () => {
  const random = seededRandom(7)
  const pick = (below: number) => Math.floor(random() * below)
  const instant = () => new Date(Date.UTC(2026, 0, 1, 0, pick(600))).toISOString()
  let index = new ArticleIndex(many(40), now)
  const kinds = ['category', 'author', 'tag', 'month', 'featured'] as const
  for (let round = 0; round < 200; round++) {
    // Now and then the lists were looked at before the change, and must follow it.
    if (round % 3 === 0) for (const of of kinds) index.keys(of)
    const changed = Array.from({length: pick(4)}, () =>
      head(`a${pick(60)}`, pick(500), {
        category: `c${pick(3)}`,
        tags: [`t${pick(4)}`, `t${pick(4)}`],
        // Few enough that some articles share one.
        slug: `s${pick(30)}`,
        ...(pick(3) === 0 && {expiresAt: instant()}),
      }),
    )
    const ids = new Set(changed.map(({id}) => id))
    const gone = new Set([`a${pick(180)}`].filter(id => !ids.has(id)))
    // Clocks are also set back.
    const at = instant()
    index = index.update(changed, gone, at)
    const anew = new ArticleIndex(index.heads, at)
    expect(index.visible).toEqual(anew.visible)
    for (const of of kinds) {
      expect(index.keys(of)).toEqual(anew.keys(of))
      for (const key of anew.keys(of)) expect(index.list({of, key})).toEqual(anew.list({of, key}))
    }
    for (let slug = 0; slug < 30; slug++) {
      expect(index.withSlug(`s${slug}`)).toEqual(anew.withSlug(`s${slug}`))
    }
    for (const {id} of index.heads) {
      expect(index.find(id)).toEqual(anew.find(id))
      expect(index.neighbours(id)).toEqual(anew.neighbours(id))
    }
    for (const id of gone) expect(index.find(id)).toBeUndefined()
  }
})

describe('changedViews', () => {
  const views = (before: ArticleHead[], after: ArticleHead[]) =>
    [...changedViews(new ArticleIndex(before, now), new ArticleIndex(after, now))].sort()

  test('an equal index changes nothing', () => {
    const heads = many(50)
    expect(views(heads, heads)).toEqual([])
  })

  test('a new newest article touches as many views in a long list as in a short one', () => {
    const added = (count: number) => {
      const heads = many(count)
      return views(heads, [...heads, head('new', count)]).length
    }
    expect(added(1204)).toBe(added(52))
  })

  test('an article in the middle shifts the blocks after it and no block before', () => {
    const heads = many(60)
    const changed = views(heads, [...heads, {...head('mid', 30), id: 'a30x'}])
    expect(changed).toContain('articles of all, block 2')
    expect(changed).toContain('articles of all, block 4')
    expect(changed).not.toContain('articles of all, block 1')
    expect(changed).toContain('articles beside a30')
    expect(changed).not.toContain('articles beside a28')
  })

  test('of two articles with one slug the newest has the address, and the other when it goes', () => {
    const heads = [head('old', 1, {slug: 'bai'}), head('new', 2, {slug: 'bai'})]
    expect(new ArticleIndex(heads, now).withSlug('bai')?.id).toBe('new')
    expect(new ArticleIndex(heads.slice(0, 1), now).withSlug('bai')?.id).toBe('old')
    expect(views(heads, heads.slice(0, 1))).toContain('articles at bai')
    expect(views(heads, [...heads, head('other', 3)])).not.toContain('articles at bai')
  })

  test('every page whose answer differs is among those that noted a changed view', () => {
    const before = many(49)
    const after = [...before.slice(0, 20), ...before.slice(22), head('x', 10_000, {tags: ['mới']})]
    const changed = changedViews(new ArticleIndex(before, now), new ArticleIndex(after, now))
    for (const number of [undefined, 1, 2, 3, 4]) {
      const seen = new Set<string>()
      const ask = (heads: ArticleHead[]) =>
        pageArticles(new ArticleIndex(heads, now), one => seen.add(one)).page({of: 'all'}, '/', number)
      const same = JSON.stringify(ask(before)) === JSON.stringify(ask(after))
      const first = new Set<string>()
      pageArticles(new ArticleIndex(before, now), one => first.add(one)).page({of: 'all'}, '/', number)
      expect(same || [...first].some(one => changed.has(one))).toBe(true)
    }
  })
})
