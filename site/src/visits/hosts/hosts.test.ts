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

// Stands where the deployed static site would: it has the office's older figure.
beforeAll(async () => {
  site = createServer((request, response) =>
    response
      .writeHead(request.url === '/thong-ke/tong-ban-dau.json' ? 200 : 404)
      .end('{"counterStart":690768}'),
  )
  origin = `http://127.0.0.1:${(await listen(site, 0, '127.0.0.1')).port}`
})
afterAll(() => {
  site.close()
  rmSync(folder, {recursive: true})
})

type Call = (request: Request) => Promise<Response>

/** Builds the function into a folder of its own, and gives it called the way its host calls it. */
async function buildFor(host: 'netlify' | 'vercel'): Promise<Call> {
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
  const address = pathToFileURL(join(outDir, 'visits.mjs')).href
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
    call = await buildFor(host)
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

  test('tells old numbers with 200 while Redis is away', async () => {
    await redis.kill()
    const ask = () => call(new Request(`${origin}/api/visits`))
    await expect.poll(async () => (await ask()).headers.get('visit-status'), {timeout: 20_000}).toBe('stale')
    const old = await ask()
    expect([old.status, await old.json()]).toEqual([200, {online: 1, today: 1, total: 690769}])
  })
})
