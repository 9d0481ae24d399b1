import {isDeepStrictEqual} from 'node:util'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {asSuiteResult, readSuite, type SuiteTest} from './readSuite.ts'

/** Addresses longer than this are sent by POST, as Sanity's own client does. */
const longestAddress = 11_264

const {datasets, tests} = readSuite()
let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
  for (const [index, {documents}] of datasets.entries()) {
    lake.services.datasets.create(datasetName(index), 'public')
    const client = lake.client.withConfig({dataset: datasetName(index)})
    await client.mutate(documents.map(document => ({createOrReplace: document})))
  }
}, 120_000)
afterAll(() => lake.close())

test('the suite is whole', () => {
  expect([datasets.length, tests.length]).toEqual([107, 7580])
})

test.for([
  ['POST', tests],
  ['GET', tests.filter(one => getAddress(one).length <= longestAddress)],
] as const)(
  'every query of the suite is answered as it says, by %s',
  {timeout: 180_000},
  async ([method, asked]) => {
    const failures: string[] = []
    let next = 0
    const ask = async () => {
      for (let one = asked[next++]; one; one = asked[next++]) {
        const failure = await failureOf(one, method)
        if (failure !== undefined) failures.push(failure)
      }
    }
    await Promise.all(Array.from({length: 8}, ask))
    expect(failures).toEqual([])
  },
)

async function failureOf(one: SuiteTest, method: 'GET' | 'POST'): Promise<string | undefined> {
  const response = await send(one, method)
  const body = (await response.json()) as {result?: unknown}
  const expected = one.result ?? null
  const passes = one.valid
    ? response.status === 200 && isDeepStrictEqual(asSuiteResult(body.result, expected), expected)
    : response.status === 400
  if (passes) return undefined
  return `${one._id}: ${response.status} ${JSON.stringify(body)}, expected ${JSON.stringify(expected)}`
}

function send(one: SuiteTest, method: 'GET' | 'POST'): Promise<Response> {
  const authorization = `Bearer ${adminToken}`
  if (method === 'GET') return fetch(lake.url + getAddress(one), {headers: {authorization}})
  return fetch(`${lake.url}/v1/data/query/${datasetOf(one)}`, {
    method,
    headers: {authorization, 'content-type': 'application/json'},
    body: JSON.stringify({query: one.query, params: one.params ?? {}}),
  })
}

function getAddress(one: SuiteTest): string {
  const params = Object.entries(one.params ?? {}).map(([name, value]): [string, string] => [
    `$${name}`,
    JSON.stringify(value),
  ])
  return `/v1/data/query/${datasetOf(one)}?${new URLSearchParams([['query', one.query], ...params])}`
}

function datasetOf(one: SuiteTest): string {
  return datasetName(datasets.findIndex(({_id}) => _id === one.dataset._ref))
}

function datasetName(index: number): string {
  return `suite-${index}`
}
