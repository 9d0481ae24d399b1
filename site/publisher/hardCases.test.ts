import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {difference, PublishedSite, until} from '../test/publishedSite.ts'
import {buildSite, seedLake, startLake, token} from '../test/startSampleSite.ts'
import type {Problem} from './problems.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-hard-'))
const clean = join(resolve(import.meta.dirname, '..'), 'dist', `hard-${process.pid}`)

let lake: Awaited<ReturnType<typeof startLake>>
let site: PublishedSite
let client: SanityClient
let like: {_id: string; _type: string} & Record<string, unknown>

beforeAll(async () => {
  lake = await startLake(join(folder, 'data'))
  await seedLake(lake.url)
  client = createClient({
    apiHost: lake.url,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'cong',
    dataset: 'production',
    apiVersion: '2026-11-01',
    token,
  })
  like = await client.fetch('*[_type == "article"] | order(_id)[0]', {}, {perspective: 'published'})
  site = new PublishedSite(folder, {told: lake.url, real: lake.url})
  site.start()
  await until(() => existsSync(site.pages))
  await site.settle()
}, 120_000)

afterAll(async () => {
  await site?.stop('SIGTERM')
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

test('what happened while the publisher was killed is caught up with', async () => {
  await client.createOrReplace(article('truoc-khi-tat'))
  await site.stop('SIGKILL')
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
  await until(() => text(page('loat-8')).includes('Không ai báo'))
}, 120_000)

test('after all that the folder equals a clean build', async () => {
  await site.settle()
  await buildSite(lake.url, clean)
  expect(difference(site.pages, clean)).toEqual([])
}, 120_000)
