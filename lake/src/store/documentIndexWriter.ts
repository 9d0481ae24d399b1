import type Database from 'better-sqlite3'
import {type IndexEntry, type IndexValue, indexEntries, sortsAsIndexed} from './documentIndexValues.ts'
import type {Audience} from './documentLayer.ts'
import type {SanityDocument} from './documentStore.ts'

/** The count of all documents of a type is kept as that of a path which every document has. */
export const everyDocument = 0

interface ValueRow {
  pathId: number
  type: string
  value: IndexValue
}

/** Brings a document's rows of `index_values` up to date, touching only those that changed, and the counts with them. */
export function createValueIndex(database: Database.Database) {
  const select = database.prepare<[number], ValueRow>(
    'SELECT path_id AS pathId, type, value FROM index_values WHERE pk = ?',
  )
  const insert = database.prepare('INSERT INTO index_values (path_id, type, value, pk) VALUES (?, ?, ?, ?)')
  const remove = database.prepare(
    'DELETE FROM index_values WHERE path_id = ? AND type = ? AND value = ? AND pk = ?',
  )
  const paths = pathTable(database)
  const count = countTable(database)

  return (
    pk: number,
    typeBefore: string | undefined,
    document: SanityDocument | null,
    audience: Audience,
  ) => {
    const before = byKey(select.all(pk))
    const after = document === null ? new Map<string, ValueRow>() : byKey(paths.rowsOf(document))
    const changes = new CountChanges()
    if (typeBefore !== undefined) changes.add(everyDocument, typeBefore, -1)
    if (document !== null) changes.add(everyDocument, document._type, 1)
    for (const [key, {pathId, type, value}] of before) {
      if (after.has(key)) continue
      remove.run(pathId, type, value, pk)
      changes.add(pathId, type, -1)
    }
    for (const [key, {pathId, type, value}] of after) {
      if (before.has(key)) continue
      insert.run(pathId, type, value, pk)
      changes.add(pathId, type, 1)
    }
    count(changes, audience)
  }
}

function byKey(rows: readonly ValueRow[]): Map<string, ValueRow> {
  return new Map(rows.map(row => [keyOf(row), row]))
}

function keyOf({pathId, type, value}: ValueRow): string {
  const kind = typeof value === 'object' ? `b${value[0]}` : `${typeof value}${value}`
  return JSON.stringify([pathId, type, kind])
}

/** Sums that are mostly zero in the end: an edited value leaves the number of documents that have it as it was. */
class CountChanges {
  readonly sums = new Map<string, {pathId: number; type: string; sum: number}>()

  add(pathId: number, type: string, amount: number): void {
    const key = `${pathId} ${type}`
    const change = this.sums.get(key) ?? {pathId, type, sum: 0}
    change.sum += amount
    this.sums.set(key, change)
  }
}

function countTable(database: Database.Database) {
  const upsert = database.prepare(
    `INSERT INTO index_counts (path_id, type, audience, documents) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET documents = documents + excluded.documents`,
  )
  return (changes: CountChanges, audience: Audience) => {
    for (const {pathId, type, sum} of changes.sums.values()) {
      if (sum !== 0) upsert.run(pathId, type, audience, sum)
    }
  }
}

/** Paths by number. A path once seen with a value that SQLite orders otherwise than GROQ stays marked so. */
function pathTable(database: Database.Database) {
  const select = database.prepare<[string], number>('SELECT path_id FROM index_paths WHERE path = ?').pluck()
  const insert = database.prepare('INSERT INTO index_paths (path) VALUES (?)')
  const markUnordered = database.prepare(
    'UPDATE index_paths SET unordered = 1 WHERE path_id = ? AND unordered = 0',
  )
  const idOf = (path: string) => select.get(path) ?? Number(insert.run(path).lastInsertRowid)
  const rowOf = ({path, value}: IndexEntry, type: string): ValueRow => {
    const pathId = idOf(path)
    if (!sortsAsIndexed(value)) markUnordered.run(pathId)
    return {pathId, type, value}
  }
  return {
    rowsOf: (document: SanityDocument) => indexEntries(document).map(entry => rowOf(entry, document._type)),
  }
}
