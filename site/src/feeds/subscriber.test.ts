import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseFeed} from '@rowanmanning/feed-parser'
import type {SanityClient} from '@sanity/client'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {editorClient} from '../../test/editorClient.ts'
import {seedLake, siteUrl, startLake} from '../../test/startSampleSite.ts'
import {createLakeReader} from '../lake/lakeReader.ts'
import {loadNewsFeed} from './loadFeed.ts'
import {writeAtom} from './writeAtom.ts'
import {writeRss} from './writeRss.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-subscriber-'))
let lake: Awaited<ReturnType<typeof startLake>>
let editor: SanityClient

beforeAll(async () => {
  lake = await startLake(join(folder, 'data'))
  await seedLake(lake.url)
  editor = editorClient(lake.url)
}, 60_000)

afterAll(async () => {
  await lake?.stop()
  rmSync(folder, {recursive: true, force: true})
})

type Item = {id: string; url: string | null; title: string | null}

/** A feed reader as most are: it knows items by their ids and announces those it has not met. */
class Subscriber {
  readonly #write: typeof writeAtom | typeof writeRss
  readonly #met = new Set<string>()
  items: Item[] = []

  constructor(write: typeof writeAtom | typeof writeRss) {
    this.#write = write
  }

  /** Reads the feed as it is now; answers the titles of what is new to this reader. */
  async refresh(): Promise<(string | null)[]> {
    const config = {siteUrl, lakeUrl: lake.url, projectId: 'cong', dataset: 'production'}
    const feed = await loadNewsFeed(createLakeReader(config).openPage(), config)
    const {items} = parseFeed(await this.#write(feed))
    this.items = items.map(({id, url, title}) => ({id: id ?? '', url, title}))
    const fresh = this.items.filter(({id}) => !this.#met.has(id))
    for (const {id} of fresh) this.#met.add(id)
    return fresh.map(({title}) => title)
  }
}

it('announces each article once, whatever becomes of its slug and its text, and loses none', async () => {
  const readers = [new Subscriber(writeRss), new Subscriber(writeAtom)]
  const refresh = () => Promise.all(readers.map(reader => reader.refresh()))
  const titles = () => readers.map(({items}) => items.map(({title}) => title))
  const [first = [], second] = await refresh()
  expect(first.length).toBeGreaterThan(5)
  expect(second).toEqual(first)

  const query = '*[_type == "article" && count(*[references(^._id)]) == 0] | order(publishedAt desc)[0...2]'
  const [renamed, removed] = await editor.fetch<{_id: string; _type: 'article'; title: string}[]>(
    query,
    {},
    {perspective: 'published'},
  )
  if (!renamed || !removed)
    throw new Error('The sample office has too few articles without references to them.')

  await editor
    .patch(renamed._id)
    .set({slug: {_type: 'slug', current: 'dia-chi-moi'}})
    .commit()
  expect(await refresh()).toEqual([[], []])
  for (const {items} of readers)
    expect(items.find(({title}) => title === renamed.title)?.url).toBe(`${siteUrl}/tin-tuc/dia-chi-moi/`)

  await editor.patch(renamed._id).set({title: 'Tên bài đã sửa'}).commit()
  expect(await refresh()).toEqual([[], []])
  expect(titles()[0]).toContain('Tên bài đã sửa')

  const added = {...renamed, _id: 'bai-moi', title: 'Bài mới', publishedAt: new Date().toISOString()}
  await editor.create({...added, slug: {_type: 'slug', current: 'bai-moi'}})
  expect(await refresh()).toEqual([['Bài mới'], ['Bài mới']])

  await editor.delete(removed._id)
  expect(await refresh()).toEqual([[], []])
  for (const seen of titles()) {
    expect(seen).not.toContain(removed.title)
    expect(seen.length).toBe(first.length)
  }
}, 60_000)
