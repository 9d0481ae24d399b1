import {mkdtempSync, rmSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {build} from 'vite'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {listen} from '../../../server/listen.ts'
import {type RedisServer, startRedis} from '../../../test/startRedis.ts'
import {visitCalls} from '../../../test/visitCalls.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-hosts-'))
let site: Server
let origin: string
let figure = '{"counterStart":690768}'
let figureReads = 0

// Stands where the deployed static site would: it has the office's older figure.
beforeAll(async () => {
  site = createServer((request, response) => {
    figureReads += 1
    response.writeHead(request.url === '/thong-ke/tong-ban-dau.json' ? 200 : 404).end(figure)
  })
  origin = `http://127.0.0.1:${(await listen(site, 0, '127.0.0.1')).port}`
})
afterAll(() => {
  site.close()
  rmSync(folder, {recursive: true})
})

type Call = (request: Request) => Promise<Response>

/** Builds the function into a folder of its own. */
async function buildFor(host: 'netlify' | 'vercel'): Promise<void> {
  const outDir = join(folder, host)
  await build({
    configFile: false,
    logLevel: 'error',
    root: import.meta.dirname,
    ssr: {noExternal: true},
    build: {
      ssr: true,
      outDir,
      rolldownOptions: {
        input: join(import.meta.dirname, `${host}.ts`),
        output: {entryFileNames: 'visits.mjs'},
      },
    },
  })
}

/** The built function in an instance of its own, called the way its host calls it. */
async function start(host: 'netlify' | 'vercel', instance: string): Promise<Call> {
  const address = `${pathToFileURL(join(folder, host, 'visits.mjs')).href}?${instance}`
  const {default: built} = (await import(/* @vite-ignore */ address)) as {default: unknown}
  if (host === 'netlify') {
    const visits = built as (request: Request, context: {ip: string}) => Promise<Response>
    return request => visits(request, {ip: '203.0.113.5'})
  }
  return request => {
    request.headers.set('x-real-ip', '203.0.113.5')
    return (built as {fetch: Call}).fetch(request)
  }
}

describe.each(['netlify', 'vercel'] as const)('the function built for %s', host => {
  let redis: RedisServer
  let call: Call
  beforeAll(async () => {
    redis = await startRedis()
    process.env.REDIS_URL = redis.url
    await buildFor(host)
    call = await start(host, 'first')
  })
  afterAll(async () => {
    delete process.env.REDIS_URL
    await redis.dispose()
  })

  test.each(visitCalls)(
    'answers $name as our server does',
    async ({method, path, headers, body, expected}) => {
      const init = {method, ...(headers && {headers}), ...(body && {body})}
      const response = await call(new Request(`${origin}${path}`, init))
      expect([response.status, response.headers.get('visit-status')]).toEqual([
        expected.status,
        expected.visitStatus,
      ])
      expect(response.headers.get('content-type')).toBe(expected.type)
      expect(await response.text()).toMatch(expected.body)
      expect(response.headers.get('cache-control')).toBe('no-store')
    },
  )

  test('asks the site for its older figure once for all, and counts when that can’t be read', async () => {
    figure = 'not there yet'
    figureReads = 0
    const other = await start(host, 'second')
    const answers = await Promise.all(
      Array.from({length: 5}, () => other(new Request(`${origin}/api/visits`))),
    )
    expect(await Promise.all(answers.map(answer => answer.json()))).toEqual(
      answers.map(() => ({online: 1, today: 1, total: 1})),
    )
    expect(figureReads).toBe(1)
    figure = '{"counterStart":690768}'
  })

  test('tells old numbers with 200 while Redis is away', async () => {
    await redis.kill()
    const ask = () => call(new Request(`${origin}/api/visits`))
    await expect.poll(async () => (await ask()).headers.get('visit-status'), {timeout: 20_000}).toBe('stale')
    const old = await ask()
    expect([old.status, await old.json()]).toEqual([200, {online: 1, today: 1, total: 690769}])
  })
})
