import type Database from 'better-sqlite3'
import {forgetDeletedTexts} from './documentIndex.ts'
import type {DocumentRows} from './documentRows.ts'

/** Takes documents out of the file for good, in two steps: the first is undone by nothing but a rollback. */
export interface Erasure {
  /** Removes documents with their revisions and effects. To be called inside a transaction. */
  erase(documentIds: readonly string[]): void
  /**
   * Rewrites the file and cuts its log to nothing, when anything was erased since: SQLite leaves deleted text in free
   * pages otherwise. Returns false when somebody was reading the log for so long that it could not be cut; the next
   * call, at the latest when the dataset is opened again, does it.
   */
  finish(): boolean
}

/** What is erased and not yet finished is remembered in the file itself, so that a crash in between is made good. */
export function createErasure(database: Database.Database, rows: DocumentRows): Erasure {
  // The log of commits keeps its order and times; what was asked and answered went with the text.
  const forgetRequests = database.prepare(
    `UPDATE commits SET fingerprint = '', answer = '[]'
     WHERE sequence IN (SELECT sequence FROM changes WHERE document_id = ?)
       AND sequence < (SELECT max(sequence) FROM commits)`,
  )
  const removeChanges = database.prepare('DELETE FROM changes WHERE document_id = ?')
  const mark = database.prepare(
    `INSERT OR REPLACE INTO settings (key, value) VALUES ('erasure', 'unfinished')`,
  )
  const isMarked = database.prepare(`SELECT 1 FROM settings WHERE key = 'erasure'`).pluck()
  const unmark = database.prepare(`DELETE FROM settings WHERE key = 'erasure'`)

  return {
    erase(documentIds) {
      for (const id of documentIds) {
        rows.put(id, null)
        forgetRequests.run(id)
        removeChanges.run(id)
      }
      forgetDeletedTexts(database)
      mark.run()
    },
    finish() {
      if (isMarked.get() === undefined) return true
      database.exec('VACUUM')
      const [cut] = database.pragma('wal_checkpoint(TRUNCATE)') as {busy: number}[]
      if (cut?.busy !== 0) return false
      unmark.run()
      return true
    },
  }
}
