import {expect, test} from 'vitest'
import {readerOf} from './lakeReader.ts'
import {loadCards} from './loadCards.ts'
import {RowAnswers} from './rowAnswers.ts'

const category = {_id: 'tin', title: 'Tin', slug: 'tin'}

function article(id: string, more: object = {}) {
  const fields = {slug: id, title: `Bài ${id}`, publishedAt: '2026-11-24T00:00:00.000Z', category}
  return {_id: id, _type: 'article', summary: null, featured: null, mainImage: null, ...fields, ...more}
}

/** A lake with these articles, and what it was asked. */
function lakeWith(articles: ReturnType<typeof article>[]) {
  const asked: unknown[] = []
  const ask = async (_query: string, {ids}: Record<string, unknown>) => {
    asked.push(ids)
    return {result: articles.filter(({_id}) => (ids as string[]).includes(_id)), syncTags: ['s1:x']}
  }
  const rows = new RowAnswers(ask)
  const unexpected = async () => {
    throw new Error('not asked here')
  }
  const reader = readerOf({
    now: '2026-11-24T00:00:00.000Z',
    ask,
    askShared: unexpected,
    askRows: (query, ids) => rows.get(query, ids),
    articles: unexpected,
  })
  return {reader, asked}
}

test('a broken article is left out of a list, in the place of which the others stand', async () => {
  const {reader} = lakeWith([
    article('a'),
    article('b', {title: null}),
    article('c', {category: null}),
    article('d'),
  ])
  const cards = await loadCards(reader.openPage(), ['d', 'c', 'b', 'a', 'gone'])
  expect(cards.map(({id}) => id)).toEqual(['d', 'a'])
})

test('a broken category stops a list: it would lose all its articles', async () => {
  const {reader} = lakeWith([article('a', {category: {...category, title: null}})])
  await expect(loadCards(reader.openPage(), ['a'])).rejects.toThrow("Document 'tin', field 'title'")
})

test('two pages that show the same articles ask once, and each stands on each of its own', async () => {
  const {reader, asked} = lakeWith([article('a'), article('b'), article('c')])
  const [one, other] = [reader.openPage(), reader.openPage()]
  await Promise.all([loadCards(one, ['a', 'b']), loadCards(other, ['b', 'c'])])
  await loadCards(reader.openPage(), ['c', 'a'])
  expect(asked).toEqual([['a', 'b', 'c']])
  expect([one.standsOn.size, other.standsOn.size]).toEqual([2, 2])
  expect(one.standsOn).not.toContain('s1:x')
})
