import {once} from 'node:events'
import {existsSync, globSync, readFileSync} from 'node:fs'
import {get, type IncomingMessage} from 'node:http'
import {join} from 'node:path'
import {parseFeed} from '@rowanmanning/feed-parser'
import {expect, it} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import type {Sample} from './openSample.ts'
import {siteUrl} from './startSampleSite.ts'

const schema = (name: string) => readFileSync(join(import.meta.dirname, 'sitemapSchema', name), 'utf8')

/** What feed readers and search engines fetch. */
export function describeFeeds(sample: () => Sample): void {
  const read = (file: string) => readFileSync(join(sample().site.pages, file), 'utf8')
  const files = (pattern: string) => globSync(pattern, {cwd: sample().site.pages}).sort()

  it('announce feeds in three formats that another parser reads alike', () => {
    const folders = files('**/rss.xml').map(file => file.slice(0, -'rss.xml'.length))
    expect(folders.length).toBeGreaterThan(10)
    for (const folder of folders) {
      const rss = parseFeed(read(`${folder}rss.xml`))
      const atom = parseFeed(read(`${folder}atom.xml`))
      const json = JSON.parse(read(`${folder}feed.json`)) as {items: {id: string}[]}
      const ids = rss.items.map(item => item.id)
      expect(new Set(ids).size, folder).toBe(ids.length)
      for (const other of [atom, json])
        expect(
          other.items.map(item => item.id),
          folder,
        ).toEqual(ids)
      for (const {id, url, content} of rss.items) {
        expect(id, folder).toMatch(/^tag:[a-z0-9.-]+,\d{4}:/)
        expect(url, folder).toMatch(new RegExp(`^${siteUrl}/`))
        expect(content ?? '', folder).not.toMatch(/\s(src|href|poster)="\//)
      }
    }
  })

  it('date their items as each format wants', () => {
    for (const file of files('**/rss.xml'))
      for (const [, date = ''] of read(file).matchAll(/<pubDate>([^<]*)<\/pubDate>/g))
        expect(date, file).toMatch(
          /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (GMT|\+0700)$/,
        )
    for (const file of [...files('**/atom.xml'), ...files('**/feed.json')])
      for (const [, date = ''] of read(file).matchAll(
        /(?:<(?:published|updated)>|"date_(?:published|modified)": ")([^<"]*)/g,
      ))
        expect(date, file).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+07:00$/)
  })

  it('say how long each video is to the byte, and of a picture, which is made when asked for, that it is not known', async () => {
    const enclosures = files('**/rss.xml').flatMap(file =>
      [...read(file).matchAll(/<enclosure url="([^"]+)" length="(\d+)" type="([^"]+)"/g)].map(
        ([, url = '', length, type = '']) => ({url, length, type}),
      ),
    )
    const videos = enclosures.filter(({type}) => type.startsWith('video/'))
    expect(videos.length).toBeGreaterThan(0)
    for (const {url, length} of videos) {
      const {headers} = await ask(url.replace(siteUrl, sample().site.url))
      expect({url, length}).toEqual({url, length: headers['content-length']})
    }
    const others = enclosures.filter(one => !videos.includes(one))
    expect(others.filter(({type, length}) => !type.startsWith('image/') || length !== '0')).toEqual([])
  })

  it('map the site by the rules of sitemaps.org', async () => {
    const maps = ['sitemap.xml', ...files('sitemap/*.xml')]
    const result = await validateXML({
      xml: maps.map(file => ({fileName: file.replace('/', '-'), contents: read(file)})),
      schema: {fileName: 'sitemap.xsd', contents: schema('sitemap.xsd')},
      preload: {fileName: 'sitemapImage.xsd', contents: schema('sitemapImage.xsd')},
    })
    expect(result.errors.map(({message}) => message)).toEqual([])
  })

  it('list every page of a document in the site map, and none that is not there or asks not to be found', () => {
    const locations = (file: string) =>
      [...read(file).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc?.replace(siteUrl, '') ?? '')
    const listed = locations('sitemap.xml')
      .flatMap(locations)
      .filter(loc => !/^\/images\//.test(loc))
    const wanted = sample()
      .pages.map(({path}) => path)
      .filter(path => /^\/(tin-tuc|bao-cao|video|thong-bao|van-ban)\/(?!trang\/)[^/]+\/$/.test(path))
    expect(wanted.filter(path => !listed.includes(path))).toEqual([])
    expect(listed.filter(path => !existsSync(join(sample().site.pages, path, 'index.html')))).toEqual([])
    const hidden = sample().pages.filter(({html}) => html.includes('<meta name="robots" content="noindex"'))
    expect(hidden.filter(({path}) => listed.includes(path))).toEqual([])
  })

  it('answer a reader who asks whether a feed changed, and one who has it already', async () => {
    for (const file of ['/rss.xml', '/atom.xml', '/feed.json']) {
      const address = sample().site.url + file
      const {etag = '', 'last-modified': changed = ''} = (await ask(address)).headers
      expect(etag, file).toMatch(/\S/)
      expect(changed, file).toMatch(/GMT$/)
      expect((await ask(address, {'If-None-Match': etag})).statusCode, file).toBe(304)
      expect((await ask(address, {'If-Modified-Since': changed})).statusCode, file).toBe(304)
      expect((await ask(address, {'If-None-Match': '"another"'})).statusCode, file).toBe(200)
    }
  })
}

/** By node:http, since `fetch` adds to a conditional request that it wants no stored answer. */
async function ask(address: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  const [response] = (await once(get(address, {headers}), 'response')) as [IncomingMessage]
  response.resume()
  return response
}
