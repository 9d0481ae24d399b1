import type Database from 'better-sqlite3'
import type {Commit, CommitRequest, PastCommit} from './documentStore.ts'

/** The append-only log of what was committed, in order. */
export interface CommitLog {
  append(commit: Omit<Commit, 'sequence'>, request: CommitRequest): Commit
  find(transactionId: string): PastCommit | undefined
  lastSequence(): number
}

interface CommitRow {
  sequence: number
  timestamp: string
  fingerprint: string
  answer: string
}

export function createCommitLog(database: Database.Database): CommitLog {
  const insertCommit = database.prepare(
    'INSERT INTO commits (transaction_id, timestamp, identity, fingerprint, answer) VALUES (?, ?, ?, ?, ?)',
  )
  const insertChange = database.prepare(
    `INSERT INTO changes (sequence, position, document_id, previous_rev, result_rev, transition, mutations, apply, revert)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const selectCommit = database.prepare<[string], CommitRow>(
    'SELECT sequence, timestamp, fingerprint, answer FROM commits WHERE transaction_id = ?',
  )
  const selectIds = database
    .prepare<[number], string>('SELECT document_id FROM changes WHERE sequence = ? ORDER BY position')
    .pluck()
  const selectLast = database.prepare<[], number>('SELECT coalesce(max(sequence), 0) FROM commits').pluck()

  return {
    append(commit, {fingerprint, answer}) {
      const {transactionId, timestamp, identity} = commit
      const {lastInsertRowid} = insertCommit.run(transactionId, timestamp, identity, fingerprint, answer)
      const sequence = Number(lastInsertRowid)
      for (const [position, change] of commit.changes.entries()) {
        insertChange.run(sequence, position, ...changeColumns(change))
      }
      return {sequence, ...commit}
    },
    find(transactionId) {
      const row = selectCommit.get(transactionId)
      return row && {...row, documentIds: selectIds.all(row.sequence)}
    },
    lastSequence: () => selectLast.get() ?? 0,
  }
}

function changeColumns(change: Commit['changes'][number]): (string | null)[] {
  return [
    change.documentId,
    change.previousRev,
    change.resultRev,
    change.transition,
    JSON.stringify(change.mutations),
    JSON.stringify(change.effects.apply),
    JSON.stringify(change.effects.revert),
  ]
}
