import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import pixelmatch from 'pixelmatch'
import type {Page} from 'playwright'
import sharp from 'sharp'
import {expect, it} from 'vitest'
import {eachPage, newReader, type Sample} from './openSample.ts'

const references = join(import.meta.dirname, 'looks')
const results = join(import.meta.dirname, '../../test-results/looks')
const renews = process.env.LOOKS === 'renew'

/** The share of pixels that may differ. A word more or a picture cut otherwise is above it, another Chromium's type below. */
const tolerance = 0.002

type Look = {
  path: string
  width: number
  scheme: 'light' | 'dark'
  media: 'screen' | 'print'
  /** The share of its pixels that is kept each way: what a person sees from a step back, and no longer how a browser draws an edge. */
  scale: number
}

const isLong = process.env.LONG === '1'

/** Pages that are looked at in more ways always. */
const special = /^\/$|^\/(tin-tuc|bao-cao)\/[^/]+\/$|^\/lich\/$/

/** Compares pictures of every kind of page with those in `looks/`. `LOOKS=renew LONG=1` writes them anew. */
export function describeLooks(sample: () => Sample): void {
  it('look as they did', async () => {
    const context = await newReader(sample().browser, {bypassCSP: true})
    // On a busy machine a page may be drawn before its faces are there; here it is to wait for them.
    await context.route(/\.css$/, async route => {
      const response = await route.fetch()
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
      })
    })
    const faults: string[] = []
    const kinds = sample().kinds.filter(path => path !== '/kieu-mau/')
    const look = async (tab: Page, path: string) => {
      await tab.goto(sample().site.url + path, {waitUntil: 'load'})
      await settle(tab)
      for (const one of looksOf(path)) {
        const fault = await compare(nameOf(one), await picture(tab, one))
        if (fault) faults.push(fault)
      }
    }
    // One at a time: of a tab that is not in front Chromium may give the first screen again and again.
    await eachPage(context, kinds, look, 1)
    expect(faults).toEqual([])
    await context.close()
  }, 900_000)
}

/** Every page on a wide screen; a few on a telephone, in the dark and on paper; with LONG=1 all of them in every way. */
function looksOf(path: string): Look[] {
  const wide: Look = {path, width: 1280, scheme: 'light', media: 'screen', scale: 0.5}
  const phone: Look = {...wide, width: 390}
  // Kept small: the wide picture and the telephone's show the details.
  const dark: Look = {...wide, scheme: 'dark', scale: 0.25}
  const paper: Look = {...wide, width: 640, media: 'print', scale: 0.25}
  const tablet: Look = {...wide, width: 768, scale: 0.25}
  const few = [phone, dark, paper]
  const others = isLong ? [...few, tablet, {...dark, width: 390}] : special.test(path) ? few : []
  return [wide, ...others]
}

/** A name for the kind, not the item: the sample's articles may change their titles. */
function nameOf({path, width, scheme, media}: Look): string {
  const [section = 'trang-chu', ...rest] = path.split('/').filter(Boolean)
  const steps = rest.map(step => (/^\d+$/.test(step) ? 'n' : step === 'trang' ? step : 'x'))
  const suffix = [scheme === 'dark' && 'dark', media === 'print' && 'print'].filter(Boolean)
  return [section.replace('.html', ''), ...steps, width, ...suffix].join('-')
}

/** Everything is loaded, and what a browser draws in its own way (a video's controls) is out of sight. */
async function settle(tab: Page): Promise<void> {
  await tab.addStyleTag({content: 'video { visibility: hidden } .beside { position: static !important }'})
  await tab.evaluate(`(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map(image => image.decode().catch(() => undefined)))
    await document.fonts.ready
  })()`)
}

async function picture(tab: Page, {width, scheme, media, scale}: Look): Promise<Buffer> {
  await tab.emulateMedia({colorScheme: scheme, media})
  await tab.setViewportSize({width, height: 900})
  // Paper may ask for a face that the screen did not.
  await tab.evaluate('new Promise(requestAnimationFrame).then(() => document.fonts.ready)')
  // A high-quality JPEG is read at half its size for a fraction of the work that a PNG makes.
  const whole = await tab.screenshot({fullPage: true, animations: 'disabled', type: 'jpeg', quality: 92})
  return sharp(whole)
    .resize({width: Math.round(width * scale)})
    .webp({quality: 38, effort: 4})
    .toBuffer()
}

/** Says how a picture differs from its reference; both, and where they differ, are then in `test-results/looks`. */
async function compare(name: string, actual: Buffer): Promise<string | undefined> {
  const file = join(references, `${name}.webp`)
  if (renews) {
    await mkdir(references, {recursive: true})
    await writeFile(file, actual)
    return undefined
  }
  const [now, then] = await Promise.all([pixels(actual), pixels(await readFile(file))])
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

async function pixels(image: Buffer) {
  const {data, info} = await sharp(image).ensureAlpha().raw().toBuffer({resolveWithObject: true})
  return {data, width: info.width, height: info.height}
}

async function keep(
  name: string,
  actual: Buffer,
  marked: Uint8Array,
  {width, height}: {width: number; height: number},
): Promise<void> {
  await mkdir(results, {recursive: true})
  await writeFile(join(results, `${name}.now.webp`), actual)
  await sharp(marked, {raw: {width, height, channels: 4}})
    .png()
    .toFile(join(results, `${name}.difference.png`))
}
