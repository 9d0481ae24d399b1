import {join} from 'node:path'
import Database from 'better-sqlite3'
import {makeFolder} from './durableFolder.ts'

/**
 * Keeps a second lake off a data folder: two would each tell their own listeners only, and the other's editors would
 * miss changes. SQLite's lock is the operating system's, so it ends with the process however that dies.
 *
 * Returns the function that gives the folder free. Throws when another process has it.
 */
export function lockFolder(folder: string): () => void {
  makeFolder(folder)
  const database = new Database(join(folder, 'lock.sqlite'), {timeout: 0})
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_BUSY')) throw error
    throw new Error(
      `Another content lake is running on ${folder}. Stop it first, or give this one a folder of its own with DATA_DIR.`,
      {cause: error},
    )
  }
  return () => void database.close()
}
