import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {TransformCache} from './transformCache.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cong-cache-'))
})
afterEach(() => rm(folder, {recursive: true}))

async function kept(): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  return entries
    .filter(entry => entry.isFile())
    .map(entry => entry.name)
    .sort()
}

const bytes = (length: number) => async () => Buffer.alloc(length, 'x')

function refuseToMake(): Promise<Buffer> {
  throw new Error('made although it was there')
}

test('what is there is not made again', async () => {
  const cache = new TransformCache(folder, 100)
  const path = await cache.get('anh/a', async () => Buffer.from('một'))
  expect(await cache.get('anh/a', refuseToMake)).toBe(path)
  expect(await readFile(path, 'utf8')).toBe('một')
})

test('however many ask at once, it is made once', async () => {
  const cache = new TransformCache(folder, 100)
  const gate = Promise.withResolvers<Buffer>()
  let made = 0
  const make = () => {
    made += 1
    return gate.promise
  }
  const asked = Array.from({length: 20}, () => cache.get('anh/a', make))
  gate.resolve(Buffer.from('x'))
  expect(new Set(await Promise.all(asked)).size).toBe(1)
  expect(made).toBe(1)
})

test('a failure is told to all who asked, is not kept, and the next try is made', async () => {
  const cache = new TransformCache(folder, 100)
  const fail = () => Promise.reject(new Error('broken'))
  const results = await Promise.allSettled([cache.get('anh/a', fail), cache.get('anh/a', fail)])
  expect(results.map(({status}) => status)).toEqual(['rejected', 'rejected'])
  expect(await kept()).toEqual([])
  await cache.get('anh/a', bytes(1))
  expect(await kept()).toEqual(['a'])
})

test('what could not be put in place leaves nothing behind', async () => {
  await mkdir(join(folder, 'anh', 'a', 'in the way'), {recursive: true})
  await expect(new TransformCache(folder, 100).get('anh/a', bytes(1))).rejects.toThrow()
  expect(await kept()).toEqual([])
})

test('what was used longest ago goes when room is short', async () => {
  const cache = new TransformCache(folder, 100)
  for (const name of ['a', 'b', 'c']) await cache.get(`anh/${name}`, bytes(30))
  await cache.get('anh/a', refuseToMake)
  await cache.get('anh/d', bytes(30))
  expect(await kept()).toEqual(['a', 'c', 'd'])
  await cache.get('anh/e', bytes(90))
  expect(await kept()).toEqual(['e'])
})

test('one entry larger than all room is still given, until the next comes', async () => {
  const cache = new TransformCache(folder, 100)
  expect(await readFile(await cache.get('anh/a', bytes(500)))).toHaveLength(500)
  await cache.get('anh/b', bytes(10))
  expect(await kept()).toEqual(['b'])
})

test('a restart finds what there was, oldest first, and clears what was half written', async () => {
  const before = new TransformCache(folder, 100)
  for (const name of ['a', 'b', 'c']) await before.get(`anh/${name}`, bytes(30))
  await writeFile(join(folder, 'anh', 'd.1.unfinished'), 'x')
  for (const [name, time] of [
    ['b', 1],
    ['a', 2],
    ['c', 3],
  ] as const)
    await utimes(join(folder, 'anh', name), time, time)
  const after = new TransformCache(folder, 100)
  await after.get('anh/e', bytes(30))
  expect(await kept()).toEqual(['a', 'c', 'e'])
  await after.get('anh/a', refuseToMake)
})

test('a folder cleared by hand is filled again', async () => {
  const cache = new TransformCache(folder, 100)
  await cache.get('anh/a', bytes(30))
  await rm(join(folder, 'anh'), {recursive: true})
  expect(await readFile(await cache.get('anh/a', bytes(40)))).toHaveLength(40)
})

test('all under one folder can be forgotten', async () => {
  const cache = new TransformCache(folder, 100)
  for (const key of ['một/a', 'một/b', 'một hai/c']) await cache.get(key, bytes(10))
  await cache.forgetUnder('một')
  expect(await kept()).toEqual(['c'])
  await cache.get('một/a', bytes(10))
  expect(await kept()).toEqual(['a', 'c'])
})
