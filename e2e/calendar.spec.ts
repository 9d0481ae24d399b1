import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {expect, type Page, test} from 'playwright/test'
import {type Portal, startPortal} from './support/portal.ts'
import {watchConsole} from './support/watchConsole.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let portal: Portal

test.beforeAll(async ({browserName: _}, info) => {
  info.setTimeout(300_000)
  portal = await startPortal()
})
test.afterAll(() => portal?.dispose())

const visit = (page: Page, path: string) => page.goto(portal.siteUrl + path)
const dayLink = (page: Page, day: string) =>
  page.locator('.month-grid').getByRole('link', {name: `, ${day}, `})

test('the leaf beside the news turns at midnight in Hanoi, for a reader in New York', async ({page}) => {
  await page.clock.install({time: '2026-11-24T16:50:00Z'})
  await visit(page, '/')
  const leaf = page.locator('.calendar-block')
  await expect(leaf).toContainText('Thứ Ba')
  await expect(leaf).toContainText('16 tháng Mười')
  const before = await leaf.boundingBox()
  await page.clock.pauseAt('2026-11-24T16:59:59Z')
  await expect(leaf.locator('b').first()).toHaveText('24')
  await page.clock.runFor(1_000)
  await expect(leaf.locator('b').first()).toHaveText('25')
  await expect(leaf).toContainText('Thứ Tư')
  await expect(leaf).toContainText('17 tháng Mười')
  expect((await leaf.boundingBox())?.height).toBe(before?.height)
})

test('the leaf fits in the place kept for it while its script is on the way', async ({page}) => {
  const script = /CalendarBlock.*\.js$/
  await page.route(script, route => route.abort())
  await visit(page, '/')
  const kept = await page.locator('.calendar-block').boundingBox()
  await page.unroute(script)
  await page.clock.setFixedTime('2026-11-24T05:00:00Z')
  await visit(page, '/')
  await expect(page.locator('.calendar-block')).toContainText('Hôm nay: Ngày Văn hóa Việt Nam')
  expect((await page.locator('.calendar-block').boundingBox())?.height).toBe(kept?.height)
})

test('this month is drawn at /lich/ with today marked', async ({page}) => {
  const errors = watchConsole(page)
  await page.clock.setFixedTime('2026-11-24T05:00:00Z')
  await visit(page, '/lich/')
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Lịch tháng 11 năm 2026')
  await expect(page.locator('[aria-current="date"]')).toHaveAccessibleName(
    'Thứ Ba, 24 tháng 11 năm 2026, âm lịch 16 tháng Mười năm Bính Ngọ, hôm nay, Ngày Văn hóa Việt Nam',
  )
  expect(errors).toEqual([])
})

test('keys walk over days, weeks, months and years with one tab stop', async ({page}) => {
  await page.clock.setFixedTime('2026-11-24T05:00:00Z')
  await visit(page, '/lich/2026/11/')
  await expect(page.locator('.month-grid a[tabindex="0"]')).toHaveCount(1)
  await page.locator('.month-grid a[tabindex="0"]').focus()
  const steps = [
    ['ArrowRight', '25 tháng 11 năm 2026'],
    ['Home', '23 tháng 11 năm 2026'],
    ['End', '29 tháng 11 năm 2026'],
    ['ArrowDown', '6 tháng 12 năm 2026'],
    ['PageUp', '6 tháng 11 năm 2026'],
    ['Shift+PageDown', '6 tháng 11 năm 2027'],
    ['ArrowUp', '30 tháng 10 năm 2027'],
  ] as const
  for (const [key, day] of steps) {
    await page.keyboard.press(key)
    await expect(dayLink(page, day), key).toBeFocused()
    await expect(page.locator('.day-month')).toHaveText(day.slice(day.indexOf('tháng')))
    await expect(page.locator('.month-grid a[tabindex="0"]')).toHaveCount(1)
  }
  await expect(page).toHaveURL(/\/lich\/2027\/10\/$/)
  await page.goBack()
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Lịch tháng 11 năm 2027')
})

test('any month and year of 1900–2199 is drawn from its address', async ({page}) => {
  await visit(page, '/lich/?nam=1985&thang=1&ngay=21')
  await expect(page.locator('.day-lunar')).toContainText('mùng 1 tháng Giêng')
  await visit(page, '/lich/?nam=2033')
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Lịch năm 2033, năm Quý Sửu')
  await expect(page.locator('.month-lunar')).toContainText('tháng Mười một nhuận')
  await visit(page, '/lich/?nam=2175&thang=1')
  await expect(page.locator('.calendar-view > .note')).toContainText('dự báo')
})

test('dates are converted both ways; a leap month is offered only where there is one', async ({page}) => {
  await visit(page, '/lich/')
  const solar = page.locator('form[data-from="solar"]')
  await solar.getByLabel('Ngày', {exact: true}).fill('2')
  await solar.getByLabel('Tháng').fill('2')
  await solar.getByLabel('Năm').fill('2030')
  await solar.getByRole('button').click()
  await expect(solar.locator('output')).toContainText('mùng 1 tháng Giêng năm Canh Tuất')
  await solar.getByLabel('Ngày', {exact: true}).fill('31')
  await solar.getByRole('button').click()
  await expect(solar.locator('output')).toHaveText('Không có ngày 31/2/2030. Tháng 2/2030 có 28 ngày.')

  const lunar = page.locator('form[data-from="lunar"]')
  await lunar.locator('[name=year]').fill('2026')
  await expect(lunar.locator('option')).toHaveCount(12)
  await lunar.locator('[name=year]').fill('2025')
  await expect(lunar.locator('option')).toHaveCount(13)
  await lunar.locator('[name=month]').selectOption('tháng Sáu nhuận')
  await lunar.locator('[name=day]').fill('1')
  await lunar.getByRole('button').click()
  await expect(lunar.locator('output')).toContainText('Thứ Sáu, 25 tháng 7 năm 2025')
  await lunar.getByRole('link', {name: 'Mở ngày này'}).click()
  await expect(page.locator('.day-lunar')).toContainText('mùng 1 tháng Sáu nhuận')
})

test('axe finds nothing on month, year and start page, light and dark', async ({page}) => {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme})
    for (const path of ['/lich/', '/lich/2026/', '/lich/2026/11/']) {
      await visit(page, path)
      await expect(page.locator('[data-print]')).toBeVisible()
      found.push(...(await axeProblems(page)).map(problem => `${path} ${colorScheme} ${problem}`))
    }
  }
  expect(found).toEqual([])
})

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false})

  test('the home page leads to the months, a month to each day in words', async ({page}) => {
    await visit(page, '/')
    await page.locator('.calendar-block').getByRole('link').click()
    await page.getByRole('link', {name: 'Tháng 11 năm 2026', exact: true}).click()
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Lịch tháng 11 năm 2026')
    await page.getByRole('link', {name: /^Thứ Ba, 24 tháng 11/}).click()
    await expect(page.locator('#ngay-24')).toContainText('16 tháng Mười')
    await expect(page.locator('[data-print], [data-convert]').first()).toBeHidden()
    await page.getByRole('link', {name: 'Cả năm 2026'}).click()
    await expect(page.locator('.small-month')).toHaveCount(12)
  })
})

test('a year is one page of A4 and a month one, lying', async ({page}) => {
  await visit(page, '/lich/2026/11/')
  const month = await page.pdf({preferCSSPageSize: true})
  expect([pages(month), sheet(month)]).toEqual([1, 'lying'])
  await visit(page, '/lich/2026/')
  // The lists that follow take two more: a third would mean that the year ran over its sheet.
  const year = await page.pdf({preferCSSPageSize: true})
  expect([pages(year), sheet(year)]).toEqual([3, 'standing'])
})

test('files for other programs: ICS for a year and to subscribe to, JSON', async () => {
  const get = async (path: string) => {
    const response = await fetch(portal.siteUrl + path)
    return {type: response.headers.get('content-type'), text: await response.text()}
  }
  const year = await get('/lich/ngay-le-2026.ics')
  expect(year.type).toMatch(/^text\/calendar/)
  expect(year.text).toContain('DTSTART;VALUE=DATE:20260217')
  expect(year.text).toContain('SUMMARY:Hội đua thuyền sông Thanh')
  expect(year.text).not.toContain('DTSTART;VALUE=DATE:2027')
  const subscription = await get('/lich/ngay-le.ics')
  expect(subscription.text).toContain('DTSTART;VALUE=DATE:20270206')
  const {days} = JSON.parse((await get('/lich/2026.json')).text)
  expect(days[47]).toMatchObject({solar: '2026-02-17', lunar: {y: 2026, m: 1, d: 1, leap: false}})
})

async function axeProblems(page: Page): Promise<string[]> {
  // Run by the driver: the site's own policy lets no such script in.
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const run = (
      window as unknown as {
        axe: {run(): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}
      }
    ).axe.run()
    return (await run).violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`)
  })
}

function pages(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

function sheet(pdf: Buffer): string {
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
  return Number(width) > Number(height) ? 'lying' : 'standing'
}
