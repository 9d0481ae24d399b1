import {existsSync, mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {temporaryFolder} from '../test/temporaryFolder.ts'
import {PageMap} from './pageMap.ts'
import {PublishRound} from './publishRound.ts'
import type {Outcome} from './renderPages.ts'
import {SiteFolder} from './siteFolder.ts'

const page = (file: string) => ({route: 'bai', address: `/${file}`, file})
const rendered = (file: string, body: string): Outcome => ({
  kind: 'rendered',
  page: page(file),
  standsOn: new Set([`tag of ${file}`]),
  hash: `hash of ${body}`,
  body: Buffer.from(body),
})
const missing = (file: string): Outcome => ({kind: 'missing', page: page(file), standsOn: new Set(['tag'])})

async function publishedSite(files: string[]) {
  const data = temporaryFolder()
  const bundleFolder = join(data, 'bundle')
  mkdirSync(join(bundleFolder, 'client'), {recursive: true})
  const map = new PageMap(join(data, 'pages.sqlite'))
  const folder = new SiteFolder(data)
  const begin = () => new PublishRound({bundleFolder, map, folder, now: new Date('2026-11-24T03:00:00Z')})
  const first = begin()
  for (const file of files) first.take(rendered(file, file))
  await first.finish([], () => undefined)
  return {map, begin, has: (file: string) => existsSync(join(folder.current, file))}
}

test('a page that was shown first and is gone by the end leaves no file, and nothing in the map', async () => {
  const {map, begin, has} = await publishedSite(['a', 'b'])
  const round = begin()
  round.take(rendered('a', 'a anew'))
  round.show()
  await round.finish(['a'], () => undefined)
  expect([has('a'), has('b')]).toEqual([false, true])
  expect([map.file('a'), [...map.holdersOf(['tag of a'])]]).toEqual([undefined, []])
  expect(round.result()).toMatchObject({removed: ['a']})
})

test('a page found missing in a slice is taken away, also when the round is cut off and begun anew', async () => {
  for (const isListed of [true, false]) {
    const {begin, has} = await publishedSite(['a', 'b'])
    const cutOff = begin()
    cutOff.take(missing('a'))
    cutOff.showSlice(() => undefined)
    expect(has('a')).toBe(true)
    const again = begin()
    if (isListed) again.take(missing('a'))
    await again.finish(isListed ? [] : ['a'], () => undefined)
    expect([has('a'), has('b')]).toEqual([false, true])
  }
})

test('a withdrawn page is gone before the lists that name it are made anew', async () => {
  const {map, begin, has} = await publishedSite(['a', 'list'])
  const round = begin()
  round.take(missing('a'))
  round.take(rendered('new', 'new'))
  round.show(['a'])
  expect([has('a'), has('new')]).toEqual([false, true])
  round.take(rendered('list', 'list without a'))
  await round.finish(['a'], () => undefined)
  expect(map.file('a')).toBe(undefined)
  expect(round.result()).toMatchObject({removed: ['a'], written: ['new', 'list']})
})
