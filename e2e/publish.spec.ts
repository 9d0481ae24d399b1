import {execFile} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import {promisify} from 'node:util'
import {article, paragraph} from './support/lake.ts'
import type {Portal} from './support/portal.ts'
import {expect, test} from './support/studioTest.ts'

const projectRoot = dirname(import.meta.dirname)
const run = promisify(execFile)

test.describe.configure({mode: 'serial'})

/** The public side as readers meet it. */
function readerOf({siteUrl}: Portal) {
  const get = (path: string) => fetch(siteUrl + path, {redirect: 'manual'})
  return {
    status: async (path: string) => {
      const response = await get(path)
      await response.body?.cancel()
      return response.status
    },
    text: async (path: string) => (await get(path)).text(),
    movedTo: async (path: string) => {
      const response = await get(path)
      await response.body?.cancel()
      return response.status === 301 ? response.headers.get('location') : undefined
    },
  }
}

const slug = (current: string) => ({_type: 'slug', current})

test('a press on Publish shows on the public page that is open, once it is loaded again', async ({
  browser,
  lake,
  portal,
  seat,
}) => {
  const bai = article({slug: slug('sua-duong-hai-lang')})
  await lake.put(bai)
  await expect.poll(() => readerOf(portal).status('/tin-tuc/sua-duong-hai-lang/')).toBe(200)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${portal.siteUrl}/tin-tuc/sua-duong-hai-lang/`)
  await expect(page.getByRole('heading', {level: 1})).toHaveText(bai.title)

  await seat.studio.edit('article', bai._id)
  const changed = 'Xã Hải Lăng sửa xong đường trước mùa mưa'
  await seat.studio.fill('title', changed)
  await seat.studio.publish()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('heading', {level: 1})).toHaveText(changed, {timeout: 100})
  }).toPass({timeout: 20_000})
  await context.close()
})

test('after a changed slug the old address leads to the new one', async ({lake, portal, seat}) => {
  const reader = readerOf(portal)
  const publishedAt = new Date().toISOString()
  const bai = article({slug: slug('ten-duong-cu'), title: 'Tên đường cũ', publishedAt})
  await lake.put(bai)
  await expect.poll(() => reader.status('/tin-tuc/ten-duong-cu/')).toBe(200)
  await expect.poll(() => reader.text('/rss.xml')).toContain('ten-duong-cu')
  const guid = new RegExp(`<guid[^>]*>[^<]*${bai._id}</guid>`)
  const [before] = guid.exec(await reader.text('/rss.xml')) ?? []

  await seat.studio.edit('article', bai._id)
  await seat.studio.fill('slug', 'ten-duong-moi')
  await seat.studio.publish()
  await expect.poll(() => reader.movedTo('/tin-tuc/ten-duong-cu/')).toBe('/tin-tuc/ten-duong-moi/')
  expect(await reader.text('/tin-tuc/ten-duong-moi/')).toContain('Tên đường cũ')
  await expect.poll(() => reader.text('/rss.xml')).toContain('ten-duong-moi')
  expect(guid.exec(await reader.text('/rss.xml'))?.[0]).toBe(before)
  await expect.poll(() => reader.text('/tin-tuc/')).not.toContain('/tin-tuc/ten-duong-cu/')

  // Another article may take the old address over.
  await lake.put(article({slug: slug('ten-duong-cu'), title: 'Bài khác dùng tên ấy'}))
  await expect.poll(() => reader.text('/tin-tuc/ten-duong-cu/')).toContain('Bài khác dùng tên ấy')
})

test('a burst of two hundred is published whole', async ({lake, portal}) => {
  const burst = Array.from({length: 200}, (_, index) => {
    const publishedAt = new Date(Date.UTC(2026, 9, 1) + index * 60_000).toISOString()
    return article({slug: slug(`don-dap-${index}`), title: `Bài dồn dập ${index}`, publishedAt})
  })
  await Promise.all(burst.map(each => lake.put(each)))
  const reader = readerOf(portal)
  await expect
    .poll(
      async () => {
        const states = await Promise.all(burst.map((_, index) => reader.status(`/tin-tuc/don-dap-${index}/`)))
        return states.filter(status => status === 200).length
      },
      {timeout: 60_000},
    )
    .toBe(200)
})

test('a document that cannot be shown stops no other, says so in the Studio, and can be mended there', async ({
  lake,
  portal,
  seat: {page, studio},
}) => {
  const reader = readerOf(portal)
  const good = article({slug: slug('bai-hong'), body: [paragraph('Bản trước vẫn còn đây.')]})
  await lake.put(good)
  await expect.poll(() => reader.status('/tin-tuc/bai-hong/')).toBe(200)

  const {body: _, ...broken} = good
  await lake.put({...broken, _id: good._id, _type: 'article'}, article({slug: slug('bai-lanh')}))
  await expect.poll(() => reader.status('/tin-tuc/bai-lanh/')).toBe(200)
  expect(await reader.text('/tin-tuc/bai-hong/')).toContain('Bản trước vẫn còn đây.')

  await studio.edit('article', good._id)
  const banner = page.getByTestId('page-problems')
  await expect(banner).toContainText('Bản vừa xuất bản chưa lên được cổng')
  await expect(banner).toContainText('Ô “Nội dung bài” còn trống')
  await expect(banner).toContainText('/tin-tuc/bai-hong/')
  const anonymous = await fetch(`${portal.studioUrl}/v2026-11-01/data/doc/production/publishing.state`)
  expect(await anonymous.text()).not.toContain('bai-hong')

  await studio.writeBody(['Nội dung đã được bổ sung.'])
  await studio.publish()
  await expect.poll(() => reader.text('/tin-tuc/bai-hong/')).toContain('Nội dung đã được bổ sung.')
  await expect(banner).toBeHidden()
})

test('the office is backed up while it runs, its counter too', async ({portal}) => {
  await fetch(`${portal.siteUrl}/api/visits`, {
    method: 'POST',
    headers: {'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'},
  })
  const target = join(portal.dataDir, '..', `${basename(portal.dataDir)}-backup`)
  await run(process.execPath, ['lake/src/main.ts', 'backup', target], {
    cwd: projectRoot,
    env: {...process.env, DATA_DIR: portal.dataDir},
  })
  const {files} = JSON.parse(readFileSync(join(target, 'backup.json'), 'utf8')) as {files: {path: string}[]}
  expect(files.map(({path}) => path)).toEqual(
    expect.arrayContaining(['lake/datasets/production/content.sqlite', 'visits/visits.sqlite']),
  )
  rmSync(target, {recursive: true})
})

test('what is published for later appears by itself, and not before', async ({lake, portal}) => {
  const reader = readerOf(portal)
  const due = Date.now() + 5000
  const later = article({slug: slug('hen-gio'), publishedAt: new Date(due).toISOString()})
  await lake.put(later, article({slug: slug('dang-ngay')}))
  await expect.poll(() => reader.status('/tin-tuc/dang-ngay/')).toBe(200)
  const early = await reader.status('/tin-tuc/hen-gio/')
  if (Date.now() < due) expect(early).toBe(404)
  await expect.poll(() => reader.status('/tin-tuc/hen-gio/'), {intervals: [100]}).toBe(200)
  expect(Date.now()).toBeGreaterThanOrEqual(due)
})
