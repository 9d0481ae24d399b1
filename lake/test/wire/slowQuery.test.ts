import {afterEach, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

afterEach(() => lake.close())

/** Compares every number with every other, as many times as there are numbers. */
function slowQuery(numbers: number): string {
  const list = JSON.stringify(Array.from({length: numbers}, (_, index) => index))
  return `count(*[_type == "slow" && count(${list}[count(${list}[count(${list}[@ > ^]) > ${numbers}]) > 1]) >= 0])`
}

const slowLines = () => lake.logged.filter(({event}) => event === 'slow query')

test('a slow query is logged with its plan and the id of its request, a quick one is not', async () => {
  lake = await startLake({limits: {...defaultLimits, queryMs: 30_000}})
  await lake.client.create({_id: 'cham', _type: 'slow'})
  expect(await lake.client.fetch('count(*[_type == "slow"])')).toBe(1)
  expect(slowLines()).toEqual([])
  const query = slowQuery(170)
  const response = await fetch(`${lake.url}/v1/data/query/production`, {
    method: 'POST',
    headers: {'content-type': 'application/json', 'x-request-id': 'yeu-cau-1'},
    body: JSON.stringify({query}),
  })
  expect(response.status).toBe(200)
  expect(slowLines()).toEqual([
    {
      event: 'slow query',
      requestId: 'yeu-cau-1',
      dataset: 'production',
      query,
      ms: expect.any(Number),
      plan: expect.stringContaining('"kind":"type"'),
    },
  ])
})

test('so is one that was ended for taking too long, its beginning', async () => {
  lake = await startLake({limits: {...defaultLimits, queryMs: 200}})
  await lake.client.create({_id: 'cham', _type: 'slow'})
  await expect(lake.client.fetch(slowQuery(600))).rejects.toMatchObject({statusCode: 400})
  expect(slowLines()).toMatchObject([{plan: 'past its limit', dataset: 'production'}])
  expect(slowLines()[0]?.query).toHaveLength(2000)
})
