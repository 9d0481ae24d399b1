import {existsSync} from 'node:fs'
import {mkdir, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import pixelmatch from 'pixelmatch'
import type {Browser, BrowserContext, Page} from 'playwright'
import sharp, {type Sharp} from 'sharp'
import {expect, it} from 'vitest'
import {eachPage, newReader, type Sample} from './openSample.ts'

const references = join(import.meta.dirname, 'looks')
const results = join(import.meta.dirname, '../../test-results/looks')
const renews = process.env.LOOKS === 'renew'

/**
 * The share of pixels that may differ. A paragraph that is gone or a picture cut otherwise is above it; the same page drawn
 * twice differs by less than a tenth of it, which leaves room for another Chromium's type.
 */
const tolerance = 0.001

type Look = {
  width: number
  scheme: 'light' | 'dark'
  media: 'screen' | 'print'
  /** The share of its pixels that is kept each way: what a person sees from a step back, and no longer how a browser draws an edge. */
  scale: number
}

/** In an order that lays a page out anew as seldom as may be. Kept small where two of them show the details already. */
const looks: readonly Look[] = [
  {width: 1280, scheme: 'light', media: 'screen', scale: 0.5},
  {width: 1280, scheme: 'dark', media: 'screen', scale: 0.25},
  {width: 390, scheme: 'dark', media: 'screen', scale: 0.25},
  {width: 390, scheme: 'light', media: 'screen', scale: 0.5},
  {width: 768, scheme: 'dark', media: 'screen', scale: 0.25},
  {width: 768, scheme: 'light', media: 'screen', scale: 0.25},
  {width: 640, scheme: 'light', media: 'print', scale: 0.25},
]

/** Compares pictures of every kind of page with those in `looks/`. `LOOKS=renew` writes them anew. */
export function describeLooks(sample: () => Sample): void {
  it('look as they did: on telephones, tablets and wide screens, light, dark and on paper', async () => {
    if (renews) await rm(references, {recursive: true, force: true})
    const {kinds, site, browser} = sample()
    const faults: string[] = []
    const look = async (tab: Page, path: string) => {
      await tab.goto(site.url + path, {waitUntil: 'load'})
      await tab.addStyleTag({content: outOfSight})
      const differing = await compareAll(tab, path, looks)
      // On a busy machine Chromium may give a picture of which a part was not drawn yet.
      const again = await compareAll(tab, path, [...differing.keys()])
      faults.push(...again.values())
    }
    // Two windows side by side, each with one tab: of one that is not in front Chromium may give the first screen again and again.
    const halves = [0, 1].map(half => kinds.filter((_, index) => index % 2 === half))
    await Promise.all(
      halves.map(async paths => {
        const context = await patientReader(browser)
        await eachPage(context, paths, look, 1)
        await context.close()
      }),
    )
    expect(faults).toEqual([])
    const names = kinds.flatMap(path => looks.map(one => `${nameOf(path, one)}.webp`))
    expect((await readdir(references)).sort()).toEqual(names.sort())
  }, 600_000)
}

/** What a browser draws in its own way, and what stands still while the page scrolls. */
const outOfSight = 'video { visibility: hidden } .beside { position: static !important }'

/** On a busy machine a page may be drawn before its faces are there; here it is to wait for them. */
async function patientReader(browser: Browser): Promise<BrowserContext> {
  const context = await newReader(browser, {bypassCSP: true, viewport: {width: 1280, height: 900}})
  await context.route(/\.css$/, async route => {
    // A connection that was kept may be closed by the server just as it is used again.
    const response = await route.fetch({maxRetries: 3})
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
    })
  })
  return context
}

/** Takes pictures of an open page; says of those that differ how. The browser takes the next one while one is compared. */
async function compareAll(tab: Page, path: string, wanted: readonly Look[]): Promise<Map<Look, string>> {
  const compared: Promise<[Look, string | undefined]>[] = []
  for (const look of wanted) {
    const whole = await picture(tab, look)
    compared.push(compare(nameOf(path, look), whole, look).then(fault => [look, fault]))
  }
  const faults = (await Promise.all(compared)).flatMap(([look, fault]) =>
    fault ? [[look, fault] as const] : [],
  )
  return new Map(faults)
}

/** A name for the kind, not the item: the sample's articles may change their titles. */
function nameOf(path: string, {width, scheme, media}: Look): string {
  const [section = 'trang-chu', ...rest] = path.split('/').filter(Boolean)
  const steps = rest.map(step => (/^\d+$/.test(step) ? 'n' : step === 'trang' ? step : 'x'))
  const suffix = [scheme === 'dark' && 'dark', media === 'print' && 'print'].filter(Boolean)
  return [section.replace('.html', ''), ...steps, width, ...suffix].join('-')
}

/** The whole page, once all that this look asks for is loaded. */
async function picture(tab: Page, {width, scheme, media}: Look): Promise<Buffer> {
  await tab.emulateMedia({colorScheme: scheme, media})
  if (tab.viewportSize()?.width !== width) await tab.setViewportSize({width, height: 900})
  // Another width may ask for another cut of a picture, and paper for a face that the screen did not.
  await tab.evaluate(`(async () => {
    await new Promise(requestAnimationFrame)
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map(image => image.decode().catch(() => undefined)))
    await document.fonts.ready
  })()`)
  // A high-quality JPEG is read at half its size for a fraction of the work that a PNG makes.
  return tab.screenshot({fullPage: true, animations: 'disabled', type: 'jpeg', quality: 92})
}

/** Says how a picture differs from its reference; both, and where they differ, are then in `test-results/looks`. */
async function compare(name: string, whole: Buffer, {width, scale}: Look): Promise<string | undefined> {
  const file = join(references, `${name}.webp`)
  const actual = sharp(whole).resize({width: Math.round(width * scale)})
  if (renews) {
    await mkdir(references, {recursive: true})
    await actual.webp({quality: 38, effort: 4}).toFile(file)
    return undefined
  }
  if (!existsSync(file)) return `${name}: there is no picture to compare it with`
  const [now, then] = await Promise.all([pixels(actual), pixels(sharp(file))])
  const height = Math.min(now.height, then.height)
  const size = now.width * height
  const marked = new Uint8Array(size * 4)
  const differing = pixelmatch(
    now.data.subarray(0, size * 4),
    then.data.subarray(0, size * 4),
    marked,
    now.width,
    height,
    {threshold: 0.25},
  )
  const missing = Math.abs(now.height - then.height) * now.width
  const share = (differing + missing) / size
  if (share <= tolerance) return undefined
  await keep(name, actual, marked, {width: now.width, height})
  return `${name}: ${(share * 100).toFixed(2)} % differ, ${then.height} → ${now.height} pixels high`
}

async function pixels(image: Sharp) {
  const {data, info} = await image.ensureAlpha().raw().toBuffer({resolveWithObject: true})
  return {data, width: info.width, height: info.height}
}

async function keep(
  name: string,
  actual: Sharp,
  marked: Uint8Array,
  {width, height}: {width: number; height: number},
): Promise<void> {
  await mkdir(results, {recursive: true})
  await actual.webp().toFile(join(results, `${name}.now.webp`))
  await sharp(marked, {raw: {width, height, channels: 4}})
    .png()
    .toFile(join(results, `${name}.difference.png`))
}
