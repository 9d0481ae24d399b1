import type Database from 'better-sqlite3'
import {headOf} from './documentHead.ts'
import {indexedText} from './documentIndexText.ts'
import {createValueIndex} from './documentIndexWriter.ts'
import {audienceOf, documentLayer} from './documentLayer.ts'
import type {IndexDocument, SanityDocument} from './documentStore.ts'
import {referencedIds} from './referencedIds.ts'

/**
 * Keeps the tables of `0002-document-index` in step with a dataset's documents. The function it returns must be called
 * inside the transaction that writes the document, with its new state or null when it is gone.
 */
export function createDocumentIndex(database: Database.Database): IndexDocument {
  const index = indexWriter(database)
  rebuildWhenStale(database, index)
  return index
}

/** Raise it with every change to what is indexed or how: datasets are then indexed anew when they are opened. */
const indexVersion = '2'

/** Not all documents are in memory at once. */
const readAtATime = 500

function rebuildWhenStale(database: Database.Database, index: IndexDocument): void {
  const version = database.prepare(`SELECT value FROM settings WHERE key = 'documentIndex'`).pluck()
  if (version.get() === indexVersion) return
  const select = database
    .prepare<[string], string>(`SELECT body FROM documents WHERE id > ? ORDER BY id LIMIT ${readAtATime}`)
    .pluck()
  database
    .transaction(() => {
      for (let bodies = select.all(''); bodies.length > 0; ) {
        const documents = bodies.map(body => JSON.parse(body) as SanityDocument)
        for (const document of documents) index(document._id, document)
        bodies = select.all(documents.at(-1)?._id ?? '')
      }
      database
        .prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('documentIndex', ?)`)
        .run(indexVersion)
    })
    .immediate()
}

function indexWriter(database: Database.Database): IndexDocument {
  const rows = documentRows(database)
  const writeValues = createValueIndex(database)
  const writeReferences = referenceIndex(database)
  const writeText = textIndex(database)
  return (id, document) => {
    const before = rows.find(id)
    if (document === null) {
      if (before === undefined) return
      rows.remove(before.pk)
    }
    const pk = document === null ? Number(before?.pk) : rows.put(id, document, before?.pk)
    writeValues(pk, before?.type, document, audienceOf(id))
    writeReferences(pk, document)
    writeText(pk, document)
  }
}

function documentRows(database: Database.Database) {
  const select = database.prepare<[string], {pk: number; type: string}>(
    'SELECT pk, type FROM index_documents WHERE id = ?',
  )
  const insert = database.prepare(
    'INSERT INTO index_documents (id, base_id, layer, type, head, heavy) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const update = database.prepare('UPDATE index_documents SET type = ?, head = ?, heavy = ? WHERE pk = ?')
  const remove = database.prepare('DELETE FROM index_documents WHERE pk = ?')
  return {
    find: (id: string) => select.get(id),
    remove: (pk: number) => void remove.run(pk),
    put(id: string, document: SanityDocument, pk: number | undefined): number {
      const {head, heavy} = headOf(document)
      const {baseId, layer} = documentLayer(id)
      if (pk === undefined)
        return Number(insert.run(id, baseId, layer, document._type, head, heavy).lastInsertRowid)
      update.run(document._type, head, heavy, pk)
      return pk
    },
  }
}

function referenceIndex(database: Database.Database) {
  const select = database
    .prepare<[number], string>('SELECT target FROM index_references WHERE pk = ?')
    .pluck()
  const insert = database.prepare('INSERT INTO index_references (target, pk) VALUES (?, ?)')
  const remove = database.prepare('DELETE FROM index_references WHERE target = ? AND pk = ?')
  return (pk: number, document: SanityDocument | null) => {
    const before = new Set(select.all(pk))
    const after = document === null ? new Set<string>() : referencedIds(document)
    for (const target of before) if (!after.has(target)) remove.run(target, pk)
    for (const target of after) if (!before.has(target)) insert.run(target, pk)
  }
}

function textIndex(database: Database.Database) {
  const insert = database.prepare('INSERT INTO index_text (rowid, folded, accented) VALUES (?, ?, ?)')
  const remove = database.prepare('DELETE FROM index_text WHERE rowid = ?')
  return (pk: number, document: SanityDocument | null) => {
    remove.run(pk)
    if (document === null) return
    const {folded, accented} = indexedText(document)
    insert.run(pk, folded, accented)
  }
}

/** Takes the words of deleted documents out of the search index for good: until then they are only marked as gone. */
export function forgetDeletedTexts(database: Database.Database): void {
  database.exec(`INSERT INTO index_text (index_text) VALUES ('optimize')`)
}
