import {readdirSync, readFileSync} from 'node:fs'
import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import * as queries from './index.ts'

const entries = Object.entries(queries)
const now = '2026-11-24T05:00:00.000Z'
const here = new URL('.', import.meta.url)
const generated = readFileSync(new URL('../generated/types.ts', here), 'utf8')

/** What loaders pass; each query takes its own part. */
const params = {
  now,
  slug: 'x',
  language: 'vi',
  id: 'x',
  categoryId: 'x',
  authorId: 'x',
  publishedAt: now,
  tags: [],
  from: 0,
  to: 20,
  start: now,
  end: now,
  before: now,
  since: '',
  ids: [],
  slugs: [],
  type: 'article',
}

async function ask(query: string, dataset: object[], given: Record<string, unknown> = {}) {
  const tree = parse(query, {params: {...params, ...given}})
  return (await evaluate(tree, {dataset, params: {...params, ...given}})).get()
}

describe.each(entries)('%s', (name, query) => {
  test('parses, with every parameter a loader knows', () => {
    expect(() => parse(query, {params})).not.toThrow()
    const used = [...query.matchAll(/\$(\w+)/g)].map(match => match[1])
    expect(Object.keys(params)).toEqual(expect.arrayContaining(used))
  })

  test('names its fields and leaves private ones in the lake', () => {
    expect(query).not.toMatch(/\{\s*\.\.\.\s*[,}]/)
    expect(query).not.toMatch(/consentRecord|childrenPictured|"feedback"|sender|note\b.*redirect/)
  })

  test('orders whatever it lists by an id in the end, so that equal dates never swap', () => {
    for (const [, terms] of query.matchAll(/\| order\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g)) {
      expect(terms).toMatch(/_id (?:asc|desc)$/)
    }
  })

  test('has a generated type', () => {
    expect(generated).toContain(`export type ${name.charAt(0).toUpperCase()}${name.slice(1)}Result`)
  })
})

test('every query goes through defineQuery and into the index', () => {
  const files = readdirSync(here).filter(file => !/index|fragments|test/.test(file))
  const sources = files.map(file => readFileSync(new URL(file, here), 'utf8')).join('\n')
  const defined = [...sources.matchAll(/export const (\w+) =\s*defineQuery\(/g)].map(match => match[1])
  const exported = [...sources.matchAll(/export const (\w+)/g)].map(match => match[1])
  expect(exported).toEqual(defined)
  expect(defined.toSorted()).toEqual(entries.map(([name]) => name).toSorted())
})

describe('who may read when', () => {
  const article = (id: string, fields: object) => ({
    _id: id,
    _type: 'article',
    title: id,
    slug: {current: id},
    publishedAt: '2026-11-01T00:00:00.000Z',
    ...fields,
  })
  const dataset = [
    article('now', {}),
    article('later', {publishedAt: '2026-11-24T05:00:00.001Z'}),
    article('gone', {expiresAt: now}),
    article('stays', {expiresAt: '2026-11-24T05:00:00.001Z'}),
    article('undated', {publishedAt: undefined}),
  ]

  test('a list shows what is due and not over', async () => {
    const list = await ask(queries.latestArticlesQuery, dataset)
    expect(list.map(({_id}: {_id: string}) => _id)).toEqual(['now', 'stays'])
    expect(await ask(queries.articleCountQuery, dataset)).toBe(2)
  })

  test('a page that is not due does not exist', async () => {
    const notices = dataset.map(document => ({...document, _type: 'notice'}))
    expect(await ask(queries.noticeBySlugQuery, notices, {slug: 'later'})).toBeNull()
    expect(await ask(queries.noticeBySlugQuery, notices, {slug: 'gone'})).toBeNull()
    expect(await ask(queries.noticeBySlugQuery, notices, {slug: 'now'})).toMatchObject({title: 'now'})
  })
})

test('the place of a consent paper stays in the lake, in a photo and in a text', async () => {
  const figure = {_type: 'figure', caption: 'Trao quà', childrenPictured: true, consentRecord: 'Hồ sơ 12'}
  const dataset = [
    {_id: 'p', _type: 'photoCaption', publishedAt: now, image: figure},
    {
      _id: 'a',
      _type: 'article',
      slug: {current: 'x'},
      publishedAt: now,
      mainImage: figure,
      body: [{...figure, _key: 'k'}],
    },
  ]
  const answers = [
    await ask(queries.photosPageQuery, dataset),
    await ask(queries.articlePagesQuery, dataset, {ids: ['a']}),
    await ask(queries.homePageQuery, dataset),
  ]
  expect(JSON.stringify(answers)).toContain('Trao quà')
  expect(JSON.stringify(answers)).not.toContain('Hồ sơ 12')
})

test('text tells its links where they lead', async () => {
  const dataset = [
    {_id: 'v', _type: 'video', title: 'Phim', slug: {current: 'phim'}},
    {
      _id: 'a',
      _type: 'article',
      slug: {current: 'x'},
      publishedAt: now,
      body: [
        {
          _type: 'block',
          _key: 'b',
          style: 'normal',
          children: [{_type: 'span', _key: 's', text: 'xem phim', marks: ['m']}],
          markDefs: [{_type: 'internalLink', _key: 'm', reference: {_ref: 'v'}}],
        },
        {_type: 'videoEmbed', _key: 'e', video: {_ref: 'v'}},
      ],
    },
  ]
  const [answer] = await ask(queries.articlePagesQuery, dataset, {ids: ['a']})
  expect(answer.body[0].children).toEqual([{_type: 'span', _key: 's', text: 'xem phim', marks: ['m']}])
  expect(answer.body[0].markDefs[0].document).toMatchObject({_type: 'video', slug: 'phim'})
  expect(answer.body[1].video).toMatchObject({title: 'Phim', slug: 'phim'})
})
