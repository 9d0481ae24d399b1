import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import {expect, it} from 'vitest'
import {attributeValues, type BuiltPage} from './builtPages.ts'
import type {Sample} from './openSample.ts'

/** What the server answers without a file. */
const answered = /^\/(api|images|files)\//

/** What the built files must be, whoever reads them. */
export function describeFiles(sample: () => Sample): void {
  const pageOf = (start: string) =>
    sample().pages.find(({path}) => path.startsWith(start) && path !== start) as BuiltPage

  it('lead nowhere that is not there, to no anchor that is not in its page', () => {
    const {pages, site} = sample()
    const anchors = new Map(pages.map(({path, html}) => [path, new Set(attributeValues(html, 'id'))]))
    const missing = pages.flatMap(({path, html}) =>
      attributeValues(html, 'href')
        .filter(href => /^[/#]/.test(href) && !answered.test(href))
        .filter(href => {
          const [target = '', anchor] = href.replace(/\?[^#]*/, '').split('#')
          const page = target || path
          if (anchor && !anchors.get(page)?.has(decodeURIComponent(anchor))) return true
          return !existsSync(join(site.pages, page.endsWith('/') ? `${page}index.html` : page))
        })
        .map(href => `${path} → ${href}`),
    )
    expect(missing).toEqual([])
  })

  it('are valid HTML', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader({extends: ['html-validate:standard']}))
    const errors: string[] = []
    for (const path of sample().kinds) {
      const html = sample().pages.find(page => page.path === path)?.html ?? ''
      const {results} = await validator.validateString(html, path)
      for (const {messages} of results)
        errors.push(...messages.map(({ruleId, message, line}) => `${path}:${line} ${ruleId}: ${message}`))
    }
    expect(errors).toEqual([])
  })

  it('hold no inline style, no inline script, no handler, nothing from another host', () => {
    for (const {path, html} of sample().pages) {
      expect(html, path).not.toMatch(/\sstyle=|<style|\son[a-z]+="/)
      expect(html, path).not.toMatch(/<script(?![^>]*(src=|application\/ld\+json))/)
      expect(html, path).not.toMatch(
        /<(script|link rel="(stylesheet|preload)"|img|source|video)[^>]*(src|href|srcset|poster)="(https?:)?\/\//,
      )
    }
  })

  it('carry no build time and no count of visits', () => {
    const home = sample().pages.find(({path}) => path === '/')?.html ?? ''
    expect(home).not.toContain(new Date().toISOString().slice(0, 10))
    expect(home).not.toContain('690')
  })

  it('say which language they speak, and where the other one stands', () => {
    const english = pageOf('/en')?.html
    expect(english).toMatch(/<html lang="en"/)
    expect(english).toMatch(/<footer[^>]* lang="vi"/)
    const [vietnamese = ''] = attributeValues(english, 'href').filter(href => href.endsWith('/gioi-thieu/'))
    for (const html of [english, pageOf('/gioi-thieu')?.html ?? '']) {
      expect(html).toMatch(/<link rel="alternate" hreflang="en" href="[^"]*\/en\/">/)
      expect(html).toContain(`<link rel="alternate" hreflang="vi" href="${vietnamese}">`)
    }
  })

  it('stay within their budgets: an article 35 kB, home 60 kB, fonts 45 kB', async () => {
    const {pages, site} = sample()
    const assets = new Map<string, Buffer>()
    const named = pages.flatMap(({html}) => [
      ...attributeValues(html, 'href'),
      ...attributeValues(html, 'src'),
    ])
    for (const file of new Set(named.filter(one => one.startsWith('/_astro/'))))
      assets.set(file, await readFile(join(site.pages, file)))
    const weight = ({html}: BuiltPage) =>
      gzipped(html) +
      [...assets]
        .filter(([file]) => html.includes(file) && !file.endsWith('.woff2'))
        .reduce((sum, [, bytes]) => sum + gzipped(bytes), 0)
    const fonts = [...assets]
      .filter(([file]) => file.endsWith('.woff2'))
      .reduce((sum, [, bytes]) => sum + bytes.length, 0)
    expect(weight(pageOf('/tin-tuc/'))).toBeLessThan(35_000)
    expect(weight(pages.find(({path}) => path === '/') as BuiltPage)).toBeLessThan(60_000)
    expect(fonts).toBeLessThan(45_000)
  })
}

function gzipped(text: string | Buffer): number {
  return gzipSync(text, {level: 9}).length
}
