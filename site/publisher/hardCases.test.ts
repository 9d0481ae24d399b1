import {execFile} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {promisify} from 'node:util'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type DropProxy, startDropProxy} from '../test/dropProxy.ts'
import {editorClient} from '../test/editorClient.ts'
import {difference, PublishedSite, until} from '../test/publishedSite.ts'
import {buildSite, seedLake, startLake} from '../test/startSampleSite.ts'
import type {Problem} from './problems.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-hard-'))
const clean = join(resolve(import.meta.dirname, '..'), 'dist', `hard-${process.pid}`)

let lake: Awaited<ReturnType<typeof startLake>>
let proxy: DropProxy
let site: PublishedSite
let client: SanityClient
let like: {_id: string; _type: string} & Record<string, unknown>

beforeAll(async () => {
  lake = await startLake(join(folder, 'data'))
  await seedLake(lake.url)
  client = editorClient(lake.url)
  like = await client.fetch('*[_type == "article"] | order(_id)[0]', {}, {perspective: 'published'})
  proxy = await startDropProxy(lake.url)
  site = new PublishedSite(folder, {told: proxy.url, real: lake.url})
  site.start()
  await until(() => existsSync(site.pages))
  await site.settle()
}, 120_000)

afterAll(async () => {
  await site?.stop('SIGTERM')
  proxy?.close()
  await lake?.stop()
  for (const one of [folder, clean]) rmSync(one, {recursive: true, force: true})
}, 60_000)

const article = (id: string, more: object = {}) => ({
  ...like,
  _id: id,
  slug: {_type: 'slug', current: id},
  title: `Bài ${id}`,
  publishedAt: new Date().toISOString(),
  ...more,
})
const page = (id: string) => `tin-tuc/${id}/index.html`
const has = (file: string) => existsSync(join(site.pages, file))
const text = (file: string) => readFileSync(join(site.pages, file), 'utf8')
const updates = () => site.log.filter(({event}) => event === 'published')
const problems = () =>
  site.withMap(map => map.problemFiles().map(({problem}) => JSON.parse(problem) as Problem))

test('two hundred articles published at once take few updates, and all are there', async () => {
  const before = updates().length
  const ids = Array.from({length: 200}, (_, number) => `loat-${number}`)
  await Promise.all(ids.map(id => client.createOrReplace(article(id), {visibility: 'async'})))
  await site.settle()
  expect(ids.filter(id => !has(page(id)))).toEqual([])
  expect(updates().length - before).toBeLessThan(40)
}, 120_000)

test('a broken document stops no other, is left out of lists, told of, and back once it is mended', async () => {
  await client.createOrReplace(article('hong'))
  await site.settle()
  expect(text('tin-tuc/index.html')).toContain('/tin-tuc/hong/')
  const transaction = client.transaction().patch('hong', {unset: ['title']})
  await transaction.createOrReplace(article('lanh')).commit()
  await site.settle()
  expect(text('tin-tuc/index.html')).toContain('/tin-tuc/lanh/')
  expect(text('tin-tuc/index.html')).not.toContain('/tin-tuc/hong/')
  expect(text('rss.xml')).toContain('/tin-tuc/lanh/')
  expect(text(page('hong'))).toContain('Bài hong')
  expect(problems()).toMatchObject([{documentId: 'hong', field: 'title', address: '/tin-tuc/hong/'}])
  await client.patch('hong').set({title: 'Bài đã sửa'}).commit()
  await site.settle()
  expect(problems()).toEqual([])
  expect(text('tin-tuc/index.html')).toContain('Bài đã sửa')
}, 120_000)

test('what happened or fell due while the publisher was killed is caught up with', async () => {
  const due = new Date(Date.now() + 3000).toISOString()
  await client.createOrReplace(article('den-han', {publishedAt: due}))
  await client.createOrReplace(article('het-han', {expiresAt: due}))
  await client.createOrReplace(article('truoc-khi-tat'))
  await until(() => has(page('het-han')))
  await site.stop('SIGKILL')
  await until(() => new Date().toISOString() > due)
  await client.createOrReplace(article('trong-khi-tat'))
  await client.delete('loat-7')
  site.start()
  await site.settle()
  expect([has(page('truoc-khi-tat')), has(page('trong-khi-tat')), has(page('loat-7'))]).toEqual([
    true,
    true,
    false,
  ])
  await until(() => updates().some(({missed}) => Number(missed) > 0))
  await until(() => has(page('den-han')) && !has(page('het-han')))
  expect(text('tin-tuc/index.html')).not.toContain('/tin-tuc/het-han/')
}, 120_000)

test('events that come late show what is so by then', async () => {
  const release = proxy.holdEvents()
  await client.patch('loat-9').set({title: 'Chưa ai thấy'}).commit()
  await client.createOrReplace(article('muon'))
  await client.patch('loat-9').set({title: 'Đã sửa tiếp'}).commit()
  await client.delete('loat-10')
  expect(text(page('loat-9'))).toContain('Bài loat-9')
  release()
  await site.settle()
  expect(text(page('loat-9'))).toContain('Đã sửa tiếp')
  expect([has(page('muon')), has(page('loat-10'))]).toEqual([true, false])
}, 120_000)

test('events told twice change nothing, and those that are lost are found', async () => {
  await site.stop('SIGTERM')
  const last = site.withMap(map => map.note('lastEventId'))
  site.withMap(map => map.putNote('lastEventId', String(Number(last) - 20)))
  site.start()
  await site.settle()
  expect(updates()).toEqual([])
  await site.stop('SIGTERM')
  await client.patch('loat-8').set({title: 'Không ai báo'}).commit()
  const newest = Number(last) + 1
  site.withMap(map => map.putNote('lastEventId', String(newest)))
  site.start()
  await until(() => updates().some(({missed}) => Number(missed) > 0))
  expect(text(page('loat-8'))).toContain('Không ai báo')
}, 120_000)

test('an earlier state comes back by one command and is held, until another publishes again', async () => {
  const restoreSite = async (...args: string[]) => {
    const env = {...process.env, DATA_DIR: folder}
    const {stdout} = await promisify(execFile)(
      process.execPath,
      [join(import.meta.dirname, 'restoreSite.ts'), ...args],
      {env},
    )
    return stdout
  }
  const stateNames = async () => Array.from((await restoreSite()).matchAll(/^\d{8}T\S+/gm), ([name]) => name)
  // An update still under way, or owed, would take the mistake into a state of its own.
  await site.settle()
  const before = await stateNames()
  await client.patch('loat-11').set({title: 'Đăng nhầm'}).commit()
  await site.settle()
  expect(text(page('loat-11'))).toContain('Đăng nhầm')
  const mistake = (await stateNames()).filter(name => !before.includes(name)).at(-1) ?? ''
  await restoreSite(mistake)
  expect(text(page('loat-11'))).toContain('Bài loat-11')
  await client.patch('loat-11').set({title: 'Đăng lại'}).commit()
  await until(() => site.log.some(({event}) => event === 'nothing published'))
  expect(text(page('loat-11'))).toContain('Bài loat-11')
  await restoreSite('--resume')
  await until(() => text(page('loat-11')).includes('Đăng lại'))
}, 120_000)

test('after all that the folder equals a clean build', async () => {
  await site.settle()
  await buildSite(lake.url, clean)
  expect(difference(site.pages, clean)).toEqual([])
}, 120_000)
