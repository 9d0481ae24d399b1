import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {rawRequest} from './rawRequest.ts'

let lake: TestLake
let port: string
let session: string

const cli = {id: 'cli', address: null}

beforeAll(async () => {
  lake = await startLake({
    publicUrl: 'https://cong.so.gov.vn',
    corsOrigins: ['https://studio.so.gov.vn'],
    hostNames: ['may-chu'],
  })
  port = new URL(lake.url).port
  const {users, sessions} = lake.services.access
  const {id} = users.add({name: 'Lan', email: 'lan@so.gov.vn', roles: ['administrator']}, cli)
  await users.setPassword(id, 'mật khẩu dài', cli)
  session = (await sessions.login('lan@so.gov.vn', 'mật khẩu dài', null)).secret
})
afterAll(() => lake.close())

describe('the Host header', () => {
  const table: [host: string, status: number][] = [
    ['localhost:PORT', 200],
    ['LOCALHOST:PORT', 200],
    ['cong.localhost:PORT', 200],
    ['l1-x7.localhost:PORT', 200],
    ['127.0.0.1:PORT', 200],
    ['[::1]:PORT', 200],
    ['cong.so.gov.vn', 200],
    ['may-chu:PORT', 200],
    ['evil.example', 421],
    ['evil.example:PORT', 421],
    ['localhost.evil.example:PORT', 421],
    ['notlocalhost:PORT', 421],
    ['127.0.0.1.nip.io:PORT', 421],
    ['192.168.1.5:PORT', 421],
    // No host at all: refused before it reaches the lake's own code.
    ['localhost@evil.example', 400],
  ]
  test.each(table)('%s gets %i', async (host, status) => {
    const headers = {host: host.replace('PORT', port)}
    const answer = await rawRequest(`${lake.url}/v1/ping`, {headers})
    expect(answer.status).toBe(status)
    if (status === 421) expect(JSON.parse(answer.body)).toMatchObject({statusCode: 421})
  })
})

describe('the Origin header', () => {
  const table: [origin: string, allowed: boolean][] = [
    ['http://localhost:PORT', true],
    ['http://cong.localhost:PORT', true],
    ['http://l2.localhost:PORT', true],
    ['http://127.0.0.1:PORT', true],
    ['https://cong.so.gov.vn', true],
    ['https://studio.so.gov.vn', true],
    ['http://localhost:1', false],
    ['http://localhost', false],
    ['https://evil.example', false],
    ['https://cong.so.gov.vn.evil.example', false],
    ['http://cong.so.gov.vn', false],
    ['null', false],
    ['file://', false],
    ['http://user@localhost:PORT', false],
  ]

  test.each(table)('%s: allowed is %s', async (template, allowed) => {
    const origin = template.replace('PORT', port)
    const answer = await rawRequest(`${lake.url}/v1/ping`, {headers: {origin}})
    expect(answer.status).toBe(200)
    expect(answer.headers['access-control-allow-origin']).toBe(allowed ? origin : undefined)
    expect(answer.headers['access-control-allow-credentials']).toBe(allowed ? 'true' : undefined)
    expect(answer.headers.vary).toContain('Origin')
  })

  test.each(table)('%s: a preflight says the same', async (template, allowed) => {
    const headers = {
      origin: template.replace('PORT', port),
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,x-sanity-project-id',
    }
    const answer = await rawRequest(`${lake.url}/v1/data/query/production`, {method: 'OPTIONS', headers})
    expect(answer.status).toBe(204)
    expect(answer.headers['access-control-allow-headers']).toBe(
      allowed ? 'authorization,x-sanity-project-id' : undefined,
    )
    expect(answer.headers['access-control-allow-methods'] !== undefined).toBe(allowed)
  })

  test('is echoed on errors too, or a page could not read why it failed', async () => {
    const origin = `http://localhost:${port}`
    for (const headers of [{origin}, {origin, authorization: 'Bearer wrong'}]) {
      const answer = await rawRequest(`${lake.url}/v1/projects`, {headers})
      expect(answer.status).toBe(401)
      expect(answer.headers['access-control-allow-origin']).toBe(origin)
    }
  })

  test('is what /check/cors goes by', async () => {
    const ask = async (origin: string) =>
      JSON.parse((await rawRequest(`${lake.url}/v1/check/cors`, {headers: {origin}})).body).result
    expect(await ask('https://studio.so.gov.vn')).toEqual({allowed: true, withCredentials: true})
    expect(await ask('https://evil.example')).toEqual({allowed: false, withCredentials: false})
  })
})

describe('a session cookie', () => {
  const patch = (headers: Record<string, string>) =>
    rawRequest(`${lake.url}/v1/projects/cong`, {
      method: 'PATCH',
      headers: {'content-type': 'text/plain', ...headers},
      body: '{"displayName": "x"}',
    })
  const cookie = () => `cong_session=${session}`
  const me = (headers: Record<string, string>) => rawRequest(`${lake.url}/v1/users/me`, {headers})

  test('may change things from our own page', async () => {
    expect((await patch({cookie: cookie(), origin: `http://localhost:${port}`})).status).toBe(200)
  })

  test('may change nothing from a foreign page, or one that hides where it is from', async () => {
    for (const origin of ['https://evil.example', 'http://localhost:1', 'null']) {
      expect((await patch({cookie: cookie(), origin})).status).toBe(403)
    }
    expect((await patch({cookie: cookie()})).status).toBe(403)
  })

  test('tells a foreign page nothing', async () => {
    expect(JSON.parse((await me({cookie: cookie(), origin: 'https://evil.example'})).body)).toEqual({})
    expect(JSON.parse((await me({cookie: cookie()})).body)).toMatchObject({name: 'Lan'})
  })

  test('that ended is as none', async () => {
    expect(JSON.parse((await me({cookie: 'cong_session=old'})).body)).toEqual({})
  })

  test('does not count against a token beside it', async () => {
    const headers = {cookie: 'cong_session=old', authorization: `Bearer ${adminToken}`}
    expect(JSON.parse((await me(headers)).body)).toMatchObject({name: 'Quản trị'})
  })
})

test('a token in the address counts for a WebSocket only', async () => {
  const url = `${lake.url}/v1/users/me?token=${adminToken}`
  expect(JSON.parse((await rawRequest(url)).body)).toEqual({})
})
