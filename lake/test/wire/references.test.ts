import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  await lake.client.create({_id: 'bai', _type: 'article'})
})
afterAll(() => lake.close())

const url = '/data/references/production/documents/bai/to'

test('no other dataset leads to a document, which the Studio asks before it deletes or unpublishes', async () => {
  const query = {excludeInternalReferences: 'true', excludePaths: 'true'}
  expect(await lake.client.request({url, query})).toEqual({totalCount: 0, references: []})
})

test('a dataset that is not there, and somebody who may not ask', async () => {
  const elsewhere = lake.client.request({url: '/data/references/nowhere/documents/bai/to'})
  await expect(elsewhere).rejects.toMatchObject({
    statusCode: 404,
    message: 'Not Found - Dataset "nowhere" not found',
  })
  await expect(lake.clientWith(undefined).request({url})).rejects.toMatchObject({statusCode: 401})
})
