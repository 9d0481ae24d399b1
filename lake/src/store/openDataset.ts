import {join} from 'node:path'
import type {Dataset} from './datasetRegistry.ts'
import {createDocumentIndex} from './documentIndex.ts'
import {contentMigrations} from './migrations/contentMigrations.ts'
import {openDatabase} from './openDatabase.ts'
import {openDocumentStore} from './openDocumentStore.ts'

/** A dataset whose access mode can be set; the mode lies in the dataset's own file, so that a backup carries it. */
export interface OpenDataset extends Dataset {
  setAclMode(aclMode: Dataset['aclMode']): void
}

/** Opens the dataset in `folder`, and makes its file when there is none. */
export function openDataset(folder: string, name: string): OpenDataset {
  const database = openDatabase(join(folder, 'content.sqlite'), contentMigrations)
  const select = database
    .prepare<[], Dataset['aclMode']>(`SELECT value FROM settings WHERE key = 'aclMode'`)
    .pluck()
  const write = database.prepare(`INSERT OR REPLACE INTO settings (key, value) VALUES ('aclMode', ?)`)
  return {
    name,
    folder,
    store: openDocumentStore(database, createDocumentIndex),
    get aclMode() {
      return select.get() ?? 'private'
    },
    setAclMode: aclMode => {
      write.run(aclMode)
    },
  }
}
