import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {openDatabase} from './openDatabase.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-database-'))
  file = join(folder, 'a.sqlite')
})
afterEach(() => rmSync(folder, {recursive: true}))

const first = {name: '0001-first', sql: 'CREATE TABLE things (name TEXT) STRICT;'}
const second = {name: '0002-second', sql: 'ALTER TABLE things ADD COLUMN size INTEGER;'}
const broken = {name: '0002-broken', sql: 'CREATE TABLE half (a TEXT); CREATE TABLE things (name TEXT);'}

function fill(): void {
  const database = openDatabase(file, [first])
  database.prepare('INSERT INTO things (name) VALUES (?)').run('kept')
  database.close()
}

test('a new database is written ahead, synced at each commit, and needs no backup', () => {
  const database = openDatabase(file, [first, second])
  expect(database.pragma('journal_mode', {simple: true})).toBe('wal')
  expect(database.pragma('synchronous', {simple: true})).toBe(2)
  expect(database.pragma('user_version', {simple: true})).toBe(2)
  database.close()
  expect(readdirSync(folder)).toEqual(['a.sqlite'])
})

test('an existing database is copied before a step, and only the new steps run', () => {
  fill()
  const database = openDatabase(file, [first, second])
  expect(database.prepare('SELECT * FROM things').all()).toEqual([{name: 'kept', size: null}])
  database.close()
  const backup = new Database(`${file}.before-0002-second.backup`, {readonly: true})
  expect(backup.prepare('SELECT * FROM things').all()).toEqual([{name: 'kept'}])
  backup.close()
})

test('a step that fails leaves the database as it was', () => {
  fill()
  expect(() => openDatabase(file, [first, broken])).toThrow('already exists')
  const database = openDatabase(file, [first])
  expect(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([
    {name: 'things'},
  ])
  database.close()
})

test('a database of a newer lake is refused and not touched', () => {
  openDatabase(file, [first, second]).close()
  const before = readFileSync(file)
  expect(() => openDatabase(file, [first])).toThrow(
    'has schema 2, this lake knows 1: it was used by a newer version',
  )
  expect(readFileSync(file)).toEqual(before)
})

test('a damaged database is refused, with the way out', () => {
  fill()
  const bytes = readFileSync(file)
  bytes.fill(0x5a, 4096)
  writeFileSync(file, bytes)
  expect(() => openDatabase(file, [first])).toThrow(/is damaged: .*Nothing was changed.*pnpm restore/s)
  expect(readFileSync(file)).toEqual(bytes)
})

test('what is no database at all is refused', () => {
  writeFileSync(file, 'xin chào'.repeat(1000))
  expect(() => openDatabase(file, [first])).toThrow('is damaged')
})

test('a folder that is not there is told, with what to check', () => {
  const missing = join(folder, 'nowhere', 'a.sqlite')
  expect(() => openDatabase(missing, [first])).toThrow(/directory does not exist|could not be opened/)
  expect(existsSync(missing)).toBe(false)
})
