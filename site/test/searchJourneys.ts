import type {Browser, BrowserContext, BrowserContextOptions, Page} from 'playwright'
import {expect, it} from 'vitest'
import {layoutShifts, newWatcher} from './layoutShifts.ts'

type Place = {browser: Browser; url: string}

/** What readers do on the search page of the sample office, as tests. */
export function searchJourneys(place: () => Place): void {
  it('finds from the header, without marks, and marks what it found', () =>
    visit(place(), {}, '/', async page => {
      await page.getByRole('searchbox', {name: 'Tìm trong cổng'}).fill('doan vien uu tu')
      await page.keyboard.press('Enter')
      await results(page)
      expect(new URL(page.url()).search).toBe('?q=doan+vien+uu+tu')
      expect(await page.locator('[data-search-results] mark').allTextContents()).toContain('Đoàn')
    }))

  it('keeps kind and days in an address that others can open', () =>
    visit(place(), {}, '/tim-kiem/?q=doan', async page => {
      const all = await results(page)
      await page.getByText('Lọc theo loại').click()
      await page.getByLabel('Loại').selectOption('Báo cáo')
      await page.waitForURL('**/tim-kiem/?q=doan&loai=bao-cao')
      await page.waitForFunction(
        `document.querySelectorAll('[data-search-results] > li').length < ${all.length}`,
      )
      const address = page.url()
      await page.goto('about:blank')
      await page.goto(address)
      expect((await results(page)).every(result => result.includes('Báo cáo'))).toBe(true)
      await page.goto(`${place().url}/tim-kiem/?q=doan&den=2026-09-30`)
      const dated = await results(page)
      expect(dated.length).toBeGreaterThan(0)
      expect(dated.length).toBeLessThan(all.length)
    }))

  it('takes a phrase of many words as it stands', () =>
    visit(place(), {}, `/tim-kiem/?q=${encodeURIComponent('"đoàn viên Chi đoàn Sở"')}`, async page => {
      const found = await results(page)
      expect(found.length).toBeGreaterThan(0)
      await page
        .locator('mark', {hasText: /^đoàn viên chi đoàn sở$/i})
        .first()
        .waitFor()
      await page.goto(`${place().url}/tim-kiem/?q=${encodeURIComponent('"viên đoàn Sở Chi đoàn"')}`)
      await page.getByText('Không tìm thấy trang nào.').waitFor()
    }))

  it('quotes the text where title and summary lack the words', () =>
    visit(place(), {}, '/tim-kiem/?q=ket+nap+dang', async page => {
      await results(page)
      await page.locator('[data-search-results] p:not(.meta) mark', {hasText: 'kết'}).first().waitFor()
    }))

  it('says what to try when nothing is found, and goes back by the browser’s own button', () =>
    visit(place(), {}, '/tim-kiem/?q=doan', async page => {
      const before = await results(page)
      await page.getByLabel('Từ cần tìm').fill('đoàn xyzxyz')
      await page.keyboard.press('Enter')
      await page.getByText('Không tìm thấy trang nào.').waitFor()
      await page.getByRole('link', {name: 'Bỏ “xyzxyz”, không trang nào có'}).click()
      await results(page)
      await page.goBack()
      await page.getByText('Không tìm thấy trang nào.').waitFor()
      await page.goBack()
      expect(await results(page)).toEqual(before)
    }))

  it('moves nothing while the answers come', () =>
    visit(place(), {viewport: {width: 412, height: 823}}, '/tim-kiem/?q=doan+vien', async page => {
      await results(page)
      expect(await layoutShifts(page)).toEqual([])
    }))

  it('fits a telephone', () =>
    visit(place(), {viewport: {width: 390, height: 800}}, '/tim-kiem/?q=doan&loai=tin-bai', async page => {
      await results(page)
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0)
    }))

  it('shows the other ways where scripts do not run', () =>
    visit(place(), {javaScriptEnabled: false}, '/tim-kiem/?q=doan', async page => {
      expect(await page.locator('main').getByRole('link', {name: 'tháng đăng'}).isVisible()).toBe(true)
    }))
}

/** The results as texts, once they are there. */
async function results(page: Page): Promise<string[]> {
  await page.getByText(/^Có \d+ kết quả\.$/).waitFor()
  return page.locator('[data-search-results] > li').allTextContents()
}

async function visit(
  {browser, url}: Place,
  options: BrowserContextOptions,
  path: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context: BrowserContext = await newWatcher(browser, options)
  const page = await context.newPage()
  await page.goto(url + path)
  await act(page)
  await context.close()
}
