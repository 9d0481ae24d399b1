import {expect} from 'playwright/test'
import {Studio} from './studio.ts'
import type {Seat} from './studioTest.ts'

/**
 * Opens one document in four tabs of a browser, types in each in turn, and waits until all others show it. Over
 * HTTP/1.1 a browser holds six connections to a host, fewer than four tabs listen on.
 */
export async function expectFourTabsLive({context, studio}: Seat): Promise<void> {
  await studio.create('category')
  const id = studio.documentId()
  await studio.fill('title', 'Chuyên mục mở trong bốn cửa sổ')
  await studio.saved()
  const others = await Promise.all(
    [1, 2, 3].map(async () => {
      const tab = new Studio(await context.newPage(), studio.url)
      await tab.edit('category', id)
      return tab
    }),
  )
  const tabs = [studio, ...others]
  for (const [index, tab] of tabs.entries()) {
    const title = `Sửa ở cửa sổ thứ ${index + 1}`
    await tab.fill('title', title)
    for (const each of tabs) await expect(each.field('title').locator('input')).toHaveValue(title)
  }
  for (const {page} of others) await page.close()
}
