import type Database from 'better-sqlite3'
import {forgetDeletedTexts} from './documentIndex.ts'
import type {DocumentRows} from './documentRows.ts'

/**
 * Erases documents, their revisions and effects. The file is then rewritten and its log cut to nothing, since SQLite
 * leaves deleted text in free pages otherwise. Backups made earlier still hold it: erase or replace those too.
 */
export function purgeDocuments(
  database: Database.Database,
  rows: DocumentRows,
  documentIds: readonly string[],
): void {
  const removeChanges = database.prepare('DELETE FROM changes WHERE document_id = ?')
  database
    .transaction(() => {
      for (const id of documentIds) {
        rows.put(id, null)
        removeChanges.run(id)
      }
      forgetDeletedTexts(database)
    })
    .immediate()
  database.exec('VACUUM')
  database.pragma('wal_checkpoint(TRUNCATE)')
}
