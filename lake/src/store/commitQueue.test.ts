import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {type CommitQueue, createCommitQueue} from './commitQueue.ts'

let folder = ''
let database: Database.Database
/** Sees what is committed and nothing else. */
let reader: Database.Database
let queue: CommitQueue

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-queue-'))
  database = new Database(join(folder, 'a.sqlite'))
  database.pragma('journal_mode = WAL')
  database.exec('CREATE TABLE words (word TEXT NOT NULL UNIQUE)')
  reader = new Database(join(folder, 'a.sqlite'), {readonly: true})
  queue = createCommitQueue(database)
})
afterEach(() => {
  reader.close()
  database.close()
  rmSync(folder, {recursive: true, force: true})
})

const insert = (word: string) => database.prepare('INSERT INTO words VALUES (?)').run(word).changes
const words = () => reader.prepare('SELECT word FROM words ORDER BY rowid').pluck().all()
/** Changes with each commit, and with nothing else. */
const commits = () => reader.pragma('data_version', {simple: true})

test('what is asked for together is committed together, in the order asked for', async () => {
  const before = commits()
  const seen: unknown[] = []
  const asked = ['một', 'hai', 'ba'].map(word =>
    queue.commit(
      () => insert(word),
      () => seen.push([word, words()]),
    ),
  )
  expect(words()).toEqual([])
  expect(await Promise.all(asked)).toEqual([1, 1, 1])
  const all = ['một', 'hai', 'ba']
  expect(seen).toEqual(all.map(word => [word, all]))
  expect(commits()).toBe(Number(before) + 1)
})

const nextTurn = () => new Promise(resolve => setImmediate(resolve))

test('who comes while a group is gathered is taken along; who is alone waits for one empty turn', async () => {
  queue = createCommitQueue(database, () => 0)
  const before = Number(commits())
  const first = queue.commit(() => insert('một'))
  await nextTurn()
  const second = queue.commit(() => insert('hai'))
  await nextTurn()
  expect(words()).toEqual([])
  await nextTurn()
  expect(words()).toEqual(['một', 'hai'])
  expect(commits()).toBe(before + 1)
  await Promise.all([first, second])
  const alone = queue.commit(() => insert('ba'))
  await nextTurn()
  await nextTurn()
  expect(words()).toEqual(['một', 'hai', 'ba'])
  await alone
})

test('when others come in every turn, a group is closed after 10 ms all the same', async () => {
  let time = 0
  queue = createCommitQueue(database, () => time)
  const asked: Promise<number>[] = []
  for (; time <= 10; time++) {
    const word = `${time}`
    asked.push(queue.commit(() => insert(word)))
    expect(words()).toEqual([])
    await nextTurn()
  }
  expect(words()).toHaveLength(asked.length)
  await Promise.all(asked)
})

test('one that is refused leaves nothing, harms nobody and is told after the commit', async () => {
  const told: string[] = []
  const refusal = new Error('không')
  const answers = await Promise.allSettled([
    queue.commit(() => insert('trước')),
    queue
      .commit(
        () => {
          insert('dở dang')
          throw refusal
        },
        () => told.push('never'),
      )
      .catch(error => {
        told.push(...(words() as string[]))
        throw error
      }),
    queue.commit(() => insert('sau')),
  ])
  expect(answers).toEqual([
    {status: 'fulfilled', value: 1},
    {status: 'rejected', reason: refusal},
    {status: 'fulfilled', value: 1},
  ])
  expect(words()).toEqual(['trước', 'sau'])
  expect(told).toEqual(['trước', 'sau'])
})

test('one that is too large for the disk takes nobody along', async () => {
  database.pragma(`max_page_count = ${Number(database.pragma('page_count', {simple: true})) + 2}`)
  const answers = await Promise.allSettled([
    queue.commit(() => insert('trước')),
    queue.commit(() => insert('x'.repeat(100_000))),
    queue.commit(() => insert('sau')),
  ])
  expect(answers).toMatchObject([{value: 1}, {reason: {status: 507}}, {value: 1}])
  expect(words()).toEqual(['trước', 'sau'])
})

test('a file that another process holds fails all that wait, each with a 503, and none is written later', async () => {
  const other = new Database(join(folder, 'a.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  database.pragma('busy_timeout = 1')
  const answers = await Promise.allSettled([
    queue.commit(() => insert('một')),
    queue.commit(() => insert('hai')),
  ])
  expect(answers).toMatchObject([{reason: {status: 503}}, {reason: {status: 503}}])
  other.exec('ROLLBACK')
  other.close()
  expect(await queue.commit(() => insert('ba'))).toBe(1)
  expect(words()).toEqual(['ba'])
})

test('a long queue lets others have a turn in between', async () => {
  let turns = 0
  const count = () => {
    turns++
    timer = setImmediate(count)
  }
  let timer = setImmediate(count)
  const slow = () => {
    const end = performance.now() + 5
    while (performance.now() < end);
    return turns
  }
  const seen = await Promise.all(Array.from({length: 30}, () => queue.commit(slow)))
  clearImmediate(timer)
  expect(new Set(seen).size).toBeGreaterThan(1)
})

test('flush commits what waits before anything is closed', async () => {
  const asked = queue.commit(() => insert('cuối'))
  queue.flush()
  expect(words()).toEqual(['cuối'])
  expect(await asked).toBe(1)
})
