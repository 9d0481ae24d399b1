import Database from 'better-sqlite3'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {createDocumentIndex} from '../../src/store/documentIndex.ts'
import type {SanityDocument} from '../../src/store/documentStore.ts'
import {documentIndexMigration} from '../../src/store/migrations/0002-document-index.ts'
import {textPrefixesMigration} from '../../src/store/migrations/0003-text-prefixes.ts'
import {arbitraryDocument, documentId} from './arbitraryQuery.ts'

function openIndex() {
  const database = new Database(':memory:')
  database.exec(documentIndexMigration.sql)
  database.exec(textPrefixesMigration.sql)
  database.exec(
    `CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT); CREATE TABLE documents (id TEXT, body TEXT)`,
  )
  return {database, index: createDocumentIndex(database)}
}

/** Everything that is indexed, without the numbers that depend on the order of writing. */
function contentOf(database: Database.Database) {
  const rows = (sql: string) => database.prepare(sql).all()
  return {
    documents: rows('SELECT id, base_id, layer, type, head, heavy FROM index_documents ORDER BY id'),
    values: rows(`SELECT id, path, v.type, value FROM index_values v JOIN index_documents USING (pk)
      JOIN index_paths USING (path_id) ORDER BY id, path, value`),
    orphans: rows('SELECT * FROM index_values WHERE pk NOT IN (SELECT pk FROM index_documents)'),
    references: rows(
      'SELECT id, target FROM index_references JOIN index_documents USING (pk) ORDER BY id, target',
    ),
    counts: rows(`SELECT coalesce(path, '') AS path, type, audience, documents FROM index_counts
      LEFT JOIN index_paths USING (path_id) WHERE documents <> 0 ORDER BY path, type, audience`),
    texts: rows(`SELECT id FROM index_text JOIN index_documents ON pk = index_text.rowid
      WHERE index_text MATCH 'folded : "doan"' ORDER BY id`),
  }
}

test('an index kept over many edits equals one made of the documents that are left', () => {
  const edit = documentId.chain(id => fc.tuple(fc.constant(id), fc.option(arbitraryDocument(id), {freq: 4})))
  fc.assert(
    fc.property(fc.array(edit, {maxLength: 30}), edits => {
      const kept = openIndex()
      const left = new Map<string, SanityDocument>()
      for (const [id, document] of edits) {
        kept.index(id, document)
        if (document === null) left.delete(id)
        else left.set(id, document)
      }
      const anew = openIndex()
      for (const [id, document] of left) anew.index(id, document)
      expect(contentOf(kept.database)).toEqual(contentOf(anew.database))
    }),
    {numRuns: 100},
  )
})
