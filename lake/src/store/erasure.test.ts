import Database from 'better-sqlite3'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createDocumentIndex} from './documentIndex.ts'
import {createDocumentRows, type DocumentRows} from './documentRows.ts'
import type {SanityDocument} from './documentStore.ts'
import {createErasure} from './erasure.ts'
import {migrate} from './migrate.ts'
import {contentMigrations} from './migrations/contentMigrations.ts'

function documentOf(id: string, title: string): SanityDocument {
  return {
    _id: id,
    _type: 'letter',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    title,
  }
}

let database: Database.Database
let rows: DocumentRows

beforeEach(() => {
  database = new Database(':memory:')
  migrate(database, ':memory:', contentMigrations)
  rows = createDocumentRows(database, createDocumentIndex(database))
})
afterEach(() => database.close())

test('no page of the file holds a word of a purged document, in the search index neither', () => {
  rows.put('kept', documentOf('kept', 'conlai'))
  rows.put('gone', documentOf('gone', 'matsotien'))
  expect(database.serialize().includes('matsotien')).toBe(true)

  const erasure = createErasure(database, rows)
  database.transaction(() => erasure.erase(['gone']))()
  expect(erasure.finish()).toBe(true)
  const left = database.serialize()
  expect(left.includes('matsotien')).toBe(false)
  expect(left.includes('conlai')).toBe(true)
})

test('what a crash kept from being finished is finished by the next to open the file', () => {
  rows.put('gone', documentOf('gone', 'matsotien'))
  database.transaction(() => createErasure(database, rows).erase(['gone']))()
  expect(database.serialize().includes('matsotien')).toBe(true)

  expect(createErasure(database, rows).finish()).toBe(true)
  expect(database.serialize().includes('matsotien')).toBe(false)
  expect(database.prepare(`SELECT * FROM settings WHERE key = 'erasure'`).all()).toEqual([])
})
