import type {Page} from 'playwright'
import {expect, it} from 'vitest'
import {newReader, type Sample} from './openSample.ts'

/** What readers do on pages other than search, as tests. */
export function readerJourneys(sample: () => Sample): void {
  const visit = async (path: string, act: (tab: Page) => Promise<void>) => {
    const context = await newReader(sample().browser)
    const tab = await context.newPage()
    await tab.goto(sample().site.url + path)
    await act(tab)
    await context.close()
  }

  it('leap over the menus with the first key they press', () =>
    visit('/', async tab => {
      await tab.keyboard.press('Tab')
      expect(await tab.evaluate('document.activeElement.textContent.trim()')).toBe('Đến nội dung chính')
      await tab.keyboard.press('Enter')
      await tab.keyboard.press('Tab')
      expect(await tab.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true)
    }))

  it('choose larger text, more contrast and the dark once, for every page', () =>
    visit('/', async tab => {
      const look = () =>
        tab.evaluate(`(({fontSize, backgroundColor}) => [parseFloat(fontSize), backgroundColor])({
          fontSize: getComputedStyle(document.documentElement).fontSize,
          backgroundColor: getComputedStyle(document.documentElement).backgroundColor,
        })`) as Promise<[number, string]>
      const [usual, light] = await look()
      await tab.getByText('Hiển thị', {exact: true}).click()
      for (const choice of ['Rất lớn', 'Cao', 'Tối']) await tab.getByLabel(choice, {exact: true}).check()
      const chosen = await look()
      expect(chosen[0]).toBeGreaterThan(usual * 1.2)
      expect(chosen[1]).not.toBe(light)
      await tab.goto(`${sample().site.url}/lien-he/`)
      expect(await look()).toEqual(chosen)
      expect(await tab.evaluate('({...document.documentElement.dataset})')).toMatchObject({
        theme: 'dark',
        size: '3',
        contrast: 'more',
      })
    }))

  it('find an official document by words without marks, by its kind and its year', () =>
    visit('/van-ban/', async tab => {
      const shown = () => tab.locator('.documents > li:visible').count()
      const all = await shown()
      await tab.getByLabel('Từ khóa').fill('quyet dinh')
      expect(await shown()).toBe(1)
      expect(await tab.getByRole('status').textContent()).toContain('1 văn bản')
      await tab.getByLabel('Từ khóa').fill('')
      const kind = tab.getByLabel('Loại văn bản')
      await kind.selectOption({index: 1})
      expect(await shown()).toBeLessThan(all)
      await kind.selectOption('')
      await tab.getByLabel('Năm ban hành').selectOption({index: 1})
      expect(await shown()).toBeGreaterThan(0)
    }))

  it('come back to the documents as they had filtered them, and are told when nothing is left', () =>
    visit('/van-ban/', async tab => {
      const shown = () => tab.locator('.documents > li:visible').count()
      const all = await shown()
      await tab.getByLabel('Từ khóa').fill('quyet dinh')
      await tab.locator('.documents > li:visible a').first().click()
      await tab.waitForURL(/\/van-ban\/[^?]/)
      await tab.goBack()
      await expect.poll(() => tab.getByLabel('Từ khóa').inputValue()).toBe('quyet dinh')
      await expect.poll(shown).toBe(1)
      await tab.getByLabel('Từ khóa').fill('khong co')
      await tab.getByRole('button', {name: 'Xóa bộ lọc'}).click()
      await expect.poll(shown).toBe(all)
      expect(new URL(tab.url()).search).toBe('')
    }))

  it('print an article, and pass it on without anybody else being told', () =>
    visit(articleOf(sample()), async tab => {
      await tab.evaluate('window.print = () => { window.printed = true }')
      await tab.getByRole('button', {name: 'In hoặc lưu PDF'}).click()
      // Once the pictures that nobody scrolled to are there.
      await expect.poll(() => tab.evaluate('window.printed')).toBe(true)
      const waiting =
        'Array.from(document.querySelectorAll("main img")).filter(image => !image.complete).length'
      expect(await tab.evaluate(waiting)).toBe(0)
      const letter = await tab.getByRole('link', {name: 'Gửi qua thư'}).getAttribute('href')
      expect(decodeURIComponent(letter ?? '')).toContain(articleOf(sample()))
    }))
}

function articleOf({pages}: Sample): string {
  return pages.find(({path}) => /^\/tin-tuc\/[^/]+\/$/.test(path))?.path ?? ''
}
