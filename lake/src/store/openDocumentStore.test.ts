import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type Database from 'better-sqlite3'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {writeDocuments} from '../../test/writeDocuments.ts'
import {createDocumentIndex} from './documentIndex.ts'
import type {DocumentStore} from './documentStore.ts'
import {contentMigrations} from './migrations/contentMigrations.ts'
import {openDatabase} from './openDatabase.ts'
import {openDocumentStore} from './openDocumentStore.ts'

let folder = ''
let database: Database.Database
let store: DocumentStore

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-store-'))
  database = openDatabase(join(folder, 'content.sqlite'), contentMigrations)
  store = openDocumentStore(database, createDocumentIndex)
})
afterEach(() => {
  store.close()
  rmSync(folder, {recursive: true})
})

const write = (transactionId: string, documents: Record<string, Record<string, unknown> | null>) =>
  writeDocuments(store, {transactionId, documents})

test('documents, their revisions and the order of commits', () => {
  expect(store.lastSequence()).toBe(0)
  const first = write('t1', {a: {n: 1}, b: {}})
  const second = write('t2', {a: {n: 2}})
  write('t3', {b: null})
  expect([first.sequence, second.sequence, store.lastSequence()]).toEqual([1, 2, 3])
  expect(store.get('a')).toMatchObject({n: 2, _rev: 't2'})
  expect(store.has('b')).toBe(false)
  expect(store.getMany(['b', 'a']).map(({_id}) => _id)).toEqual(['a'])
  const revisions = store.revisions(['a', 'b'], {})
  expect(revisions.map(one => [one.transactionId, one.documentId, one.previousRev, one.resultRev])).toEqual([
    ['t1', 'a', null, 't1'],
    ['t1', 'b', null, 't1'],
    ['t2', 'a', 't1', 't2'],
    ['t3', 'b', 't1', null],
  ])
})

test('ranges of revisions', () => {
  for (const n of [1, 2, 3, 4]) {
    const timestamp = `2026-11-24T08:00:0${n}.000Z`
    writeDocuments(store, {transactionId: `t${n}`, timestamp, documents: {a: {n}}})
  }
  const ids = (range: Parameters<DocumentStore['revisions']>[1]) =>
    store.revisions(['a'], range).map(({transactionId}) => transactionId)
  expect(ids({fromTransaction: 't1', toTransaction: 't3'})).toEqual(['t2', 't3'])
  expect(ids({fromTime: '2026-11-24T08:00:02.000Z', toTime: '2026-11-24T08:00:03.000Z'})).toEqual([
    't2',
    't3',
  ])
  expect(ids({reverse: true, limit: 2})).toEqual(['t4', 't3'])
  expect(ids({fromTransaction: 'unknown'})).toEqual([])
})

test('commits are rebuilt with whole documents for those who were away', () => {
  const commits = [
    write('t1', {a: {n: 1}, b: {x: 'y'}}),
    write('t2', {a: {n: 2, list: [1]}}),
    write('t3', {a: null, b: {x: 'z'}}),
    write('t4', {a: {n: 3}}),
  ]
  expect(store.commitsAfter(0, 4)).toEqual(commits)
  expect(store.commitsAfter(2, 4)).toEqual(commits.slice(2))
  expect(store.commitsAfter(4, 4)).toEqual([])
  expect(store.commitsAfter(0, 3)).toBeUndefined()
})

test('strong references are found, weak and foreign ones are not', () => {
  const ref = (_ref: string, more = {}) => ({_type: 'reference', _ref, ...more})
  write('t1', {
    target: {},
    strong: {deep: [{to: ref('target')}]},
    both: {a: ref('target', {_weak: true}), b: ref('target')},
    weak: {to: ref('target', {_weak: true})},
    foreign: {to: ref('target', {_dataset: 'other'})},
  })
  expect(store.strongReferrers('target', 10)).toEqual(['both', 'strong'])
  expect(store.strongReferrers('target', 1)).toEqual(['both'])
  write('t2', {strong: {}, both: null})
  expect(store.strongReferrers('target', 10)).toEqual([])
})

test('drafts and versions of a document, and of no other', () => {
  const ids = [
    'a',
    'drafts.a',
    'versions.r1.a',
    'versions.r2.a',
    'versions.r1.aa',
    'drafts.aa',
    'versions.a',
    'xdrafts.a',
  ]
  write('t1', Object.fromEntries(ids.map(id => [id, {}])))
  expect(store.versionIds('a')).toEqual(['drafts.a', 'versions.r1.a', 'versions.r2.a'])
})

test('an export sees one moment, whatever is written meanwhile', () => {
  write('t1', {a: {}, b: {}})
  const documents = store.all()
  expect(documents.next().value).toMatchObject({_id: 'a'})
  write('t2', {b: null, c: {}})
  expect([...documents].map(({_id}) => _id)).toEqual(['b'])
  expect([...store.all()].map(({_id}) => _id)).toEqual(['a', 'c'])
})

test('a transaction that throws leaves nothing behind', () => {
  write('t1', {a: {n: 1}})
  const attempt = () =>
    store.transaction(() => {
      write('t2', {a: {n: 2}, b: {}})
      throw new Error('no')
    })
  expect(attempt).toThrow('no')
  expect([store.get('a')?.n, store.has('b'), store.findCommit('t2')]).toEqual([1, false, undefined])
})

test('a purged document is in no page of the files', () => {
  const secret = 'số căn cước 001099012345'
  write('t1', {a: {secret}, b: {}})
  write('t2', {a: null})
  database.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = () => readFileSync(database.name).includes(secret)
  expect(bytes()).toBe(true)
  store.transaction(writer => writer.erase(['a']))
  expect(store.finishErasure()).toBe(true)
  expect([bytes(), readFileSync(`${database.name}-wal`).includes(secret)]).toEqual([false, false])
  expect(store.revisions(['a'], {})).toEqual([])
  expect(store.has('b')).toBe(true)
})

test('a copy made while the store is open holds everything', () => {
  write('t1', {a: {n: 1}})
  store.backUp(join(folder, 'copy.sqlite'))
  write('t2', {a: {n: 2}})
  const copy = openDocumentStore(
    openDatabase(join(folder, 'copy.sqlite'), contentMigrations),
    createDocumentIndex,
  )
  expect(copy.get('a')).toMatchObject({n: 1})
  copy.close()
})

test('a dataset of an older lake is indexed anew when it is opened', () => {
  const file = join(folder, 'older.sqlite')
  const older = openDatabase(file, contentMigrations.slice(0, 2))
  writeDocuments(openDocumentStore(older, createDocumentIndex), {
    transactionId: 't1',
    documents: {a: {title: 'Đoàn viên'}, b: {title: 'Hội nghị'}},
  })
  older.exec(`UPDATE settings SET value = '1' WHERE key = 'documentIndex'`)
  older.close()
  const newer = openDatabase(file, contentMigrations)
  openDocumentStore(newer, createDocumentIndex)
  const found = newer
    .prepare(
      `SELECT id FROM index_documents WHERE pk IN (SELECT rowid FROM index_text WHERE index_text MATCH 'folded : "doa" *')`,
    )
    .pluck()
    .all()
  newer.close()
  expect(found).toEqual(['a'])
})

describe('a full disk', () => {
  test('is a 507, and nothing is half-written', () => {
    write('t1', {a: {n: 1}})
    database.pragma(`max_page_count = ${Number(database.pragma('page_count', {simple: true})) + 2}`)
    const big = () => write('t2', {a: {text: 'x'.repeat(100_000)}, b: {}})
    expect(big).toThrow(
      expect.objectContaining({status: 507, body: expect.objectContaining({statusCode: 507})}),
    )
    expect([store.get('a')?.n, store.has('b'), store.findCommit('t2')]).toEqual([1, false, undefined])
    expect(database.pragma('integrity_check', {simple: true})).toBe('ok')
    database.pragma('max_page_count = 1000000')
    big()
    expect(store.has('b')).toBe(true)
  })

  test('is a 503 while another process holds the file', () => {
    const other = openDatabase(database.name, contentMigrations)
    other.exec('BEGIN IMMEDIATE')
    database.pragma('busy_timeout = 1')
    expect(() => write('t1', {a: {}})).toThrow(expect.objectContaining({status: 503}))
    other.exec('ROLLBACK')
    other.close()
    write('t1', {a: {}})
    expect(store.has('a')).toBe(true)
  })
})
