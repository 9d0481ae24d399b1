import {type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page} from 'playwright'
import {type BuiltPage, onePageOfEachKind, readBuiltPages} from './builtPages.ts'
import {type SampleSite, startSampleSite} from './startSampleSite.ts'

/** The sample site, built and served once for all who look at it, and the browser they look with. */
export type Sample = {
  site: SampleSite
  pages: BuiltPage[]
  /** The address of one page of each kind. */
  kinds: string[]
  browser: Browser
  close(): Promise<void>
}

export async function openSample(): Promise<Sample> {
  const [site, browser] = await Promise.all([startSampleSite(), launchBrowser()])
  const pages = await readBuiltPages(site.pages)
  const close = async () => {
    await browser.close()
    await site.close()
  }
  return {site, pages, kinds: onePageOfEachKind(pages), browser, close}
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--hide-scrollbars',
    ],
  })
}

/** A Tuesday in Hanoi on which the calendar of a page under test stands. */
export const today = new Date('2026-11-24T09:00:00+07:00')

/**
 * A reader whose clock stands still, and who gets pictures as JPEG: the same cut as AVIF, made in a fraction of the time.
 */
export async function newReader(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}, ...options})
  await context.clock.setFixedTime(today)
  await context.route(/\/images\/.*\.avif$/, route =>
    route.continue({url: route.request().url().replace(/avif$/, 'jpg')}),
  )
  return context
}

/** Opens the pages, a few at a time, and gives each to `look`. */
export async function eachPage(
  context: BrowserContext,
  addresses: readonly string[],
  look: (tab: Page, address: string) => Promise<void>,
  atOnce = 3,
): Promise<void> {
  const waiting = addresses.values()
  const work = async () => {
    for (const address of waiting) {
      const tab = await context.newPage()
      await look(tab, address)
      await tab.close()
    }
  }
  await Promise.all(Array.from({length: atOnce}, work))
}
