import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {type Browser, chromium, expect, type Page, test} from 'playwright/test'
import {drawPicture} from './support/drawPicture.ts'
import {type Portal, startPortal} from './support/portal.ts'
import {type RecordingProxy, startRecordingProxy} from './support/recordingProxy.ts'
import {Studio} from './support/studio.ts'
import {watchConsole} from './support/watchConsole.ts'

const projectRoot = dirname(import.meta.dirname)
const run = promisify(execFile)

test.describe.configure({mode: 'serial'})

let portal: Portal
let proxy: RecordingProxy
let browser: Browser
let page: Page
let studio: Studio
let consoleErrors: string[]
const askedByPages: string[] = []
const chromiumsOwn = /^(?:[a-z0-9-]+\.)*(?:google|googleapis|gstatic|gvt1)\.com$/
const isForeign = (host: string) => host !== '' && host !== 'localhost' && !host.endsWith('.localhost')

test.beforeAll(async ({launchOptions}, info) => {
  info.setTimeout(300_000)
  portal = await startPortal()
  proxy = await startRecordingProxy()
  browser = await chromium.launch({
    ...launchOptions,
    // Chromium would go around a proxy for this machine's own names.
    proxy: {server: proxy.url, bypass: '<-loopback>'},
  })
  page = await browser.newPage({viewport: {width: 1280, height: 900}, timezoneId: 'America/New_York'})
  consoleErrors = watchConsole(page)
  page.on('request', request => askedByPages.push(new URL(request.url()).hostname))
  studio = new Studio(page, portal.studioUrl)
})

test.afterAll(async () => {
  await browser?.close()
  await proxy?.close()
  await portal?.dispose()
})

const site = (path: string) => fetch(`${portal.siteUrl}${path}`, {redirect: 'manual'})
const text = async (path: string) => (await site(path)).text()
const status = async (path: string) => {
  const response = await site(path)
  await response.body?.cancel()
  return response.status
}

const title = 'Đoàn viên Sở Nội vụ trồng 500 cây đước ven biển'
const address = '/tin-tuc/doan-vien-so-noi-vu-trong-500-cay-duoc-ven-bien/'
let category: {title: string; slug: string}

test('the sample office is up: its pages, its feed, its gallery', async () => {
  for (const path of ['/', '/tin-tuc/', '/hinh-anh/', '/bao-cao/', '/video/', '/rss.xml']) {
    expect([path, await status(path)]).toEqual([path, 200])
  }
  expect(await status('/khong-co-trang-nay/')).toBe(404)
  const answer = await fetch(
    `${portal.studioUrl}/v2026-11-01/data/query/production?query=${encodeURIComponent('*[_type == "category"] | order(title)[0]{title, "slug": slug.current}')}`,
  )
  category = ((await answer.json()) as {result: typeof category}).result
})

test('an editor logs in by link, writes an article with a picture and publishes it', async () => {
  await studio.login(portal.token)
  await studio.create('article')
  await studio.fill('title', title)
  await expect(studio.field('slug').locator('input')).toHaveValue(address.split('/')[2] ?? '')
  await studio.uploadImage(page.getByTestId('image-input').first(), {
    name: 'trong-cay.png',
    mimeType: 'image/png',
    buffer: drawPicture(640, 420),
  })
  await studio.fill('mainImage.alt', 'Đoàn viên cắm cây đước giống xuống bãi bùn')
  await studio.writeBody([
    'Sáng 24/11, sáu mươi đoàn viên có mặt ở bãi bồi từ lúc nước ròng.',
    'Đến trưa, hàng cây non đã đứng kín hai héc-ta.',
  ])
  await studio.openTab('publishing')
  await studio.choose('category', category.title.toLowerCase(), category.title)
  await studio.publish()

  await expect.poll(() => status(address), {timeout: 60_000}).toBe(200)
  const html = await text(address)
  expect(html).toContain(title)
  expect(html).toContain('hàng cây non đã đứng kín hai héc-ta')
  expect(html).toContain('Đoàn viên cắm cây đước giống xuống bãi bùn')
  await expect.poll(() => text(`/chuyen-muc/${category.slug}/`)).toContain(title)
  await expect.poll(() => text('/')).toContain(title)
  await expect.poll(() => text('/rss.xml')).toContain(title)
})

test('the picture of the article is served, root-relative, from the public side', async () => {
  const html = await text(address)
  const [, picture = ''] = /(?:src|srcset)="(\/images\/[^" ]+)/.exec(html) ?? []
  const response = await site(picture)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    expect.stringMatching(/^image\//),
  ])
  await response.body?.cancel()
  expect(html).not.toContain(new URL(portal.studioUrl).port)
})

const changed = 'Đoàn viên Sở Nội vụ trồng 700 cây đước ven biển'

test('an edited title is followed everywhere', async () => {
  await studio.openTab('content')
  await studio.fill('title', changed)
  await studio.publish()
  for (const path of [address, `/chuyen-muc/${category.slug}/`, '/', '/rss.xml']) {
    await expect.poll(() => text(path), {message: path, timeout: 60_000}).toContain(changed)
    expect(await text(path)).not.toContain(title)
  }
})

test('unpublished it is gone everywhere, and its page answers 404', async () => {
  await studio.menuAction(/Gỡ khỏi cổng/)
  await expect.poll(() => status(address), {timeout: 60_000}).toBe(404)
  for (const path of [`/chuyen-muc/${category.slug}/`, '/', '/rss.xml']) {
    await expect.poll(() => text(path), {message: path}).not.toContain(changed)
  }
})

test('the lake gives drafts to nobody without a token', async () => {
  const query = encodeURIComponent(`*[title == "${changed}"]._id`)
  for (const perspective of ['raw', 'drafts', 'published']) {
    const answer = await fetch(
      `${portal.studioUrl}/v2026-11-01/data/query/production?perspective=${perspective}&query=${query}`,
    )
    const body = await answer.text()
    expect([perspective, body.includes('drafts.')]).toEqual([perspective, false])
  }
})

test('a captured page of an old portal goes from the import to its page', async () => {
  const real = join(projectRoot, '../shared/seed/000_44c43e48d9ded874.txt')
  const file = existsSync(real) ? real : join(projectRoot, 'scripts/test/captures/oldPortalPage.txt')
  const {stdout} = await run(process.execPath, ['scripts/src/importPage.ts', file], {
    cwd: projectRoot,
    env: {...process.env, LAKE_TOKEN: portal.token, STUDIO_PORT: new URL(portal.studioUrl).port},
  })
  expect(stdout).toContain('2 chú thích ảnh')
  const id = /id=([\w-]+);/.exec(stdout)?.[1] ?? ''

  await studio.edit('article', id)
  await studio.fill('title', 'Bồi dưỡng đoàn viên ưu tú: kinh nghiệm từ một chi đoàn')
  await studio.openTab('publishing')
  await studio.choose('category', category.title.toLowerCase(), category.title)
  await studio.setDateTime('publishedAt', '20/11/2026 08:30')
  const publish = page.getByRole('button', {name: 'Xuất bản', exact: true})
  // Two figures still wait for their photo.
  await expect(publish).toBeDisabled()

  await studio.openTab('content')
  await studio.removeWaitingFigures()
  await studio.publish()
  const imported = '/tin-tuc/boi-duong-doan-vien-uu-tu-kinh-nghiem-tu-mot-chi-doan/'
  await expect.poll(() => status(imported), {timeout: 60_000}).toBe(200)
  const byline = existsSync(real) ? 'Ái Loan' : 'Lê Thị Bé Sáu'
  expect(await text(imported)).toContain(byline)
})

test('killed in the middle of typing, it shows every acknowledged keystroke after a restart', async () => {
  await studio.login(portal.token)
  await studio.create('article')
  const id = studio.documentId()
  const acknowledged: string[] = []
  const storedTitle = async () => {
    const answer = await fetch(`${portal.studioUrl}/v2026-11-01/data/doc/production/drafts.${id}`, {
      headers: {Authorization: `Bearer ${portal.token}`},
    })
    const {documents} = (await answer.json()) as {documents: {title?: string}[]}
    return documents[0]?.title ?? ''
  }
  page.on('response', async response => {
    if (!response.url().includes('/data/actions/') || response.status() !== 200) return
    // What the lake holds once it has answered is what it has promised.
    const title = await storedTitle().catch(() => '')
    if (title.startsWith('Trời trở gió')) acknowledged.push(title)
  })
  const input = studio.field('title').locator('input')
  await input.click()
  const typing = page.keyboard.type('Trời trở gió, cán bộ xã báo bà con gặt sớm trước ngày hai mươi tám', {
    delay: 40,
  })
  await expect.poll(() => acknowledged.length, {timeout: 60_000}).toBeGreaterThan(1)
  await portal.kill()
  await typing.catch(() => undefined)
  await portal.restart()

  const last = acknowledged.toSorted((a, b) => a.length - b.length).at(-1) ?? 'nothing acknowledged'
  expect(await storedTitle()).toMatch(new RegExp(`^${last}`))
  await studio.edit('article', id)
  await expect(studio.field('title').locator('input')).toHaveValue(new RegExp(`^${last}`))
})

test('nothing asked a foreign host, and the Studio reported no error of ours', () => {
  expect(proxy.count()).toBeGreaterThan(100)
  // What a page asks is seen in the page; the browser's own calls home are seen by the proxy alone.
  expect(askedByPages.filter(isForeign)).toEqual([])
  expect(proxy.hosts().filter(host => isForeign(host) && !chromiumsOwn.test(host))).toEqual([])
  expect(consoleErrors).toEqual([])
})
