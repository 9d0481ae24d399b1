import type Database from 'better-sqlite3'
import type {MendozaPatch, Revision, RevisionRange, Transition} from './documentStore.ts'

/** Reads the log of changes back as revisions. */
export interface RevisionLog {
  of(documentIds: readonly string[], range: RevisionRange): Revision[]
  /** All changes after a commit, oldest first; undefined when they belong to more than `limit` commits. */
  after(sequence: number, limit: number): Revision[] | undefined
}

interface RevisionRow {
  sequence: number
  transaction_id: string
  timestamp: string
  identity: string
  document_id: string
  previous_rev: string | null
  result_rev: string | null
  transition: Transition
  mutations: string
  apply: string
  revert: string
}

const joined = `
  SELECT changes.sequence, transaction_id, timestamp, identity, document_id, previous_rev, result_rev, transition,
    mutations, apply, revert
  FROM changes JOIN commits ON commits.sequence = changes.sequence`

export function createRevisionLog(database: Database.Database): RevisionLog {
  const sequenceOf = database
    .prepare<[string], number>('SELECT sequence FROM commits WHERE transaction_id = ?')
    .pluck()
  const countAfter = database
    .prepare<[number, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM commits WHERE sequence > ? LIMIT ?)',
    )
    .pluck()
  const selectAfter = database.prepare<[number], RevisionRow>(
    `${joined} WHERE changes.sequence > ? ORDER BY changes.sequence, position`,
  )
  const selectOf = (order: 'ASC' | 'DESC') =>
    database.prepare<[string, number, number, string, string, number], RevisionRow>(
      `${joined} WHERE document_id IN (SELECT value FROM json_each(?)) AND changes.sequence > ? AND changes.sequence <= ?
       AND timestamp >= ? AND timestamp <= ? ORDER BY changes.sequence ${order}, position ${order} LIMIT ?`,
    )
  const [oldestFirst, newestFirst] = [selectOf('ASC'), selectOf('DESC')]

  return {
    of(documentIds, range) {
      const {
        fromTransaction,
        toTransaction,
        fromTime = '',
        toTime = '\uffff',
        limit = -1,
        reverse = false,
      } = range
      const from = fromTransaction === undefined ? 0 : sequenceOf.get(fromTransaction)
      const to = toTransaction === undefined ? Number.MAX_SAFE_INTEGER : sequenceOf.get(toTransaction)
      if (from === undefined || to === undefined) return []
      const select = reverse ? newestFirst : oldestFirst
      return select.all(JSON.stringify(documentIds), from, to, fromTime, toTime, limit).map(toRevision)
    },
    after(sequence, limit) {
      const count = countAfter.get(sequence, limit + 1) ?? 0
      return count > limit ? undefined : selectAfter.all(sequence).map(toRevision)
    },
  }
}

function toRevision(row: RevisionRow): Revision {
  return {
    sequence: row.sequence,
    transactionId: row.transaction_id,
    timestamp: row.timestamp,
    identity: row.identity,
    documentId: row.document_id,
    previousRev: row.previous_rev,
    resultRev: row.result_rev,
    transition: row.transition,
    mutations: JSON.parse(row.mutations) as unknown[],
    effects: {apply: JSON.parse(row.apply) as MendozaPatch, revert: JSON.parse(row.revert) as MendozaPatch},
  }
}
