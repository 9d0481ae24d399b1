import type {Mutation} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake({limits: {...defaultLimits, queryMs: 2000}})
  const mutations: Mutation[] = [
    {create: {_id: 'an', _type: 'person', name: 'Nguyễn Văn An'}},
    {
      create: {
        _id: 'bai-1',
        _type: 'article',
        title: 'Đoàn viên đi đầu',
        author: {_type: 'reference', _ref: 'an'},
      },
    },
    {create: {_id: 'bai-2', _type: 'article', title: 'Đoạn đường mới', slug: {current: 'doan-duong-moi'}}},
    {create: {_id: 'drafts.bai-2', _type: 'article', title: 'Đoạn đường đang sửa'}},
    {create: {_id: 'drafts.bai-3', _type: 'article', title: 'Bài chưa đăng'}},
    {create: {_id: 'versions.he.bai-1', _type: 'article', title: 'Bản mùa hè'}},
  ]
  await lake.client.mutate(mutations)
})
afterAll(() => lake.close())

test('a comment may end a query', async () => {
  const query = '*[_id == "an"][0].name // tên'
  expect(await lake.client.fetch(query)).toBe('Nguyễn Văn An')
})

function get(parameters: Record<string, string>, version = 'v2025-02-19', token: string | null = adminToken) {
  const headers: Record<string, string> = token === null ? {} : {authorization: `Bearer ${token}`}
  return fetch(`${lake.url}/${version}/data/query/production?${new URLSearchParams(parameters)}`, {headers})
}

async function resultOf(answer: Promise<Response>): Promise<unknown> {
  const response = await answer
  return ((await response.json()) as {result: unknown}).result
}

const ids = '*[_type == "article"]._id'

describe('the answer', () => {
  test('has Sanity’s attributes in Sanity’s order', async () => {
    const response = await get({query: 'count(*[_type == "person"])'})
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.text()).toMatch(
      /^\{"query":"count\(\*\[_type == \\"person\\"\]\)","result":1,"syncTags":\["s1:[\w-]{12}"\],"ms":\d+\}$/,
    )
  })

  test('leaves the query out when asked to, and says how it was planned when asked to', async () => {
    const body = await (
      await get({query: '*[_id == "an"].name', returnQuery: 'false', explain: 'true'})
    ).json()
    expect(body).toEqual({
      result: ['Nguyễn Văn An'],
      syncTags: [expect.any(String)],
      ms: expect.any(Number),
      explain: '{"kind":"id","ids":["an"]}',
    })
  })

  test('to what selects nothing is null, not nothing', async () => {
    expect(await resultOf(get({query: '*[_id == "nobody"][0]'}))).toBeNull()
  })

  test('is the same by POST, with parameters in the body', async () => {
    const client = lake.client.withConfig({perspective: 'published'})
    const query = `${'//'.padEnd(12_000, '-')}\n*[_id == $id][0]{name, "is": $is, "none": $none}`
    expect(await client.fetch(query, {id: 'an', is: true, none: null})).toEqual({
      name: 'Nguyễn Văn An',
      is: true,
      none: null,
    })
  })

  test('follows every write that was acknowledged', async () => {
    for (const count of [1, 2, 3, 4, 5]) {
      await lake.client.createOrReplace({_id: 'dem', _type: 'counter', count})
      expect(await lake.client.fetch('*[_id == "dem"][0].count')).toBe(count)
    }
  })
})

describe('a perspective', () => {
  test.each([
    ['v1', undefined, ['bai-1', 'bai-2', 'drafts.bai-2', 'drafts.bai-3', 'versions.he.bai-1']],
    ['v2025-02-18', undefined, ['bai-1', 'bai-2', 'drafts.bai-2', 'drafts.bai-3', 'versions.he.bai-1']],
    ['v2025-02-19', undefined, ['bai-1', 'bai-2']],
    ['vX', undefined, ['bai-1', 'bai-2']],
    ['v2025-02-19', 'raw', ['bai-1', 'bai-2', 'drafts.bai-2', 'drafts.bai-3', 'versions.he.bai-1']],
    ['v2021-10-21', 'published', ['bai-1', 'bai-2']],
    ['v2025-02-19', 'drafts', ['bai-1', 'bai-2', 'bai-3']],
    ['v2021-10-21', 'previewDrafts', ['bai-1', 'bai-2', 'bai-3']],
    ['v2025-02-19', 'he', ['bai-1', 'bai-2']],
    ['v2025-02-19', 'he,drafts', ['bai-1', 'bai-2', 'bai-3']],
    ['v2025-02-19', '["he","drafts"]', ['bai-1', 'bai-2', 'bai-3']],
  ])('%s with perspective %s shows its documents', async (version, perspective, expected) => {
    const asked = perspective === undefined ? {query: ids} : {query: ids, perspective}
    expect(await resultOf(get(asked, version))).toEqual(expected)
  })

  test('that overlays says where each document comes from', async () => {
    const query = '*[_type == "article"]{_id, _originalId, title}'
    expect(await resultOf(get({query, perspective: 'he,drafts'}))).toEqual([
      {_id: 'bai-1', _originalId: 'versions.he.bai-1', title: 'Bản mùa hè'},
      {_id: 'bai-2', _originalId: 'drafts.bai-2', title: 'Đoạn đường đang sửa'},
      {_id: 'bai-3', _originalId: 'drafts.bai-3', title: 'Bài chưa đăng'},
    ])
  })

  test('holds for references too', async () => {
    await lake.client.create({_id: 'drafts.an', _type: 'person', name: 'An, đang sửa'})
    const query = '*[_id == "bai-1"][0].author->name'
    expect(await resultOf(get({query, perspective: 'drafts'}))).toBe('An, đang sửa')
    expect(await resultOf(get({query}))).toBe('Nguyễn Văn An')
  })

  test.each(['raw,drafts', '[1]', 'a b', '["'])('%s is refused', async perspective => {
    expect((await get({query: '1', perspective})).status).toBe(400)
  })
})

describe('without a token', () => {
  test.each(['raw', 'drafts', 'he', 'published'])(
    'nothing under a dotted id is shown, perspective %s',
    async perspective => {
      const query =
        '{"ids": *[_type == "article"]._id, "titles": *[_type == "article"].title, "count": count(*[_type == "article"])}'
      expect(await resultOf(get({query, perspective}, 'v2025-02-19', null))).toEqual({
        ids: ['bai-1', 'bai-2'],
        titles: ['Đoàn viên đi đầu', 'Đoạn đường mới'],
        count: 2,
      })
    },
  )

  test('a reference leads to nothing that may not be read', async () => {
    const query = '{"draft": {"_ref": "drafts.bai-3"}->title, "published": {"_ref": "an"}->name}'
    expect(await resultOf(get({query, perspective: 'raw'}, 'v1', null))).toEqual({
      draft: null,
      published: 'Nguyễn Văn An',
    })
  })
})

describe('text::query', () => {
  test.each([
    ['doan', ['bai-1', 'bai-2']],
    ['ĐOAN VIEN', ['bai-1']],
    ['đoàn', ['bai-1', 'bai-2']],
    ['duo', ['bai-2']],
    ['duo moi', []],
    ['"doan duong"', ['bai-2']],
    ['"duong doan"', []],
    ['doan -vien', ['bai-2']],
    ['bai-1', ['bai-1']],
    ['*', ['bai-1', 'bai-2']],
  ])('%s finds %j', async (text, expected) => {
    const query = '*[_type == "article" && [@, _id] match text::query($text)]._id'
    expect(await resultOf(get({query, $text: JSON.stringify(text)}))).toEqual(expected)
  })

  test.each([
    ['đoàn', ['bai-1', 'bai-2']],
    ['đoạn', ['bai-2', 'bai-1']],
  ])('%s ranks what has its marks first: %j', async (text, expected) => {
    const query = `*[_type == "article"] | score(boost(_type == "article" && title match text::query($text), 10),
      ([@, _id] match text::query($text) || references($text)))[_score > 0] | order(_score desc)._id`
    expect(await resultOf(get({query, $text: JSON.stringify(text)}))).toEqual(expected)
  })
})

describe('what is refused', () => {
  test.each([
    ['*[_type == ', {description: 'unexpected end-of-file, expected expression', start: 10, end: 11}],
    ['*[_id == $id]', {description: 'param $id referenced, but not provided', start: 9, end: 12}],
    ['nothing::here()', {description: 'Undefined namespace: nothing'}],
  ])('%s is a queryParseError', async (query, error) => {
    const response = await get({query})
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({error: {type: 'queryParseError', query, ...error}})
  })

  test.each([
    [{}, /missing/],
    [{query: '$a', $a: 'no json'}, /\$a is not JSON/],
  ])('%j is a 400', async (parameters, message) => {
    const response = await get(parameters as Record<string, string>)
    expect(response.status).toBe(400)
    expect(await response.text()).toMatch(message)
  })

  test('a dataset that is not there is a 404', async () => {
    const response = await fetch(`${lake.url}/v1/data/query/elsewhere?query=1`)
    expect(response.status).toBe(404)
  })

  test('a query that never ends is a 400, and others are answered meanwhile', async () => {
    const endless = expect(lake.client.fetch(endlessQuery(), {}, {perspective: 'raw'})).rejects.toMatchObject(
      {statusCode: 400, message: expect.stringMatching(/took longer than 2000 ms/)},
    )
    const sums = Array.from({length: 20}, (_, index) => index + 1)
    expect(await Promise.all(sums.map(sum => lake.client.fetch(`${sum - 1} + 1`)))).toEqual(sums)
    await endless
  })
})

/** Each level asks about the level above, so that none can be answered once for all. */
function endlessQuery(): string {
  const deepest = 'count(*[_id != ^._id && _id != ^.^._id])'
  const nested = Array.from({length: 12}).reduce<string>(
    inner => `count(*[_id != ^._id && ${inner} >= 0])`,
    deepest,
  )
  return `*[${nested} > 0]._id`
}
