import {readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {gridPicture} from '../assets/pictures.ts'
import {startLake, type TestLake} from '../startLake.ts'

const limit = 8000
let lake: TestLake
let url: string
beforeAll(async () => {
  lake = await startLake({limits: {...defaultLimits, transformCacheBytes: limit}})
  const image = gridPicture({width: 300, height: 200, columns: 6, rows: 4}).png()
  url = (await lake.client.assets.upload('image', await image.toBuffer())).url
})
afterAll(() => lake.close())

function cached(): {name: string; size: number}[] {
  const entries = readdirSync(join(lake.config.dataDir, 'lake', 'cache', 'images'), {
    recursive: true,
    withFileTypes: true,
  })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => ({name: entry.name, size: statSync(join(entry.parentPath, entry.name)).size}))
}

async function variant(query: string): Promise<{etag: string | null; bytes: string}> {
  const answer = await fetch(`${url}?${query}`)
  return {etag: answer.headers.get('etag'), bytes: Buffer.from(await answer.arrayBuffer()).toString('base64')}
}

test('the disk is not filled, and what was evicted comes again byte for byte under the same validator', async () => {
  const first = await variant('w=100&fm=jpg')
  const [{name = ''} = {}] = cached()
  for (let width = 101; width <= 130; width++) await variant(`w=${width}&fm=jpg`)
  expect(cached().map(entry => entry.name)).not.toContain(name)
  expect(cached().reduce((sum, {size}) => sum + size, 0)).toBeLessThanOrEqual(limit)
  expect(await variant('w=100&fm=jpg')).toEqual(first)
})

test('a crowd that asks for the same at once gets the same, and one file is kept', async () => {
  const before = cached().map(({name}) => name)
  const answers = await Promise.all(Array.from({length: 20}, () => variant('w=77&fm=webp')))
  expect(new Set(answers.map(({bytes}) => bytes)).size).toBe(1)
  const added = cached().filter(({name}) => !before.includes(name))
  expect(added.map(({name}) => name)).toEqual([expect.stringMatching(/\.webp$/)])
})

test('a small disk and a large crowd: nobody is sent away for what was evicted meanwhile', async () => {
  const queries = Array.from({length: 60}, (_, at) => `w=${200 + at}&fm=jpg&q=95`)
  const answers = await Promise.all(queries.map(query => fetch(`${url}?${query}`)))
  expect(answers.map(({status}) => status)).toEqual(queries.map(() => 200))
  await Promise.all(answers.map(answer => answer.arrayBuffer()))
})
