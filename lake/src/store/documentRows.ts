import type Database from 'better-sqlite3'
import {documentReferences} from './documentReferences.ts'
import type {IndexDocument, SanityDocument} from './documentStore.ts'

/** The table of current documents, with the references between them. */
export interface DocumentRows {
  get(id: string): SanityDocument | undefined
  has(id: string): boolean
  getMany(ids: readonly string[]): SanityDocument[]
  versionIds(publishedId: string): string[]
  strongReferrers(id: string, limit: number): string[]
  /** Writes the document, or removes it when null, with its references and index columns. */
  put(id: string, document: SanityDocument | null): void
}

export function createDocumentRows(database: Database.Database, indexDocument: IndexDocument): DocumentRows {
  const select = database.prepare<[string], {body: string}>('SELECT body FROM documents WHERE id = ?')
  const selectOne = database.prepare<[string], 1>('SELECT 1 FROM documents WHERE id = ?').pluck()
  // '/' follows '.' in ASCII, so the range holds just the ids that begin with 'versions.'.
  const versions = database
    .prepare<{publishedId: string}, string>(
      `SELECT id FROM documents WHERE id = 'drafts.' || :publishedId
       OR (id > 'versions.' AND id < 'versions/' AND instr(substr(id, 10), '.') > 1
         AND substr(id, instr(substr(id, 10), '.') + 10) = :publishedId)
       ORDER BY id`,
    )
    .pluck()
  const referrers = database.prepare<[string, number], {source: string}>(
    'SELECT source FROM document_references WHERE target = ? AND strong = 1 ORDER BY source LIMIT ?',
  )
  const upsert = database.prepare(
    `INSERT INTO documents (id, type, rev, created_at, updated_at, body) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET type = excluded.type, rev = excluded.rev, created_at = excluded.created_at,
       updated_at = excluded.updated_at, body = excluded.body`,
  )
  const remove = database.prepare('DELETE FROM documents WHERE id = ?')
  const putReferences = referenceWriter(database)

  const get = (id: string) => {
    const row = select.get(id)
    return row && (JSON.parse(row.body) as SanityDocument)
  }
  return {
    get,
    has: id => selectOne.get(id) !== undefined,
    versionIds: publishedId => versions.all({publishedId}),
    getMany: ids => ids.flatMap(id => get(id) ?? []),
    strongReferrers: (id, limit) => referrers.all(id, limit).map(row => row.source),
    put(id, document) {
      if (document === null) remove.run(id)
      else upsert.run(id, ...columns(document))
      putReferences(id, document)
      indexDocument(id, document)
    },
  }
}

function columns(document: SanityDocument): string[] {
  return [document._type, document._rev, document._createdAt, document._updatedAt, JSON.stringify(document)]
}

/** Rewrites a document's outgoing references only when they changed: most edits change text alone. */
function referenceWriter(database: Database.Database): IndexDocument {
  const select = database.prepare<[string], {target: string; strong: number}>(
    'SELECT target, strong FROM document_references WHERE source = ?',
  )
  const clear = database.prepare('DELETE FROM document_references WHERE source = ?')
  const insert = database.prepare('INSERT INTO document_references (source, target, strong) VALUES (?, ?, ?)')
  return (id, document) => {
    const references = document === null ? [] : documentReferences(document)
    const stored = new Map(select.all(id).map(row => [row.target, row.strong === 1]))
    const isSame =
      stored.size === references.length &&
      references.every(({target, strong}) => stored.get(target) === strong)
    if (isSame) return
    clear.run(id)
    for (const {target, strong} of references) insert.run(id, target, strong ? 1 : 0)
  }
}
