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
  const store = openSqliteVisitStore(path, database => database.pragma('max_page_count = 1'))
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
