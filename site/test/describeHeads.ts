import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {create} from 'fontkit'
import {expect, it} from 'vitest'
import {attributeValues, type BuiltPage} from './builtPages.ts'
import type {Sample} from './openSample.ts'
import {siteUrl} from './startSampleSite.ts'

type Thing = {'@type': string} & Record<string, unknown>

/** What the heads of pages tell machines: search engines, feed readers, archives, those who show a link. */
export function describeHeads(sample: () => Sample): void {
  /** Pages, without the parts of pages. */
  const whole = () => sample().pages.filter(({path}) => !path.startsWith('/manh/'))
  /** The items of a section, without its lists; some, so that what is said of each is said of something. */
  const itemsOf = (start: string) => {
    const items = whole().filter(
      ({path}) => path.startsWith(start) && path !== start && !path.includes('/trang/'),
    )
    expect(items.length, start).toBeGreaterThan(1)
    return items
  }

  it('name the one address of each page', () => {
    for (const {path, html} of whole().filter(({path}) => path !== '/404.html')) {
      const named = [...html.matchAll(/<link rel="canonical" href="([^"]*)">/g)].map(([, href]) => href)
      expect(named, path).toEqual([siteUrl + path])
    }
  })

  it('lead feed readers to a feed in each format, on every page', () => {
    for (const {path, html} of whole()) {
      const links =
        /<link rel="alternate" type="application\/(?:(?:rss|atom)\+xml|feed\+json)" title="[^"]+" href="([^"]+)">/g
      const feeds = [...html.matchAll(links)].map(([, href]) => href)
      expect(feeds, path).toEqual(expect.arrayContaining(['/rss.xml', '/atom.xml', '/feed.json']))
    }
    for (const {path, html} of itemsOf('/chuyen-muc/'))
      expect(attributeValues(html, 'href'), path).toContain(`${path}rss.xml`)
  })

  it('say as linked data what a page is, who publishes it and where it stands', () => {
    for (const page of whole()) {
      const kinds = thingsOf(page).map(thing => thing['@type'])
      expect(kinds, page.path).toContain('GovernmentOrganization')
      if (page.path !== '/') expect(kinds, page.path).toContain('BreadcrumbList')
    }
    for (const page of itemsOf('/tin-tuc/')) {
      const article = thingsOf(page).find(thing => thing['@type'] === 'NewsArticle')
      const image = article?.image as Thing | undefined
      expect(article, page.path).toMatchObject({
        headline: expect.stringMatching(/\S/),
        datePublished: expect.stringMatching(/T.*\+07:00$/),
        mainEntityOfPage: siteUrl + page.path,
      })
      if (image) expect(image, page.path).toMatchObject({'@type': 'ImageObject', width: expect.any(Number)})
    }
    for (const page of itemsOf('/video/'))
      expect(thingsOf(page), page.path).toContainEqual(
        expect.objectContaining({
          '@type': 'VideoObject',
          thumbnailUrl: expect.anything(),
          uploadDate: expect.stringMatching(/\+07:00$/),
        }),
      )
    expect(JSON.stringify(itemsOf('/tin-tuc/').map(thingsOf))).toContain('"ImageObject"')
  })

  it('describe each article by Dublin Core and Open Graph, in its own words', () => {
    for (const {path, html} of itemsOf('/tin-tuc/')) {
      const meta = new Map(
        [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)].map(
          ([, name = '', content]) => [name, content],
        ),
      )
      const address = siteUrl + path
      expect(Object.fromEntries(meta), path).toMatchObject({
        'DC.identifier': address,
        'DC.language': 'vi',
        'DC.format': 'text/html',
        'DC.date': expect.stringMatching(/\+07:00$/),
        'DC.publisher': expect.stringMatching(/\S/),
        'og:type': 'article',
        'og:url': address,
        'og:locale': 'vi_VN',
      })
      expect(meta.get('DC.title'), path).toBe(meta.get('og:title'))
      expect(/<title>(.*?) \|/.exec(html)?.[1], path).toBe(meta.get('og:title'))
    }
  })

  it('let search engines in, and show them the site map', () => {
    const robots = readFileSync(join(sample().site.pages, 'robots.txt'), 'utf8')
    expect(robots).toContain(`Sitemap: ${siteUrl}/sitemap.xml`)
    expect(robots).not.toMatch(/^Disallow: \/$/m)
  })

  it('are set in faces that have every Vietnamese letter', () => {
    const files = whole().flatMap(({html}) => attributeValues(html, 'href'))
    const faces = new Set(files.filter(file => file.endsWith('.woff2')))
    expect(faces.size).toBe(2)
    for (const file of faces) {
      const font = create(readFileSync(join(sample().site.pages, file)))
      if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds more than one face.`)
      const missing = vietnameseLetters().filter(
        letter => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      )
      expect(missing, file).toEqual([])
    }
  })
}

function thingsOf({html}: BuiltPage): Thing[] {
  const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  return json === undefined ? [] : (JSON.parse(json) as {'@graph': Thing[]})['@graph']
}

/** Every vowel with every tone, composed, and đ, in both cases. */
function vietnameseLetters(): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const lower = [...'aăâeêioôơuưy'].flatMap(vowel => tones.map(tone => (vowel + tone).normalize('NFC')))
  return [...lower, 'đ'].flatMap(letter => [letter, letter.toUpperCase()])
}
