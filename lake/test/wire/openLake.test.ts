import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {connect} from 'node:http2'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {openLake} from '../../src/openLake.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

const lakes: TestLake[] = []
afterAll(() => Promise.all(lakes.map(lake => lake.close())))

async function start(overrides: Parameters<typeof startLake>[0] = {}): Promise<TestLake> {
  const lake = await startLake(overrides)
  lakes.push(lake)
  return lake
}

test.each(['/ping', '/v1/ping', '/vX/ping', '/v2021-06-07/ping', '/v2026-11-01/ping'])(
  '%s answers',
  async path => {
    const lake = lakes[0] ?? (await start())
    const response = await fetch(`${lake.url}${path}`)
    expect([response.status, await response.json()]).toEqual([200, {pong: true}])
  },
)

test('an unknown path is a 404 in the API’s shape, and is logged', async () => {
  const lake = lakes[0] ?? (await start())
  const response = await fetch(`${lake.url}/v1/nowhere?secret=1`, {headers: {'x-request-id': 'seen-1'}})
  expect([response.status, await response.json()]).toEqual([
    404,
    {statusCode: 404, error: 'Not Found', message: 'No such endpoint: GET /v1/nowhere'},
  ])
  expect(response.headers.get('x-request-id')).toBe('seen-1')
  expect(lake.logged).toContainEqual({
    event: 'unknown path',
    requestId: 'seen-1',
    method: 'GET',
    path: '/v1/nowhere',
  })
  expect(JSON.stringify(lake.logged)).not.toContain('secret')
})

test('a request id that could break a log is not taken over', async () => {
  const lake = lakes[0] ?? (await start())
  const response = await fetch(`${lake.url}/v1/ping`, {headers: {'x-request-id': 'a" b'}})
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a second lake on the same folder is refused, and the first goes on', async () => {
  const lake = await start()
  await expect(openLake(lake.config)).rejects.toThrow('Another content lake is running on')
  expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
})

test('a port in use is told, and no administrator was made whose token nobody saw', async () => {
  const blocker = createServer()
  const port = await new Promise<number>(resolve => {
    blocker.listen(0, '127.0.0.1', () => resolve((blocker.address() as {port: number}).port))
  })
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-lake-'))
  const {config} = lakes[0] ?? (await start())
  await expect(openLake({...config, dataDir, port})).rejects.toThrow(
    `Port ${port} is in use by another program`,
  )
  expect(existsSync(join(dataDir, 'lake', 'system.sqlite'))).toBe(false)
  await new Promise(resolve => blocker.close(resolve))
  const lake = await openLake({...config, dataDir, port, adminToken: null})
  expect(lake.services.access.firstToken).toMatch(/^\S{20,}$/)
  await lake.close()
  rmSync(dataDir, {recursive: true})
})

test('closing twice is one closing, and ends listeners at once', async () => {
  const lake = await startLake()
  const response = await fetch(`${lake.url}/v1/data/listen/production?query=*`, {
    headers: {authorization: `Bearer ${adminToken}`},
  })
  const reader = response.body?.getReader()
  await reader?.read()
  await Promise.all([lake.close(), lake.close()])
  const isOver = await reader?.read().then(
    ({done}) => done,
    () => true,
  )
  expect(isOver).toBe(true)
  await expect(fetch(`${lake.url}/v1/ping`)).rejects.toThrow()
})

test('what was written is there after a new start, under the same token', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-lake-'))
  const {config} = lakes[0] ?? (await start())
  const first = await openLake({...config, dataDir})
  const headers = {authorization: `Bearer ${adminToken}`}
  const body = JSON.stringify({mutations: [{create: {_id: 'drafts.kept', _type: 'note'}}]})
  await fetch(`${first.url}/v1/data/mutate/production`, {method: 'POST', headers, body})
  await first.close()
  const second = await openLake({...config, dataDir, adminToken: null})
  const response = await fetch(`${second.url}/v1/data/doc/production/drafts.kept`, {headers})
  expect(await response.json()).toMatchObject({documents: [{_id: 'drafts.kept'}]})
  expect(second.services.access.firstToken).toBeNull()
  await second.close()
  rmSync(dataDir, {recursive: true})
})

test('with a certificate it speaks HTTP/2', async () => {
  const read = (name: string) => readFileSync(new URL(`../tls/${name}.pem`, import.meta.url), 'utf8')
  const tls = {key: read('key'), cert: read('cert')}
  const lake = await start({tls})
  expect(lake.url).toMatch(/^https:\/\/localhost:/)
  const session = connect(lake.url, {ca: tls.cert})
  const stream = session.request({':path': '/v1/ping'})
  const status = await new Promise(resolve => stream.on('response', headers => resolve(headers[':status'])))
  expect(status).toBe(200)
  // Left open on purpose: closing must not wait for it.
  stream.resume()
})
