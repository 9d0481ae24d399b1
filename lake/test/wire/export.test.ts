import {afterAll, beforeAll, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await lake.client
    .transaction()
    .create({_id: 'bai', _type: 'article', title: 'Lễ hội'})
    .create({_id: 'drafts.bai', _type: 'article', title: 'Nháp'})
    .create({_id: 'lan', _type: 'person'})
    .commit()
  lake.services.datasets.create('kin', 'private')
})
afterAll(() => lake.close())

async function exported(search = '', token = adminToken, dataset = 'production') {
  const headers = new Headers(token === '' ? {} : {authorization: `Bearer ${token}`})
  const response = await fetch(`${lake.url}/v2021-06-07/data/export/${dataset}${search}`, {headers})
  const text = await response.text()
  return {
    response,
    lines: response.ok
      ? text
          .split('\n')
          .filter(Boolean)
          .map(line => JSON.parse(line))
      : [],
  }
}

test('streams every document as it is stored', async () => {
  const {response, lines} = await exported()
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
  expect(lines).toEqual(await lake.client.fetch('*|order(_id)', {}, {perspective: 'raw'}))
  expect(lines).toHaveLength(3)
})

test('gives the types asked for, and all to a client that follows cursors', async () => {
  expect((await exported('?types=person,video')).lines.map(({_id}) => _id)).toEqual(['lan'])
  expect((await exported('?nextCursor=')).lines).toHaveLength(3)
})

test('gives without a token what is published, and nothing of a private dataset', async () => {
  expect((await exported('', '')).response.status).toBe(200)
  const {lines} = await exported('', '')
  expect(lines.map(({_id}) => _id)).toEqual(['bai', 'lan'])
  expect((await exported('', '', 'kin')).response.status).toBe(401)
  expect((await exported('', adminToken, 'khong-co')).response.status).toBe(404)
})
