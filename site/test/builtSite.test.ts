import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {parseFeed} from '@rowanmanning/feed-parser'
import axe from 'axe-core'
import {type Browser, type BrowserContext, chromium} from 'playwright'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {attributeValues, type BuiltPage, onePageOfEachKind, readBuiltPages} from './builtPages.ts'
import {searchJourneys} from './searchJourneys.ts'
import {type SampleSite, siteUrl, startSampleSite} from './startSampleSite.ts'

/** What the server's functions answer, which have tests of their own, and pages still to come. */
const elsewhere = /^\/(api|lich|gop-y|thong-ke)\//

let site: SampleSite
let pages: BuiltPage[]
let browser: Browser

beforeAll(async () => {
  site = await startSampleSite()
  pages = await readBuiltPages(site.pages)
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const page = (start: string) => pages.find(({path}) => path.startsWith(start) && path !== start) as BuiltPage
const gzipped = (text: string | Buffer) => gzipSync(text, {level: 9}).length

describe('the files of the built site', () => {
  it('lead nowhere that is not there', () => {
    const missing = pages.flatMap(({path, html}) =>
      attributeValues(html, 'href')
        .filter(href => href.startsWith('/') && !/^\/(images|files)\//.test(href) && !elsewhere.test(href))
        .map(href => href.replace(/[?#].*$/, ''))
        .filter(href => !existsSync(join(site.pages, href.endsWith('/') ? `${href}index.html` : href)))
        .map(href => `${path} → ${href}`),
    )
    expect(missing).toEqual([])
  })

  it('hold no inline style, no inline script, no handler, nothing from another host', () => {
    for (const {path, html} of pages) {
      expect(html, path).not.toMatch(/\sstyle=|<style|\son[a-z]+="/)
      expect(html, path).not.toMatch(/<script(?![^>]*(src=|application\/ld\+json))/)
      expect(html, path).not.toMatch(
        /<(script|link rel="(stylesheet|preload)"|img|source|video)[^>]*(src|href|srcset|poster)="(https?:)?\/\//,
      )
    }
  })

  it('carry no build time and no count of visits', () => {
    const today = new Date().toISOString().slice(0, 10)
    const home = pages.find(({path}) => path === '/')?.html ?? ''
    expect(home).not.toContain(today)
    expect(home).not.toContain('690')
  })

  it('stay within their budgets: an article 35 kB, home 60 kB, fonts 45 kB', async () => {
    const assets = new Map<string, Buffer>()
    for (const {html} of pages)
      for (const file of [...attributeValues(html, 'href'), ...attributeValues(html, 'src')].filter(one =>
        one.startsWith('/_astro/'),
      ))
        if (!assets.has(file)) assets.set(file, await readFile(join(site.pages, file)))
    const weight = ({html}: BuiltPage) =>
      gzipped(html) +
      [...assets]
        .filter(([file]) => html.includes(file) && !file.endsWith('.woff2'))
        .reduce((sum, [, bytes]) => sum + gzipped(bytes), 0)
    const fonts = [...assets]
      .filter(([file]) => file.endsWith('.woff2'))
      .reduce((sum, [, bytes]) => sum + bytes.length, 0)
    expect(weight(page('/tin-tuc/'))).toBeLessThan(35_000)
    expect(weight(pages.find(({path}) => path === '/') as BuiltPage)).toBeLessThan(60_000)
    expect(fonts).toBeLessThan(45_000)
  })

  it('announce feeds that another parser reads', async () => {
    const feed = parseFeed(await readFile(join(site.pages, 'rss.xml'), 'utf8'))
    expect(feed.items.length).toBeGreaterThan(5)
    expect(
      feed.items.every(item => item.id?.startsWith('tag:') && item.url?.startsWith(`${siteUrl}/tin-tuc/`)),
    ).toBe(true)
    expect(feed.items.every(item => !/(src|href)="\//.test(item.content ?? ''))).toBe(true)
  })

  it('list every page of a document in the site map, with its own day of change', async () => {
    const locations = async (file: string) => {
      const xml = await readFile(join(site.pages, file), 'utf8')
      return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc?.replace(siteUrl, '') ?? '')
    }
    const listed = (await Promise.all((await locations('sitemap.xml')).map(locations))).flat()
    const wanted = pages
      .map(({path}) => path)
      .filter(path => /^\/(tin-tuc|bao-cao|video|thong-bao|van-ban)\/(?!trang\/)[^/]+\/$/.test(path))
    expect(wanted.filter(path => !listed.includes(path))).toEqual([])
    expect(listed.filter(path => !existsSync(join(site.pages, path, 'index.html')))).toEqual([])
    expect(listed).not.toContain('/kieu-mau/')
  })
})

describe('the pages in a browser', () => {
  const visit = async (context: BrowserContext, path: string) => {
    const foreign: string[] = []
    const errors: string[] = []
    const tab = await context.newPage()
    tab.on('request', request => {
      if (!request.url().startsWith(site.url) && !request.url().startsWith('data:'))
        foreign.push(request.url())
    })
    tab.on('console', message => {
      if (message.type() === 'error' && !message.location().url.includes('/api/')) errors.push(message.text())
    })
    tab.on('pageerror', error => errors.push(error.message))
    await tab.goto(site.url + path, {waitUntil: 'load'})
    return {tab, foreign, errors}
  }

  it.each(['light', 'dark'] as const)(
    'have no fault that axe finds, ask no other host, say no error (%s)',
    async colorScheme => {
      // axe itself is put in by script, which the pages' own policy would rightly refuse.
      const context = await browser.newContext({colorScheme, bypassCSP: true})
      const faults: object[] = []
      for (const path of onePageOfEachKind(pages)) {
        const {tab, foreign, errors} = await visit(context, path)
        await tab.addScriptTag({content: axe.source})
        const violations = await tab.evaluate(async () => {
          const {axe} = globalThis as unknown as {
            axe: {run(options: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
          }
          const {violations} = await axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
          })
          return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
        })
        if (violations.length + foreign.length + errors.length > 0)
          faults.push({path, violations, foreign, errors})
        await tab.close()
      }
      expect(faults).toEqual([])
      await context.close()
    },
    180_000,
  )

  it('fit a window of 320 pixels, which is 1280 at 400 %', async () => {
    const context = await browser.newContext({viewport: {width: 320, height: 640}})
    for (const path of onePageOfEachKind(pages)) {
      const {tab} = await visit(context, path)
      const overflow = await tab.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect({path, overflow}).toEqual({path, overflow: 0})
      await tab.close()
    }
    await context.close()
  }, 120_000)

  it('do not move while they load', async () => {
    const context = await browser.newContext()
    for (const path of ['/', page('/tin-tuc/').path, '/hinh-anh/']) {
      const tab = await context.newPage()
      await tab.goto(site.url + path, {waitUntil: 'networkidle'})
      const shift = await tab.evaluate(
        `new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
          .observe({type: 'layout-shift', buffered: true}) || setTimeout(done, 200, 0))`,
      )
      expect({path, shift}).toEqual({path, shift: 0})
      await tab.close()
    }
    await context.close()
  })

  it('can be read whole without scripts', async () => {
    const context = await browser.newContext({javaScriptEnabled: false})
    const {tab} = await visit(context, page('/tin-tuc/').path)
    expect(await tab.locator('.prose').first().textContent()).toMatch(/\S{2}/)
    expect(await tab.getByRole('link', {name: 'Xem các tin mới nhất'}).isVisible()).toBe(true)
    expect(await tab.getByRole('button', {name: 'Sao chép liên kết'}).isVisible()).toBe(false)
    await context.close()
  })

  it('open photos in a dialog that keys can leave', async () => {
    const context = await browser.newContext()
    const {tab} = await visit(context, '/hinh-anh/')
    const first = tab.locator('a[data-photo]').first()
    await first.click()
    const dialog = tab.getByRole('dialog', {name: 'Xem ảnh'})
    await dialog.getByText('Ảnh 1 trên').waitFor()
    await tab.keyboard.press('ArrowRight')
    await dialog.getByText('Ảnh 2 trên').waitFor()
    await tab.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    expect(await tab.evaluate('document.activeElement.matches("a[data-photo]")')).toBe(true)
    await context.close()
  })
})

describe('the search page', () => searchJourneys(() => ({browser, url: site.url})))
