import {mkdirSync} from 'node:fs'
import {dirname} from 'node:path'
import Database from 'better-sqlite3'

// `sign` is a log in order of time: keys are random, and a table sorted by them would write a page for each.
const schema = `
  create table if not exists day (day text primary key, visits integer not null) without rowid;
  create table if not exists sign (visitor text not null, seen integer not null);
  create table if not exists about (name text primary key, value text not null) without rowid;
  insert or ignore into about values ('id', lower(hex(randomblob(16))));
`

/** Says that the counter's file is held by another process, or that its numbers live elsewhere now. */
export class VisitsElsewhere extends Error {}

/**
 * Opens the counter's file, making it when there is none. One process at a time: the lock also spares the file a
 * shared-memory index. Throws VisitsElsewhere when another process has it.
 */
export function openVisitDatabase(path: string): Database.Database {
  mkdirSync(dirname(path), {recursive: true})
  const database = new Database(path, {timeout: 0})
  try {
    database.pragma('locking_mode = exclusive')
    database.pragma('journal_mode = wal')
    database.pragma('synchronous = full')
    database.pragma('secure_delete = on')
    database.exec(schema)
    return database
  } catch (error) {
    database.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new VisitsElsewhere(
        `The visit counter's file ${path} is in use by another process. Stop the portal first.`,
      )
    }
    throw error
  }
}

/** Where the numbers of this file were moved to; undefined while they live here. */
export function movedTo(database: Database.Database): string | undefined {
  const value: unknown = database.prepare(`select value from about where name = 'movedTo'`).pluck().get()
  return typeof value === 'string' ? value : undefined
}
