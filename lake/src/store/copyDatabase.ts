import {closeSync, openSync, readSync} from 'node:fs'
import Database from 'better-sqlite3'

/** Whether a file is a SQLite database, by its first bytes. An empty file is none. */
export function isDatabase(file: string): boolean {
  const head = Buffer.alloc(16)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, head, 0, 16, 0)
  } finally {
    closeSync(descriptor)
  }
  return head.toString('latin1') === 'SQLite format 3\0'
}

/**
 * Writes a copy of a database as it is at one moment, its log included, while others go on reading and writing.
 * `target` must not exist. Throws when the source is damaged.
 */
export function copyDatabase(source: string, target: string): void {
  const database = new Database(source, {readonly: true, timeout: 30_000})
  try {
    database.prepare('VACUUM INTO ?').run(target)
  } finally {
    database.close()
  }
}

/** Why a database can't be relied on, or undefined when every page and reference of it is in order. */
export function databaseProblem(file: string): string | undefined {
  const database = new Database(file, {readonly: true})
  try {
    const verdict = String(database.pragma('integrity_check(1)', {simple: true}))
    if (verdict !== 'ok') return verdict
    const [dangling] = database.pragma('foreign_key_check') as unknown[]
    return dangling === undefined ? undefined : `a row refers to nothing: ${JSON.stringify(dangling)}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    database.close()
  }
}
