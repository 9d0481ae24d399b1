import {expect, type Page, test} from 'playwright/test'
import {type Portal, startPortal} from './support/portal.ts'
import {Studio} from './support/studio.ts'
import {watchConsole} from './support/watchConsole.ts'

test.describe.configure({mode: 'serial'})

let portal: Portal
let code = ''
/** Faster than three seconds is taken for a machine. */
const asPeopleType = {delay: 60}

test.beforeAll(async ({launchOptions: _}, info) => {
  info.setTimeout(300_000)
  portal = await startPortal()
})
test.afterAll(() => portal?.dispose())

test('the counter shows three numbers and counts a visit once, moving nothing', async ({page}) => {
  const errors = watchConsole(page)
  await page.addInitScript(() => {
    const seen: {shift: number} = {shift: 0}
    Object.assign(window, {seen})
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & {value: number}).value
    }).observe({type: 'layout-shift', buffered: true})
  })
  await page.setExtraHTTPHeaders({
    'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  })
  const hits: string[] = []
  page.on('response', response => {
    if (response.url().endsWith('/api/visits')) hits.push(response.headers()['visit-status'] ?? '')
  })
  for (const path of ['/', '/gop-y/']) {
    await page.goto(`${portal.siteUrl}${path}`)
    await expect(page.locator('[data-visits-number="today"]')).toHaveText('1')
    await expect(page.locator('[data-visits-number="total"]')).toHaveText(/^\d{1,3}(\.\d{3})*$/)
  }
  expect(hits).toEqual(['new', 'continued'])
  expect(await page.evaluate(() => (window as unknown as {seen: {shift: number}}).seen.shift)).toBeLessThan(
    0.02,
  )
  await page.goto(`${portal.siteUrl}/thong-ke/`)
  await expect(page.locator('[data-visit-summary]')).toHaveText(/^1 lượt, từ \d\d\/\d\d\/\d{4}/)
  expect(errors).toEqual([])
})

test('a letter is written and sent by keyboard; errors are told where one stands', async ({page}) => {
  await page.goto(`${portal.siteUrl}/gop-y/`)
  await page.getByLabel('Họ và tên').focus()
  await page.keyboard.type('Trần Văn Bình')
  await page.keyboard.press('Tab')
  await page.keyboard.type('binh@example.vn')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert')
  await expect(alert).toBeFocused()
  await expect(alert).toContainText('Hãy ghi chủ đề')
  await expect(page).toHaveTitle(/^Lỗi: /)
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Trần Văn Bình')

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Chủ đề')).toBeFocused()
  await page.keyboard.type('Giờ mở cửa của Bộ phận Một cửa', asPeopleType)
  await page.keyboard.press('Tab')
  await page.keyboard.type('Xin hỏi sáng thứ Bảy có tiếp dân không?', asPeopleType)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('checkbox')).toBeFocused()
  await expect(page.getByRole('checkbox')).not.toBeChecked()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  code = await receiptOn(page)
})

test('without JavaScript it is sent as well, and looked up by its code', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  await page.goto(`${portal.siteUrl}/gop-y/`)
  await page.getByLabel('Họ và tên').fill('Lê Thị Cúc')
  await page.getByLabel('Điện thoại hoặc thư điện tử').fill('0912 000 111')
  await page.getByLabel('Chủ đề').fill('Không có kịch bản')
  await page.getByLabel('Nội dung').fill('Trình duyệt của tôi tắt JavaScript.')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', {name: 'Gửi ý kiến'}).click()
  await receiptOn(page)
  await page.getByRole('button', {name: 'Tra cứu'}).click()
  await expect(page.getByText('Đã tiếp nhận')).toBeVisible()
  await context.close()
})

test('editors find the letter in the Studio, readers nowhere', async ({page}) => {
  const studio = new Studio(page, portal.studioUrl)
  await studio.login(portal.token)
  await page.getByText('Tiếp nhận ý kiến', {exact: true}).first().click()
  await page.getByText('Ý kiến người dân', {exact: true}).first().click()
  await expect(page.getByText('Giờ mở cửa của Bộ phận Một cửa').first()).toBeVisible()
  await expect(page.getByText('Không có kịch bản')).toHaveCount(0)
  await page.getByText('Chờ kiểm tra (nghi thư rác)', {exact: true}).first().click()
  await expect(page.getByText('Không có kịch bản').first()).toBeVisible()
  const query = encodeURIComponent('*[_type == "feedback"]')
  const answer = await fetch(`${portal.studioUrl}/v2026-11-01/data/query/production?query=${query}`)
  expect(await answer.json()).toMatchObject({result: []})
})

test('an editor answers in the Studio; the answer has a page, stands in the feed, and shows to whoever has the code', async ({
  page,
}) => {
  const title = 'Sáng thứ Bảy Bộ phận Một cửa có tiếp dân không?'
  const studio = new Studio(page, portal.studioUrl)
  await studio.login(portal.token)
  await studio.create('feedbackAnswer')
  await studio.fill('title', title)
  await studio.fill('slug', 'sang-thu-bay')
  await studio.fill('question', 'Sáng thứ Bảy có tiếp dân không?')
  await studio.writeBody(['Có, đến 11 giờ.'], 'answer')
  await studio.publish()
  await studio.open('feedback', `feedback.${code.replace('-', '')}`)
  await studio.field('status').locator('select').selectOption({label: 'Đã trả lời'})
  await studio.choose('answer', 'thứ Bảy', title)
  await studio.publish()

  const text = async (path: string) => (await fetch(`${portal.siteUrl}${path}`)).text()
  await expect.poll(() => text('/hoi-dap/sang-thu-bay/'), {timeout: 60_000}).toContain('Có, đến 11 giờ.')
  await expect.poll(() => text('/hoi-dap/rss.xml'), {timeout: 60_000}).toContain('Có, đến 11 giờ.')
  expect(await text('/hoi-dap/sang-thu-bay/')).not.toContain('Trần Văn Bình')

  await page.goto(`${portal.siteUrl}/gop-y/#tra-cuu`)
  await page.getByLabel('Tra cứu bằng mã tiếp nhận').fill(code.toLowerCase())
  await page.getByRole('button', {name: 'Tra cứu'}).click()
  await expect(page.getByText('Đã trả lời')).toBeVisible()
  await page.getByRole('link', {name: title}).click()
  await expect(page.getByRole('heading', {level: 1})).toHaveText(title)
})

async function receiptOn(page: Page): Promise<string> {
  await expect(page.getByRole('heading', {name: 'Đã nhận ý kiến của bạn'})).toBeVisible()
  return (await page.locator('.feedback-code').textContent()) ?? ''
}
