import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer, type Server} from 'node:http'
import {connect} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {SiteFolder} from '../publisher/siteFolder.ts'
import {createSiteServer} from './createSiteServer.ts'
import {type Listening, listen} from './listen.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-site-'))
const sha = 'a'.repeat(40)
let lakeRequests: string[] = []
let lake: Server
let site: Listening
let url: string

beforeAll(async () => {
  // Stands where the lake would: the bytes of one file, and a count of how often it is asked.
  lake = createServer((request, response) => {
    lakeRequests.push(request.url ?? '')
    if (request.url?.startsWith(`/files/cong/production/${sha}.txt`)) response.end('0123456789')
    else response.writeHead(request.url?.includes('b'.repeat(40)) ? 503 : 404).end()
  })
  const lakeAt = await listen(lake, 0, undefined)
  const published = new SiteFolder(folder)
  const publish = (files: Record<string, string>, remove: string[] = []) => {
    const put = Object.entries(files).map(
      ([file, text]) => [file, published.stage(file, Buffer.from(text))] as const,
    )
    published.publish({put: new Map(put), remove}, new Date())
  }
  publish({'_astro/old.abc.css': 'body{}', 'index.html': '<p>cũ</p>'})
  publish(
    {
      'index.html': `<p>${'mới '.repeat(1000)}</p>`,
      'tin-tuc/bai/index.html': '<p>bài</p>',
      '404.html': '<h1>Không tìm thấy</h1>',
      'rss.xml': '<rss/>',
      '.secret': 'x',
      _redirects: `/Default.aspx tabid=81 /gioi-thieu/ 301
/Default.aspx tabid=81 id=2 /lien-he/ 301
/tin-tuc/cu/ /tin-tuc/bai/ 301
/c%C5%A9 https://a.example/x 301
/chuyen-muc/cu/ /chuyen-muc/moi/ 301
/chuyen-muc/cu/* /chuyen-muc/moi/:splat 301
`,
      'tin-tuc/cu/index.html': '<p>Trang này đã chuyển địa chỉ</p>',
    },
    ['_astro/old.abc.css'],
  )
  writeFileSync(join(folder, 'private.txt'), 'private')
  const settings = {
    folder,
    host: undefined,
    port: 0,
    lakeUrl: `http://127.0.0.1:${lakeAt.port}`,
    siteUrl: 'http://localhost:4321',
    projectId: 'cong',
    dataset: 'production',
  }
  site = await listen(createSiteServer(settings), 0, undefined)
  url = `http://127.0.0.1:${site.port}`
})

afterAll(async () => {
  await site.close()
  await new Promise(resolve => lake.close(resolve))
  rmSync(folder, {recursive: true})
})

const get = (path: string, init: RequestInit = {}) => fetch(`${url}${path}`, {redirect: 'manual', ...init})

/** Sends path and headers as they stand: fetch would tidy the one and add to the other. */
function rawGet(path: string, header = 'Accept: */*'): Promise<string> {
  return new Promise(resolve => {
    let answer = ''
    const socket = connect(site.port, '127.0.0.1', () =>
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n${header}\r\nConnection: close\r\n\r\n`),
    )
    socket.setEncoding('utf8').on('data', text => {
      answer += text
    })
    socket.on('close', () => resolve(answer))
  })
}

describe('the public site', () => {
  test('serves pages of the current release with the security headers, compressed', async () => {
    const response = await get('/')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('mới')
    expect(response.headers.get('content-encoding')).toMatch(/br|gzip/)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('answers a conditional request with 304', async () => {
    const etag = (await get('/rss.xml')).headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    expect(await rawGet('/rss.xml', `If-None-Match: ${etag}`)).toMatch(/^HTTP\/1\.1 304/)
    expect(await rawGet('/rss.xml', 'If-None-Match: "other"')).toMatch(/^HTTP\/1\.1 200/)
    expect((await get('/rss.xml')).headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  })

  test('sends an address without its slash to the one with', async () => {
    const response = await get('/tin-tuc/bai')
    expect([response.status, response.headers.get('location')]).toEqual([301, '/tin-tuc/bai/'])
  })

  test.each([
    ['/tin-tuc/cu/', '/tin-tuc/bai/'],
    ['/Tin-Tuc/Cu', '/tin-tuc/bai/'],
    ['/tin-tuc/cu/?utm_source=x', '/tin-tuc/bai/'],
    ['/default.aspx?TabId=81', '/gioi-thieu/'],
    ['/Default.aspx?lang=vi&tabid=81&id=2', '/lien-he/'],
    ['/c%C5%A9', 'https://a.example/x'],
    ['/chuyen-muc/cu/', '/chuyen-muc/moi/'],
    ['/chuyen-muc/cu/rss.xml', '/chuyen-muc/moi/rss.xml'],
  ])('sends a reader of the old address %s on to %s', async (old, now) => {
    const response = await get(old)
    expect([response.status, response.headers.get('location')]).toEqual([301, now])
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  test('sends nobody on who asks for something else', async () => {
    for (const path of ['/Default.aspx', '/Default.aspx?tabid=8', '/tin-tuc/cu/con/', '/chuyen-muc/cuoi/']) {
      expect([path, (await get(path)).status]).toEqual([path, 404])
    }
  })

  test('shows its own page with 404 for what is not there', async () => {
    for (const path of ['/khong-co/', '/.secret', '/tin-tuc/', '/a%00b', '/%E0%A4%A']) {
      const response = await get(path)
      expect([path, response.status === 404 || response.status === 400]).toEqual([path, true])
      await response.body?.cancel()
    }
    expect(await (await get('/khong-co/')).text()).toContain('Không tìm thấy')
  })

  test.for(['/../private.txt', '/..%2fprivate.txt', '/%2e%2e/private.txt', '//private.txt'])(
    'keeps %s inside the release',
    async path => {
      const answer = await rawGet(path)
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d/)
      expect(answer).not.toContain('\r\n\r\nprivate')
    },
  )

  test('still has the style sheet of the release before, for pages opened before the switch', async () => {
    const response = await get('/_astro/old.abc.css')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect((await get('/_astro/none.abc.css')).status).toBe(404)
  })

  test('is for reading only', async () => {
    const response = await get('/', {method: 'POST', body: 'x'})
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('fetches a file from the lake once, however many ask, and serves ranges of it', async () => {
    lakeRequests = []
    const answers = await Promise.all([1, 2, 3].map(() => get(`/files/${sha}.txt`)))
    expect(await Promise.all(answers.map(answer => answer.text()))).toEqual(Array(3).fill('0123456789'))
    const part = await get(`/files/${sha}.txt`, {headers: {Range: 'bytes=2-4'}})
    expect([part.status, await part.text()]).toEqual([206, '234'])
    expect(lakeRequests).toHaveLength(1)
    expect(part.headers.get('content-security-policy')).toContain('sandbox')
  })

  test('tells a missing picture from a lake that is away', async () => {
    const missing = await get(`/images/${'c'.repeat(40)}-800x600-jpg/w640.webp`)
    const away = await get(`/images/${'b'.repeat(40)}-800x600-jpg/w640.webp`)
    expect([missing.status, away.status]).toEqual([404, 503])
    expect(away.headers.get('cache-control')).toBe('no-store')
  })

  test('never asks the lake for a picture no page would name', async () => {
    lakeRequests = []
    expect((await get(`/images/${sha}-800x600-jpg/w641.webp`)).status).toBe(404)
    expect(lakeRequests).toEqual([])
  })
})
