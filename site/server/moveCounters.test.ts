import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {headersOf, type ServerProcess, startCountingServer} from '../test/crashClient.ts'
import {type RedisServer, startRedis} from '../test/startRedis.ts'

const root = resolve(import.meta.dirname, '../..')
const dataDir = mkdtempSync(join(tmpdir(), 'cong-counters-'))
const env = {DATA_DIR: dataDir, TRUSTED_PROXIES: '127.0.0.0/8'}
let redis: RedisServer
let server: ServerProcess

beforeAll(async () => {
  redis = await startRedis()
  server = await startCountingServer(env)
  await visit(0, 40)
})
afterAll(async () => {
  await server.kill()
  await redis.dispose()
  rmSync(dataDir, {recursive: true})
})

/** Visitors number `first` up to `end` come, each once. */
async function visit(first: number, end: number): Promise<void> {
  for (let visitor = first; visitor < end; visitor++) {
    const headers = headersOf(`203.0.113.${visitor}`)
    const response = await fetch(`${server.url}/api/visits`, {method: 'POST', headers})
    await response.body?.cancel()
  }
}

async function numbers(): Promise<unknown> {
  return (await fetch(`${server.url}/api/visits`)).json()
}

/** `pnpm counters …` as it stands in package.json. */
function counters(word: string, more: Record<string, string> = {REDIS_URL: redis.url}) {
  const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: {counters: string}
  }
  const [, ...command] = scripts.counters.split(' ')
  const {stdout, stderr, status} = spawnSync(process.execPath, [...command, word], {
    cwd: root,
    env: {...process.env, ...env, ...more},
    encoding: 'utf8',
  })
  return {status, said: stdout + stderr}
}

test('moves nothing while the portal counts, nor without knowing where to', () => {
  expect(counters('move')).toEqual({status: 1, said: expect.stringContaining('in use by another process')})
  expect(counters('move', {REDIS_URL: ''})).toEqual({
    status: 1,
    said: expect.stringContaining('REDIS_URL is not set'),
  })
  expect(counters('count')).toEqual({status: 1, said: expect.stringContaining('pnpm counters move')})
})

test('takes every visit of a portal that was killed to Redis, once, and counting goes on there', async () => {
  await server.kill()
  expect(counters('move')).toEqual({status: 0, said: expect.stringMatching(/^Moved 40 visits/)})
  expect(counters('move')).toEqual({status: 0, said: expect.stringContaining('already')})
  server = await startCountingServer({...env, REDIS_URL: redis.url})
  await expect.poll(numbers, {timeout: 20_000}).toMatchObject({total: 40})
  await visit(40, 50)
  expect(await numbers()).toMatchObject({online: 10, total: 50})
  expect(counters('move')).toEqual({status: 0, said: expect.stringContaining('already')})
  expect(await numbers()).toMatchObject({total: 50})
})

test('a portal that is started on the old file afterwards refuses, and names the new place', async () => {
  const {status, said} = startOnFile()
  expect(status).toBe(1)
  expect(said).toMatch(/were moved to redis:\/\/127\.0\.0\.1:\d+\. Set REDIS_URL to it/)
})

function startOnFile() {
  const {status, stderr} = spawnSync(process.execPath, [join(root, 'site/test/countingServer.ts')], {
    env: {...process.env, ...env},
    encoding: 'utf8',
  })
  return {status, said: stderr}
}
