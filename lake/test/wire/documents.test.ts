import {afterAll, beforeAll, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
const ids = ['a', 'drafts.a', 'versions.summer.a', 'b']

beforeAll(async () => {
  lake = await startLake()
  await lake.client.mutate(ids.map(_id => ({create: {_id, _type: 'note', text: _id}})))
})
afterAll(() => lake.close())

async function get(path: string, token: string | undefined = adminToken) {
  const headers: Record<string, string> = token === '' ? {} : {authorization: `Bearer ${token}`}
  const response = await fetch(`${lake.url}/v2025-02-19/data/doc/production/${path}`, {headers})
  const body = (await response.json()) as {documents: {_id: string}[]; omitted: unknown[]}
  return {status: response.status, ids: body.documents?.map(({_id}) => _id), omitted: body.omitted}
}

test('documents come in the order asked for, and what is missing is named', async () => {
  expect(await get('b,nowhere,drafts.a')).toEqual({
    status: 200,
    ids: ['b', 'drafts.a'],
    omitted: [{id: 'nowhere', reason: 'existence'}],
  })
})

test('without a token nothing under a path is shown', async () => {
  expect(await get('a,drafts.a', '')).toEqual({
    status: 200,
    ids: ['a'],
    omitted: [{id: 'drafts.a', reason: 'permission'}],
  })
})

test('all versions of a document, when asked for', async () => {
  expect(await get('a?includeAllVersions=true')).toMatchObject({ids: ['a', 'drafts.a', 'versions.summer.a']})
  // Who may not read them does not learn that they are there.
  expect(await get('a?includeAllVersions=true', '')).toMatchObject({ids: ['a'], omitted: []})
})

test('only what exists, when the content is not wanted', async () => {
  expect(await get('a,nowhere?excludeContent=true')).toMatchObject({
    ids: [],
    omitted: [{id: 'nowhere', reason: 'existence'}],
  })
})

test('the client reads one, several, and their existence', async () => {
  expect(await lake.client.getDocument('a')).toMatchObject({text: 'a'})
  expect(await lake.client.getDocument('nowhere')).toBeUndefined()
  expect(await lake.client.getDocuments(['nowhere', 'b'])).toMatchObject(
    [null, {text: 'b'}].map(one => one ?? null),
  )
  expect(await lake.client.documentsExists(['nowhere', 'b', 'drafts.a'])).toEqual(new Set(['b', 'drafts.a']))
})

test('a dataset that is not there', async () => {
  const response = await fetch(`${lake.url}/v1/data/doc/nowhere/a`)
  expect([response.status, await response.json()]).toEqual([
    404,
    {statusCode: 404, error: 'Not Found', message: 'Dataset "nowhere" not found'},
  ])
})
