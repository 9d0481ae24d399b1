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

/** The counter's file, held until it is closed. */
export type VisitDatabase = {database: Database.Database; close: () => void}

/**
 * Opens the counter's file, making it when there is none. One process at a time counts in it, while a backup reads it.
 * Throws VisitsElsewhere when another process has it.
 */
export function openVisitDatabase(path: string): VisitDatabase {
  mkdirSync(dirname(path), {recursive: true})
  const giveFree = holdFile(path)
  const database = new Database(path)
  const close = () => {
    database.close()
    giveFree()
  }
  try {
    database.pragma('journal_mode = wal')
    database.pragma('synchronous = full')
    database.pragma('secure_delete = on')
    database.exec(schema)
    return {database, close}
  } catch (error) {
    close()
    throw error
  }
}

/** SQLite's lock on a file beside it is the operating system's, so it ends with the process however that dies. */
function holdFile(path: string): () => void {
  const lock = new Database(`${path}-lock`, {timeout: 0})
  try {
    lock.exec('begin exclusive')
    return () => void lock.close()
  } catch (error) {
    lock.close()
    if (!(error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error
    throw new VisitsElsewhere(
      `The visit counter's file ${path} is in use by another process. Stop the portal first.`,
    )
  }
}

/** Where the numbers of this file were moved to; undefined while they live here. */
export function movedTo(database: Database.Database): string | undefined {
  const value: unknown = database.prepare(`select value from about where name = 'movedTo'`).pluck().get()
  return typeof value === 'string' ? value : undefined
}
