import type {Page} from 'playwright'
import {expect, it} from 'vitest'
import {aceFaults, axeFaults} from './accessibilityFaults.ts'
import {layoutShifts, newWatcher} from './layoutShifts.ts'
import {eachPage, newReader, type Sample} from './openSample.ts'
import {readableText} from './readableText.ts'
import {startSlowSite} from './startSlowSite.ts'

const isLong = process.env.LONG === '1'
const phone = {width: 320, height: 640}

/** What one page of each kind must stand before readers of every sort. */
export function describePages(sample: () => Sample): void {
  it('have no fault that two checkers find, light, dark or at 400 %; ask no other host, say no error', async () => {
    // The checkers are put in by script, which the pages' own policy would rightly refuse.
    const context = await newReader(sample().browser, {bypassCSP: true})
    const faults: object[] = []
    await eachPage(context, sample().kinds, async (tab, path) => {
      const found = await faultsOf(tab, sample().site.url, path)
      if (found.length > 0) faults.push({path, found})
    })
    expect(faults).toEqual([])
    await context.close()
  }, 900_000)

  it('stand still while they come in over a bad line, and when fonts, pictures and numbers follow', async () => {
    const slow = await startSlowSite(sample().site.url)
    const moved: object[] = []
    for (const viewport of [
      {width: 390, height: 844},
      {width: 1280, height: 800},
    ]) {
      const context = await newWatcher(sample().browser, {viewport})
      const look = async (tab: Page, path: string) => {
        await tab.goto(slow.url + path, {waitUntil: 'networkidle'})
        const shifts = await layoutShifts(tab)
        if (shifts.length > 0) moved.push({path, viewport, shifts})
      }
      await eachPage(context, sample().kinds, look, 8)
      await context.close()
    }
    slow.close()
    expect(moved).toEqual([])
  }, 300_000)

  it('can be read whole without scripts', async () => {
    const context = await newReader(sample().browser, {javaScriptEnabled: false})
    await context.route(/\/images\/|\.woff2$/, route => route.abort())
    const unread: object[] = []
    await eachPage(context, sample().kinds, async (tab, path) => {
      await tab.goto(sample().site.url + path, {waitUntil: 'domcontentloaded'})
      const {hidden, visible} = await readableText(tab)
      if (visible.length === 0 || hidden.length > 0) unread.push({path, hidden})
    })
    expect(unread).toEqual([])
    await context.close()
  }, 300_000)

  it('show the focus in forced colours and move nothing for those who asked for stillness', async () => {
    const context = await newReader(sample().browser, {forcedColors: 'active', reducedMotion: 'reduce'})
    await eachPage(context, ['/', '/gop-y/', '/hinh-anh/'], async (tab, path) => {
      await tab.goto(sample().site.url + path)
      expect(await tab.evaluate('document.getAnimations().length')).toBe(0)
      expect(await tab.evaluate('getComputedStyle(document.documentElement).scrollBehavior')).toBe('auto')
      for (let step = 0; step < 12; step++) {
        await tab.keyboard.press('Tab')
        const outline = await tab.evaluate(
          `(({outlineStyle, outlineWidth}) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)(getComputedStyle(document.activeElement))`,
        )
        expect({path, step, outline}).toEqual({path, step, outline: true})
      }
    })
    await context.close()
  }, 120_000)

  it('open photos in a dialog that keys lead through and out of', async () => {
    const context = await newReader(sample().browser)
    const tab = await context.newPage()
    await tab.goto(`${sample().site.url}/hinh-anh/`)
    await tab.locator('a[data-photo]').first().focus()
    await tab.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog', {name: 'Xem ảnh'})
    await dialog.getByText('Ảnh 1 trên').waitFor()
    await tab.keyboard.press('ArrowRight')
    await dialog.getByText('Ảnh 2 trên').waitFor()
    expect(await dialog.getByRole('img').getAttribute('alt')).toMatch(/\S/)
    await tab.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    // A browser tells of a closed dialog a moment after it is gone.
    await tab.waitForFunction('document.activeElement === document.querySelectorAll("a[data-photo]")[1]')
    await context.close()
  })

  it('offer the way to other pages where an address leads nowhere', async () => {
    const context = await newReader(sample().browser)
    const tab = await context.newPage()
    const response = await tab.goto(`${sample().site.url}/khong-co-trang-nay/`)
    expect(response?.status()).toBe(404)
    await tab.getByPlaceholder('Bạn đang tìm gì?').fill('đoàn viên')
    await tab.keyboard.press('Enter')
    await tab.waitForURL(/\/tim-kiem\/\?q=/)
    await context.close()
  })
}

/** Looks at a page once in each of the ways, without loading it again. */
async function faultsOf(tab: Page, siteUrl: string, path: string): Promise<string[]> {
  const said = listen(tab, siteUrl)
  await tab.emulateMedia({colorScheme: 'light'})
  await tab.goto(siteUrl + path, {waitUntil: 'load'})
  const found = [...(await axeFaults(tab)), ...(await aceFaults(tab))]
  await tab.emulateMedia({colorScheme: 'dark'})
  found.push(...(await axeFaults(tab)))
  // The second one looks at the dark once, where it is narrow too.
  if (isLong) found.push(...(await aceFaults(tab)))
  await tab.setViewportSize(phone)
  found.push(...(await axeFaults(tab)), ...(await aceFaults(tab)), ...(await overflow(tab)))
  return [...found, ...said]
}

/** Complaints and requests to other hosts, as they come. */
function listen(tab: Page, siteUrl: string): string[] {
  const said: string[] = []
  tab.on('request', request => {
    if (!request.url().startsWith(siteUrl) && !request.url().startsWith('data:')) said.push(request.url())
  })
  tab.on('console', message => {
    if (message.type() === 'error' && !message.location().url.includes('/api/')) said.push(message.text())
  })
  tab.on('pageerror', error => said.push(error.message))
  return said
}

async function overflow(tab: Page): Promise<string[]> {
  const pixels = await tab.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
  return pixels === 0 ? [] : [`${pixels} pixels wider than a window of 320`]
}
