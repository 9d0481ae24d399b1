import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {slugify} from '@cong/vietnamese/text'
import {parseFeed} from '@rowanmanning/feed-parser'
import type {Browser, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {type BuiltPage, onePageOfEachKind, readBuiltPages} from './builtPages.ts'
import {addOutsideVideo, describeOutsideVideo} from './describeOutsideVideo.ts'
import {makeHostile, manyTag, type Written} from './hostileOffice.ts'
import {eachPage, launchBrowser, newReader} from './openSample.ts'
import {type SampleSite, startSampleSite} from './startSampleSite.ts'

let site: SampleSite
let browser: Browser
let pages: BuiltPage[]
let written: Written

beforeAll(async () => {
  site = await startSampleSite(async lakeUrl => {
    written = await makeHostile(lakeUrl)
    await addOutsideVideo(lakeUrl)
  })
  browser = await launchBrowser()
  pages = await readBuiltPages(site.pages)
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
})

describe('an office whose every text is hostile', () => {
  it('shows each text as it was written, runs none, and fits a window of 320 pixels', async () => {
    const context = await newReader(browser, {viewport: {width: 320, height: 640}})
    const bare = pages.map(({path}) => path).filter(path => /\/(tran-trui-|rat-dai)/.test(path))
    expect(bare.length).toBeGreaterThan(6)
    const faults: object[] = []
    const seen = new Set<string>()
    await eachPage(context, [...new Set([...onePageOfEachKind(pages), ...bare])], async (tab, path) => {
      tab.on('dialog', dialog => faults.push({path, dialog: dialog.message()}))
      await tab.goto(site.url + path, {waitUntil: 'load'})
      if (await tab.evaluate('window.hacked')) faults.push({path, ran: await tab.evaluate('window.hacked')})
      const overflow = await tab.evaluate('document.documentElement.scrollWidth - innerWidth')
      if (overflow !== 0) faults.push({path, overflow, widest: await widest(tab)})
      for (const text of await markedTexts(tab)) {
        const mark = /m\d+m/.exec(text)?.[0] ?? ''
        seen.add(mark)
        if (!text.includes(written.get(mark) ?? 'unknown')) faults.push({path, mark, text})
      }
    })
    expect(faults).toEqual([])
    // Titles, summaries, captions, names, cells, labels: a good part of all that was written is on these pages.
    expect(seen.size).toBeGreaterThan(150)
    await context.close()
  }, 120_000)

  it('leads nowhere by an address that could run something or hide where it goes', () => {
    for (const {path, html} of pages) {
      expect(html, path).not.toMatch(/(href|src|action|poster)="\s*(javascript|data|vbscript):(?!image\/)/i)
      expect(html, path).not.toMatch(/href="\/\//)
    }
    for (const file of globSync('**/{rss,atom}.xml', {cwd: site.pages})) {
      const xml = readFileSync(join(site.pages, file), 'utf8')
      expect(xml, file).not.toMatch(/(href|src)=(&quot;|")\s*(javascript|data|vbscript):/i)
    }
  })

  it.each([`/the/${slugify(manyTag)}/`, '/tac-gia/tran-trui-person/'])(
    'numbers the pages of the long list %s from its oldest article',
    list => {
      const [newest, second, first] = [list, `${list}trang/2/`, `${list}trang/1/`]
      expect(listed(newest)).toEqual({articles: down(37, 25), newer: undefined, older: second})
      expect(listed(second)).toEqual({articles: down(24, 13), newer: newest, older: first})
      expect(listed(first)).toEqual({articles: down(12, 1), newer: second, older: undefined})
      expect(pages.filter(({path}) => path.startsWith(list))).toHaveLength(3)
    },
  )

  it('keeps its structured data one readable object', () => {
    for (const {path, html} of pages)
      for (const [, json = ''] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const {'@graph': graph} = JSON.parse(json)
        expect(graph[0].name, path).toBe([...written.values()].find(text => text === graph[0].name))
      }
  })

  it('gives feed readers each title byte for byte', () => {
    const texts = new Set(written.values())
    const unknown = (titles: string[]) => titles.filter(title => !texts.has(title) && /^m\d+m/.test(title))
    // Read as XML says, once: the parser used elsewhere takes a title for HTML and decodes it again.
    const rss = read('**/rss.xml').flatMap(xml =>
      [...xml.matchAll(/<item><title>([^<]*)/g)].map(([, title = '']) => decodeXml(title)),
    )
    const json = read('**/feed.json').flatMap(text =>
      (JSON.parse(text).items as {title: string}[]).map(({title}) => title),
    )
    expect(rss.length).toBeGreaterThan(30)
    expect(json.length).toBe(rss.length)
    expect([unknown(rss), unknown(json)]).toEqual([[], []])
    for (const xml of [...read('**/rss.xml'), ...read('**/atom.xml')])
      expect(parseFeed(xml).items.length).toBeGreaterThan(0)
  })
})

// Here because this site is built anyway, and its pages are in no picture to be compared.
describe('a video of another place', () => describeOutsideVideo(() => ({browser, url: site.url})))

/** The numbered articles of a page of a list, as they follow one another, and where its pager leads. */
function listed(address: string) {
  const html = pages.find(({path}) => path === address)?.html ?? ''
  const numbers = [...html.matchAll(/href="\/tin-tuc\/bai-so-(\d+)\/"/g)].map(([, number]) => Number(number))
  const led = (rel: string) => html.match(new RegExp(`<a class="button" href="([^"]+)" rel="${rel}"`))?.[1]
  return {articles: [...new Set(numbers)], newer: led('prev'), older: led('next')}
}

function down(from: number, to: number): number[] {
  return Array.from({length: from - to + 1}, (_, index) => from - index)
}

function read(pattern: string): string[] {
  return globSync(pattern, {cwd: site.pages}).map(file => readFileSync(join(site.pages, file), 'utf8'))
}

function decodeXml(text: string): string {
  const entities: Record<string, string> = {lt: '<', gt: '>', quot: '"', apos: "'", amp: '&'}
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
}

/** Texts and attributes of a page in which a mark stands. A tag's name makes its address too, which is no text. */
async function markedTexts(tab: Page): Promise<string[]> {
  return tab.evaluate<string[]>(`(() => {
    const leaves = [...document.querySelectorAll('h1, h2, h3, p, dt, dd, th, td, figcaption, title, a')]
    const texts = leaves.filter(one => one.children.length === 0).map(one => one.textContent)
    const attributes = [...document.querySelectorAll('*')].flatMap(one =>
      ['alt', 'content', 'aria-label', 'title'].map(name => one.getAttribute(name) ?? ''))
    return [...texts, ...attributes].filter(text => /m\\d+m/.test(text) && !text.startsWith('https:'))
  })()`)
}

/** The elements that stick out of the window. */
async function widest(tab: Page): Promise<string[]> {
  return tab.evaluate<string[]>(`[...document.querySelectorAll('main *')]
    .filter(one => one.getBoundingClientRect().right > innerWidth)
    .slice(0, 3)
    .map(one => one.outerHTML.slice(0, 160))`)
}
