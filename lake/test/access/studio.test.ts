import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {startLake, type TestLake} from '../startLake.ts'
import {rawRequest} from './rawRequest.ts'

const index =
  '<!doctype html><head><script>window.a = 1</script>' +
  '<script src="https://core.sanity-cdn.com/bridge.js" async></script></head>' +
  '<div id="sanity"></div><script type="module" src="/static/sanity-Ab12Cd34.js"></script>'

let lake: TestLake
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cong-studio-'))
  const studioDir = join(folder, 'dist')
  mkdirSync(join(studioDir, 'static'), {recursive: true})
  writeFileSync(join(studioDir, 'index.html'), index)
  writeFileSync(join(studioDir, 'static', 'sanity-Ab12Cd34.js'), 'export const studio = 1\n')
  writeFileSync(join(studioDir, 'static', 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'secret.json'), '{}')
  lake = await startLake({studioDir})
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true})
})

const page = {accept: 'text/html,application/xhtml+xml,*/*;q=0.8'}
const get = (path: string, headers: Record<string, string> = {}) => rawRequest(lake.url + path, {headers})

describe('the page', () => {
  test.each(['/', '/structure', '/structure/article;drafts%2Ebai-1', '/vision'])('is at %s', async path => {
    const answer = await get(path, page)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-cache')
    expect(answer.body).toContain('<div id="sanity">')
    expect(answer.body).not.toContain('sanity-cdn')
  })

  test('may talk to this lake only, and runs no script but its own', async () => {
    const policy = String((await get('/', page)).headers['content-security-policy'])
    const port = new URL(lake.url).port
    expect(policy).toContain(`script-src 'self' 'sha256-`)
    expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
    expect(policy.match(/connect-src [^;]+/)?.[0]).toBe(
      `connect-src 'self' http://localhost:${port} http://*.localhost:${port} ` +
        `ws://localhost:${port} ws://*.localhost:${port} blob: data:`,
    )
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toMatch(/https:(?:\s|;)| \*[ ;]/)
  })

  test('is not what a request for data gets', async () => {
    for (const path of ['/no-such', '/v2026-11-01/no-such', '/static/gone-Ab12Cd34.js']) {
      const answer = await get(path, path.startsWith('/v') || path.startsWith('/static') ? page : {})
      expect([path, answer.status]).toEqual([path, 404])
      expect(JSON.parse(answer.body)).toMatchObject({statusCode: 404})
    }
  })
})

describe('a file', () => {
  test('whose name changes with its content is kept for ever, another is asked for again', async () => {
    const hashed = await get('/static/sanity-Ab12Cd34.js')
    expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(hashed.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(hashed.headers['x-content-type-options']).toBe('nosniff')
    const named = await get('/static/favicon.svg')
    expect(named.headers['cache-control']).toBe('no-cache')
    const again = await get('/static/favicon.svg', {'if-none-match': String(named.headers.etag)})
    expect([again.status, again.body]).toEqual([304, ''])
  })

  test('is compressed for who can read it', async () => {
    const response = await lake.app.request('/static/sanity-Ab12Cd34.js', {
      headers: {'accept-encoding': 'gzip'},
    })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await response.bytes()).toString()).toBe('export const studio = 1\n')
    expect((await get('/static/sanity-Ab12Cd34.js')).body).toBe('export const studio = 1\n')
  })

  test('is new as soon as the Studio was built anew', async () => {
    const file = join(folder, 'dist', 'static', 'favicon.svg')
    writeFileSync(file, '<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')
    expect((await get('/static/favicon.svg')).body).toContain('<path/>')
  })

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/static/..%2f..%2fsecret.json',
    '/%00.js',
    '/%zz.js',
  ])('%s is none of ours', async path => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toBe('{}')
  })
})

test('health needs no token and says nothing of the content', async () => {
  const answer = await get('/health')
  expect([answer.status, JSON.parse(answer.body)]).toEqual([200, {status: 'ok'}])
})

test('metrics count requests by route, not by address', async () => {
  await get('/v2026-11-01/users/me')
  await get('/users/me')
  await get('/v1/projects/cong')
  const {body} = await get('/metrics')
  expect(body).toContain('lake_request_duration_seconds_count{method="GET",route="/users/me",status="200"} 2')
  expect(body).toContain(
    'lake_request_duration_seconds_count{method="GET",route="/projects/:project",status="401"} 1',
  )
  expect(body).toContain('lake_commits_total{dataset="production"} 0')
  expect(body).toMatch(/^process_resident_memory_bytes \d+$/m)
  for (const line of body.trimEnd().split('\n')) {
    expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{[^}]+\})? [\d.e+-]+)$/)
  }
})
