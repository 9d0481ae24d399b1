import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {expect, test} from 'vitest'
import {visitStoreContract} from '../../test/visitStoreContract.ts'
import {openSqliteVisitStore} from './sqliteVisitStore.ts'
import {VisitsElsewhere} from './visitDatabase.ts'

const noon = Date.parse('2026-11-24T05:00:00Z')
const sign = (visitor: string, at = noon) => ({visitor, at, day: '2026-11-24', former: undefined})

function inFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'cong-visits-'))
  return {path: join(folder, 'visits.sqlite'), dispose: async () => rmSync(folder, {recursive: true})}
}

visitStoreContract('SQLite', async () => {
  const {path, dispose} = inFolder()
  return {store: openSqliteVisitStore(path), reopen: async () => openSqliteVisitStore(path), dispose}
})

test('can be read by a backup while it counts', async () => {
  const {path, dispose} = inFolder()
  const store = openSqliteVisitStore(path)
  await store.note({visitor: 'v', former: undefined, at: 1, day: '2026-11-24'})
  const reader = new Database(path, {readonly: true})
  const copy = `${path}.copy`
  reader.prepare('VACUUM INTO ?').run(copy)
  reader.close()
  await store.close()
  const saved = openSqliteVisitStore(copy)
  expect(await saved.days()).toEqual([{day: '2026-11-24', visits: 1}])
  await saved.close()
  await dispose()
})

test('is opened by one process at a time, and says so', async () => {
  const {path, dispose} = inFolder()
  const store = openSqliteVisitStore(path)
  expect(() => openSqliteVisitStore(path)).toThrow(VisitsElsewhere)
  await store.close()
  await openSqliteVisitStore(path).close()
  await dispose()
})

test('keeps nothing of a sign that the disk has no room for, and goes on when there is room', async () => {
  const {path, dispose} = inFolder()
  const store = openSqliteVisitStore(path, {mostPages: 1})
  const many = Array.from({length: 500}, (_, index) => store.note(sign(`visitor-${index}`)))
  const outcomes = await Promise.allSettled(many)
  expect(new Set(outcomes.map(({status}) => status))).toEqual(new Set(['rejected']))
  expect(await store.read(noon, '2026-11-24')).toEqual({online: 0, today: 0, counted: 0})
  await store.close()
  const again = openSqliteVisitStore(path)
  expect(await again.note(sign('visitor-0'))).toEqual({isNewVisit: true, online: 1, today: 1, counted: 1})
  await again.close()
  await dispose()
})

test('answers a visit only when the disk has it, and what comes meanwhile with the next', async () => {
  const {path, dispose} = inFolder()
  const syncs: (() => void)[] = []
  const sync = () => new Promise<void>(resolve => syncs.push(resolve))
  const store = openSqliteVisitStore(path, {sync})
  const answered: string[] = []
  const note = (visitor: string) => store.note(sign(visitor)).then(() => answered.push(visitor))
  const first = [note('a'), note('b')]
  await expect.poll(() => syncs.length).toBe(1)
  const second = [note('c'), note('a')]
  expect(answered).toEqual([])
  syncs[0]?.()
  await Promise.all(first)
  await expect.poll(() => syncs.length).toBe(2)
  // Whose visit is on disk has nothing to wait for.
  await note('b')
  expect(answered).toEqual(['a', 'b', 'b'])
  syncs[1]?.()
  await Promise.all(second)
  expect([answered, syncs.length]).toEqual([['a', 'b', 'b', 'c', 'a'], 2])
  await store.close()
  await dispose()
})

test('says so when the disk can’t, and loses nothing that it acknowledges afterwards', async () => {
  const {path, dispose} = inFolder()
  let isBroken = true
  const sync = () => (isBroken ? Promise.reject(new Error('EIO: i/o error, fdatasync')) : Promise.resolve())
  const store = openSqliteVisitStore(path, {sync})
  await expect(store.note(sign('a'))).rejects.toThrow('EIO')
  isBroken = false
  expect((await store.note(sign('b'))).isNewVisit).toBe(true)
  expect((await store.note(sign('a'))).isNewVisit).toBe(false)
  await store.close()
  const again = openSqliteVisitStore(path)
  expect(await again.read(noon, '2026-11-24')).toEqual({online: 2, today: 2, counted: 2})
  await again.close()
  await dispose()
})

test('erases from its file who is gone', async () => {
  const {path, dispose} = inFolder()
  const store = openSqliteVisitStore(path)
  await store.note(sign('somebody-who-leaves'))
  await store.note(sign('another', noon + 31 * 60_000))
  await store.close()
  const rows = new Database(path).prepare('select visitor from sign').pluck().all()
  expect(rows).toEqual(['another'])
  expect(readFileSync(path).includes('somebody-who-leaves')).toBe(false)
  await dispose()
})
