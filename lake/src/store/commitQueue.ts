import Database from 'better-sqlite3'
import {asStorageError} from './storageError.ts'

/** Transactions that come while the disk is busy with others share its next fsync. */
export interface CommitQueue {
  /**
   * Runs `work` in its turn and makes what it wrote durable. Resolves after the commit with what `work` returned, or
   * rejects with what it threw: then nothing of it was written. `afterCommit` is called in commit order, before the
   * promise resolves.
   *
   * When the disk fails a group, each of it is tried once more alone: `work` has no effect but on the database.
   */
  commit<T>(work: () => T, afterCommit?: (result: T) => void): Promise<T>
  /** Commits all that wait, now. */
  flush(): void
}

interface Entry {
  /** Runs the work and keeps what became of it. Throws when the database failed, which is no fault of the work. */
  attempt(): void
  /** Tells what became of it. */
  settle(): void
  reject(reason: unknown): void
}

/** A group is closed when its work took this many milliseconds, so that readers and listeners get their turn. */
const longestGroup = 50

/**
 * What the requests of one turn of the event loop ask for is committed together: each in a savepoint of its own, all
 * under one fsync, each answered only after that. A lone writer waits for nobody.
 */
export function createCommitQueue(database: Database.Database): CommitQueue {
  const transaction = database.transaction((work: () => void) => work())
  let waiting: Entry[] = []
  let isAwaited = false

  /** Commits the first of `group` and whoever else there is time for; returns those that are left. */
  function commitTogether(group: readonly Entry[]): readonly Entry[] {
    const attempted: Entry[] = []
    try {
      asStorageError(() => transaction.immediate(() => attemptInTime(group, attempted)))
    } catch (error) {
      return afterFailure(group, attempted, error)
    }
    for (const entry of attempted) entry.settle()
    return group.slice(attempted.length)
  }

  /** One that is too large for the disk takes nobody along; a database that can't be written at all fails all. */
  function afterFailure(
    group: readonly Entry[],
    attempted: readonly Entry[],
    error: unknown,
  ): readonly Entry[] {
    if (attempted.length > 1) for (const entry of attempted) commitTogether([entry])
    else for (const entry of attempted.length === 0 ? group : attempted) entry.reject(error)
    return attempted.length === 0 ? [] : group.slice(attempted.length)
  }

  function turn(): void {
    isAwaited = false
    const group = waiting
    waiting = []
    waiting = [...commitTogether(group), ...waiting]
    if (waiting.length > 0) awaitTurn()
  }

  /** After the requests that have arrived were read, before the next are waited for. */
  function awaitTurn(): void {
    if (!isAwaited) setImmediate(turn)
    isAwaited = true
  }

  return {
    commit: (work, afterCommit) =>
      new Promise((resolve, reject) => {
        waiting.push(entryOf(inSavepoint(database, work), afterCommit, resolve, reject))
        awaitTurn()
      }),
    flush() {
      while (waiting.length > 0) turn()
    },
  }
}

function attemptInTime(group: readonly Entry[], attempted: Entry[]): void {
  const end = performance.now() + longestGroup
  for (const entry of group) {
    if (attempted.length > 0 && performance.now() > end) return
    attempted.push(entry)
    entry.attempt()
  }
}

type Outcome<T> = {result: T} | {refusal: unknown}

/** Runs the work so that what it wrote is taken back when it throws. Throws only what the database threw. */
function inSavepoint<T>(database: Database.Database, work: () => T): () => Outcome<T> {
  // Nested in another, a transaction of better-sqlite3 is a savepoint.
  const savepoint = database.transaction(work)
  return () => {
    try {
      return {result: savepoint()}
    } catch (error) {
      if (error instanceof Database.SqliteError) throw error
      return {refusal: error}
    }
  }
}

function entryOf<T>(
  run: () => Outcome<T>,
  afterCommit: ((result: T) => void) | undefined,
  resolve: (result: T) => void,
  reject: (reason: unknown) => void,
): Entry {
  let outcome: Outcome<T> | undefined
  return {
    attempt() {
      outcome = run()
    },
    settle() {
      if (outcome === undefined) return
      if ('refusal' in outcome) return reject(outcome.refusal)
      afterCommit?.(outcome.result)
      resolve(outcome.result)
    },
    reject,
  }
}
