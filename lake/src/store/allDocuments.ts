import Database from 'better-sqlite3'
import type {SanityDocument} from './documentStore.ts'

/**
 * Streams every document of a dataset in id order, as of the call, over a connection of its own: an export may take
 * minutes, and edits go on meanwhile. The connection closes at the end or when the reader breaks off.
 */
export function allDocuments(file: string): IterableIterator<SanityDocument> {
  const database = new Database(file, {readonly: true, timeout: 5000})
  database.exec('BEGIN')
  // A deferred transaction takes its snapshot at the first read, so read something now.
  database.prepare('SELECT 1 FROM documents LIMIT 1').get()
  return readAll(database)
}

function* readAll(database: Database.Database): Generator<SanityDocument, undefined> {
  try {
    const bodies = database.prepare<[], string>('SELECT body FROM documents ORDER BY id').pluck()
    for (const body of bodies.iterate()) yield JSON.parse(body) as SanityDocument
    return undefined
  } finally {
    database.close()
  }
}
