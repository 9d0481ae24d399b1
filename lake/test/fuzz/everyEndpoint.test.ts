import fc from 'fast-check'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {arbitraryBody} from './arbitraryBody.ts'

const numRuns = process.env.LONG === '1' ? 20_000 : 400

let lake: TestLake
beforeAll(async () => {
  lake = await startLake({limits: {...defaultLimits, queryMs: 2000}})
  await lake.client.create({_id: 'bai', _type: 'article', title: 'Còn đây'})
})
afterAll(() => lake.close())

/** A piece of an address: what exists, what does not, and what no name may be. */
const piece = fc.oneof(
  fc.constantFrom('production', 'cong', 'bai', 'drafts.bai', 'khong-co', '..', '%00', '%F0', "'", 'a,b', '*'),
  fc.string({maxLength: 12}).map(text => encodeURIComponent(text.toWellFormed())),
)
const queryText = fc.dictionary(
  fc.constantFrom(
    'query',
    'perspective',
    'dryRun',
    'returnIds',
    '$a',
    'time',
    'revision',
    'limit',
    'w',
    'fm',
    'rect',
  ),
  fc.oneof(fc.string({maxLength: 12}), fc.constantFrom('true', '-1', '1e9', '*', '*[0]', 'drafts')),
  {maxKeys: 3},
)

/** The routes that are mounted, without middleware, each under its own path. */
function routes(): {method: string; path: string}[] {
  return lake.app.routes.filter(
    ({method, path}) => method !== 'ALL' && !path.endsWith('/*') && !path.startsWith('/:apiVersion'),
  )
}

async function statusOf(method: string, path: string, body: string | Uint8Array<ArrayBuffer>) {
  const ended = new AbortController()
  const headers = {authorization: `Bearer ${adminToken}`, 'content-type': 'application/json'}
  const hasBody = !['GET', 'HEAD'].includes(method)
  const response = await fetch(lake.url + path, {
    method,
    headers,
    signal: ended.signal,
    redirect: 'manual',
    ...(hasBody && {body}),
  })
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream')
  const text = isStream ? '' : await response.text()
  ended.abort()
  return {status: response.status, text}
}

test('whatever is sent to whichever endpoint, the lake answers, and never with a fault of its own', {
  timeout: numRuns * 200 + 60_000,
}, async () => {
  const all = routes()
  expect(all.length).toBeGreaterThan(60)
  const asked = new Set<string>()
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...all),
      fc.array(piece, {minLength: 4, maxLength: 4}),
      queryText,
      arbitraryBody,
      async ({method, path}, pieces, query, body) => {
        // The dataset everything is asked of must stay.
        const safe = (text: string) => (method === 'DELETE' && text === 'production' ? 'khong-co' : text)
        let next = 0
        const address = path.replaceAll(/:\w+(?:\{[^}]*\})?\??/g, () => safe(pieces[next++ % 4] ?? ''))
        const search = new URLSearchParams(query).toString()
        const {status, text} = await statusOf(method, `${address}?${search}`, body)
        asked.add(`${method} ${path}`)
        expect(status, `${method} ${address}?${search} ${String(body).slice(0, 300)} → ${text}`).toBeLessThan(
          500,
        )
      },
    ),
    {numRuns},
  )
  expect(asked.size).toBeGreaterThan(all.length / 2)
  expect(await lake.client.getDocument('bai')).toMatchObject({title: 'Còn đây'})
  expect(lake.logged.filter(({event}) => event === 'request failed')).toEqual([])
})
