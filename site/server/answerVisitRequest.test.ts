import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type RedisServer, startRedis} from '../test/startRedis.ts'
import {visitCalls} from '../test/visitCalls.ts'
import {createSiteServer} from './createSiteServer.ts'
import {readFunctionSettings} from './functionSettings.ts'
import {type Listening, listen} from './listen.ts'
import {openVisitCounter} from './openVisitCounter.ts'
import {readSiteSettings} from './settings.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'cong-visit-server-'))
const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

beforeAll(() => {
  mkdirSync(join(dataDir, 'site', 'current', 'thong-ke'), {recursive: true})
  writeFileSync(join(dataDir, 'site', 'current', 'thong-ke', 'tong-ban-dau.json'), '{"counterStart":690768}')
})
afterAll(() => rmSync(dataDir, {recursive: true}))

async function open(env: Record<string, string>) {
  const settings = readFunctionSettings({DATA_DIR: dataDir, ...env})
  const visits = openVisitCounter(settings)
  const functions = {isTrustedProxy: settings.isTrustedProxy, visits}
  const listening: Listening = await listen(
    createSiteServer(readSiteSettings({DATA_DIR: dataDir}), functions),
    0,
    '127.0.0.1',
  )
  const url = `http://127.0.0.1:${listening.port}`
  return {
    port: listening.port,
    ask: (path: string, init?: RequestInit) => fetch(`${url}${path}`, init),
    async close() {
      await listening.close()
      await visits.close()
    },
  }
}

describe('our server with the embedded store', () => {
  let server: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    server = await open({})
  })
  afterAll(() => server.close())

  test.each(visitCalls)('answers $name', async ({method, path, headers, body, expected}) => {
    const response = await server.ask(path, {method, ...(headers && {headers}), ...(body && {body})})
    expect([response.status, response.headers.get('visit-status')]).toEqual([
      expected.status,
      expected.visitStatus,
    ])
    expect(response.headers.get('content-type')).toBe(expected.type)
    expect(await response.text()).toMatch(expected.body)
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('answers in 200 bytes at most, also with large numbers', () => {
    const largest = JSON.stringify({online: 9_999_999, today: 999_999_999, total: 999_999_999_999})
    expect(Buffer.byteLength(largest)).toBeLessThanOrEqual(200)
  })

  test('refuses headers that are too large, and reads no chunked body', async () => {
    const answer = await raw(
      server.port,
      `POST /api/visits HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 431/)
    const chunked = 'POST /api/visits HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'
    expect(await raw(server.port, chunked)).toMatch(/^HTTP\/1\.1 413/)
  })
})

test('who hangs up before being heard is not counted as somebody without an address', async () => {
  const server = await open({DATA_DIR: join(dataDir, 'hung-up')})
  await hangUp(server.port, `POST /api/visits HTTP/1.1\r\nHost: a\r\nUser-Agent: ${browser}\r\n\r\n`)
  const {total} = (await (await server.ask('/api/visits')).json()) as {total: number}
  expect(total).toBe(0)
  await server.close()
})

test('behind a trusted proxy visitors are told apart by their own addresses', async () => {
  const server = await open({TRUSTED_PROXIES: '127.0.0.0/8', DATA_DIR: join(dataDir, 'proxied')})
  const statuses: (string | null)[] = []
  for (const address of ['203.0.113.5', '203.0.113.6', '9.9.9.9, 203.0.113.5']) {
    const headers = {'user-agent': browser, 'x-forwarded-for': address}
    const response = await server.ask('/api/visits', {method: 'POST', headers})
    statuses.push(response.headers.get('visit-status'))
    await response.body?.cancel()
  }
  expect(statuses).toEqual(['new', 'new', 'continued'])
  await server.close()
})

describe('our server with Redis', () => {
  let redis: RedisServer
  let server: Awaited<ReturnType<typeof open>>
  const post = () => server.ask('/api/visits', {method: 'POST', headers: {'user-agent': browser}})
  beforeAll(async () => {
    redis = await startRedis()
    server = await open({REDIS_URL: redis.url})
  })
  afterAll(async () => {
    await server.close()
    await redis.dispose()
  })

  const untilPostIs = (status: string) =>
    expect.poll(async () => (await post()).headers.get('visit-status'), {timeout: 20_000}).toBe(status)

  test('counts, and tells old numbers with 200 while Redis is away', async () => {
    await untilPostIs('continued')
    await redis.kill()
    await untilPostIs('stale')
    const old = await post()
    expect([old.status, await old.json()]).toEqual([200, {online: 1, today: 1, total: 690769}])
    const read = await server.ask('/api/visits')
    expect([read.headers.get('visit-status'), await read.json()]).toEqual([
      'stale',
      {online: 1, today: 1, total: 690769},
    ])
    expect((await server.ask('/api/visits/nam.csv')).status).toBe(503)
    await redis.restart()
    await untilPostIs('continued')
  })
})

function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.setEncoding('utf8').on('data', (part: string) => {
      answer += part
      socket.end()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

/** Sends a request and breaks the connection off before the server, which runs in this process, can have read it. */
async function hangUp(port: number, request: string): Promise<void> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined)
  await new Promise(resolve => socket.once('connect', resolve))
  await new Promise(resolve => socket.write(request, resolve))
  socket.resetAndDestroy()
  await new Promise(resolve => setTimeout(resolve, 50))
}
