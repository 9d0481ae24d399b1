import Database from 'better-sqlite3'
import {migrate} from './migrate.ts'
import type {Migration} from './migration.ts'

/**
 * Opens (or makes) a SQLite file the way everything of worth in the lake is kept: write-ahead log, one fsync per
 * commit, checked on opening, brought to the newest schema.
 *
 * Throws when the file is damaged or was written by a newer lake; the message says what to do.
 */
export function openDatabase(file: string, migrations: readonly Migration[]): Database.Database {
  const database = new Database(file, {timeout: 5000})
  try {
    configure(database)
    assertIntact(database, file)
    migrate(database, file, migrations)
    return database
  } catch (error) {
    database.close()
    throw describe(error, file)
  }
}

function configure(database: Database.Database): void {
  database.pragma('journal_mode = WAL')
  // FULL makes SQLite fsync the log before a commit returns: what is acknowledged survives a power cut.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('cache_size = -65536')
  database.pragma('journal_size_limit = 67108864')
}

/** `quick_check` reads every page but does not compare indexes with tables: seconds for a large file, not minutes. */
function assertIntact(database: Database.Database, file: string): void {
  const verdict = database.pragma('quick_check(1)', {simple: true})
  if (verdict !== 'ok') throw new Error(damaged(file, String(verdict)))
}

function describe(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  if (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB') {
    return new Error(damaged(file, error.message), {cause: error})
  }
  return new Error(
    `The database ${file} could not be opened: ${error.message} (${error.code}). Check that the folder exists, that ` +
      'this user may write to it, and that the disk is not full.',
    {cause: error},
  )
}

function damaged(file: string, reason: string): string {
  return (
    `The database ${file} is damaged: ${reason}. Nothing was changed. Stop the lake, keep a copy of the file and of ` +
    'its -wal beside it, then run `pnpm restore` with the newest backup; `sqlite3 FILE .recover` can save what is ' +
    'newer than that backup.'
  )
}
