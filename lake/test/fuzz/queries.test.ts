import type {ClientError} from '@sanity/client'
import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {arbitraryDataset, arbitraryPerspective, arbitraryQuery, queryParams} from '../groq/arbitraryQuery.ts'
import {mutatedQuery} from '../groq/mutatedQuery.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

const numRuns = process.env.LONG === '1' ? 2000 : 40

let lake: TestLake
beforeAll(async () => {
  lake = await startLake({limits: {...defaultLimits, queryMs: 2000}})
})
afterAll(() => lake.close())

async function ask(query: string, perspective: unknown, params: Record<string, unknown>) {
  const named = Object.entries(params).map(([name, value]) => [`$${name}`, JSON.stringify(value)])
  const search = new URLSearchParams({...Object.fromEntries(named), perspective: String(perspective)})
  const response = await fetch(`${lake.url}/v2026-11-01/data/query/production?${search}`, {
    method: 'POST',
    headers: {authorization: `Bearer ${adminToken}`, 'content-type': 'application/json'},
    body: JSON.stringify({query}),
  })
  return {status: response.status, body: (await response.json()) as Record<string, unknown>}
}

test('whatever is asked while documents come and go is answered or refused as the asker’s mistake', {
  timeout: 120_000 + numRuns * 1000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDataset,
      fc.array(fc.tuple(fc.oneof(arbitraryQuery, mutatedQuery), arbitraryPerspective), {
        minLength: 10,
        maxLength: 20,
      }),
      async (documents, queries) => {
        const mutations = documents.map(({_rev, _createdAt, _updatedAt, ...document}) => ({
          createOrReplace: document,
        }))
        // A reference that leads nowhere has all of it refused.
        const written = lake.client.mutate(mutations).then(
          () => 200,
          (error: ClientError) => error.statusCode,
        )
        const answers = await Promise.all(
          queries.map(([query, perspective]) => ask(query, perspective, queryParams)),
        )
        expect([200, 409]).toContain(await written)
        for (const [index, {status, body}] of answers.entries()) {
          expect([200, 400], `${queries[index]} → ${JSON.stringify(body)}`).toContain(status)
          expect(body).toHaveProperty(status === 200 ? 'result' : 'error')
        }
      },
    ),
    {numRuns},
  )
  expect(await lake.client.fetch('1 + 1')).toBe(2)
})
