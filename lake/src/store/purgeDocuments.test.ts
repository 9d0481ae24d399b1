import Database from 'better-sqlite3'
import {expect, test} from 'vitest'
import {createDocumentIndex} from './documentIndex.ts'
import {createDocumentRows} from './documentRows.ts'
import type {SanityDocument} from './documentStore.ts'
import {migrate} from './migrate.ts'
import {contentMigrations} from './migrations/contentMigrations.ts'
import {purgeDocuments} from './purgeDocuments.ts'

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

test('no page of the file holds a word of a purged document, in the search index neither', () => {
  const database = new Database(':memory:')
  migrate(database, ':memory:', contentMigrations)
  const rows = createDocumentRows(database, createDocumentIndex(database))
  rows.put('kept', documentOf('kept', 'conlai'))
  rows.put('gone', documentOf('gone', 'matsotien'))
  expect(database.serialize().includes('matsotien')).toBe(true)

  purgeDocuments(database, rows, ['gone'])
  const left = database.serialize()
  expect(left.includes('matsotien')).toBe(false)
  expect(left.includes('conlai')).toBe(true)
})
