import type Database from 'better-sqlite3'
import {allDocuments} from './allDocuments.ts'
import {createCommitLog} from './commitLog.ts'
import {createCommitQueue} from './commitQueue.ts'
import {createDocumentRows} from './documentRows.ts'
import type {DocumentStore, IndexDocument, StoreWriter} from './documentStore.ts'
import {createErasure} from './erasure.ts'
import {rebuildCommits} from './rebuildCommits.ts'
import {createRevisionLog} from './revisionLog.ts'
import {asStorageError} from './storageError.ts'

/** A dataset kept in one SQLite file. `database` is the only connection that writes to it. */
export function openDocumentStore(
  database: Database.Database,
  createIndex: (database: Database.Database) => IndexDocument,
): DocumentStore {
  const rows = createDocumentRows(database, createIndex(database))
  const log = createCommitLog(database)
  const revisions = createRevisionLog(database)
  const queue = createCommitQueue(database)
  const erasure = createErasure(database, rows)
  erasure.finish()

  const writer: StoreWriter = {
    append(commit, request = {fingerprint: '', answer: ''}) {
      for (const change of commit.changes) rows.put(change.documentId, change.result)
      return log.append(commit, request)
    },
    erase: erasure.erase,
  }
  return {
    get: rows.get,
    has: rows.has,
    versionIds: rows.versionIds,
    getMany: rows.getMany,
    strongReferrers: rows.strongReferrers,
    all: () => allDocuments(database.name),
    transaction: work => asStorageError(() => database.transaction(() => work(writer)).immediate()),
    commit: (work, afterCommit) => queue.commit(() => work(writer), afterCommit),
    findCommit: log.find,
    lastSequence: log.lastSequence,
    revisions: revisions.of,
    commitsAfter(sequence, limit) {
      const logged = revisions.after(sequence, limit)
      return logged && rebuildCommits(logged, rows.get)
    },
    finishErasure: () => asStorageError(erasure.finish),
    backUp: file => asStorageError(() => database.prepare('VACUUM INTO ?').run(file)),
    close() {
      queue.flush()
      database.pragma('wal_checkpoint(TRUNCATE)')
      database.close()
    },
  }
}
