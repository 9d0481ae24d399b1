import {spawnSync} from 'node:child_process'
import {existsSync, globSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {HtmlValidate, StaticConfigLoader} from 'html-validate'
import sharp from 'sharp'
import {expect, it} from 'vitest'
import {sharedPage, shareSize} from '../src/share/shareAddress.ts'
import {attributeValues, type BuiltPage} from './builtPages.ts'
import type {Sample} from './openSample.ts'

const noJava =
  'The Nu HTML checker is a Java program, and no Java was found. Install one (on Debian: apt-get install default-jre-headless) and run again.'

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

  it.runIf(process.env.LONG === '1')(
    'are valid HTML to the Nu checker too, every one of them',
    () => {
      const java = spawnSync('java', ['-version'])
      if (java.error) throw new Error(noJava)
      const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
      // What lies under /manh/ is put into pages, and is none itself.
      const files = globSync('**/*.html', {cwd: sample().site.pages, exclude: ['manh/**']})
      expect(files.length).toBeGreaterThan(100)
      const args = ['-jar', jar, '--errors-only', ...files]
      const {stderr, status} = spawnSync('java', args, {cwd: sample().site.pages, encoding: 'utf8'})
      expect(stderr.slice(0, 5000)).toBe('')
      expect(status).toBe(0)
    },
    600_000,
  )

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

  it('have a picture to be shared with: their own, or one drawn with their title', async () => {
    const {pages, site} = sample()
    const shared = pages.flatMap(({path, html}) => {
      if (/^\/manh\//.test(path) || html.includes('<meta name="robots" content="noindex"')) return []
      const [, image] = /<meta property="og:image" content="https:\/\/so\.example([^"]+)"/.exec(html) ?? []
      return [{path, image}]
    })
    expect(shared.filter(({image}) => image === undefined)).toEqual([])
    const drawn = shared.flatMap(({image}) => (image && sharedPage(image) !== undefined ? [image] : []))
    expect(drawn.length).toBeGreaterThan(20)
    for (const image of drawn.slice(0, 3)) {
      const response = await fetch(site.url + image)
      const {format, width, height} = await sharp(await response.arrayBuffer()).metadata()
      expect({image, format, width, height}).toEqual({image, format: 'png', ...shareSize})
      expect(response.headers.get('cache-control')).toContain('immutable')
      expect((await fetch(site.url + image.replace(/[0-9a-f]{16}/, '0'.repeat(16)))).status).toBe(404)
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
