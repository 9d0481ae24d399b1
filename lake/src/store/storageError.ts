import Database from 'better-sqlite3'
import {type ApiError, httpError} from '../http/apiError.ts'

/**
 * Runs work on the database and turns what the disk may do to it into a 5xx: Studio keeps an editor's pending edits
 * and tries again on those, where a 4xx would throw them away. The cause stays on the error for the log.
 */
export function asStorageError<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof Database.SqliteError ? describe(error) : error
  }
}

function describe(error: InstanceType<typeof Database.SqliteError>): ApiError {
  const described = httpError(...statusAndMessage(error.code))
  described.cause = error
  return described
}

function statusAndMessage(code: string): [number, string] {
  if (code === 'SQLITE_FULL') {
    return [507, 'The disk of the content lake is full. Nothing was written; free some space and try again.']
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return [503, 'The content lake is busy with another write. Nothing was written; try again.']
  }
  return [
    503,
    'The content lake could not read or write its disk. Nothing was written; see the log of the lake.',
  ]
}
