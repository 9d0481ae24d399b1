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

/** And when it has been gathered for this many, so that a steady stream of others holds nobody up. */
const longestGathering = 10

/**
 * What is asked for while the disk is busy is committed together: each in a savepoint of its own, all under one fsync,
 * each answered only after that. The event loop takes in a new connection a turn and a request's body later than its
 * head, so a group is gathered until a turn brings nobody more. A lone writer waits for nobody: an empty turn is one
 * question to the kernel, some microseconds. `clock` counts milliseconds.
 */
export function createCommitQueue(
  database: Database.Database,
  clock: () => number = () => performance.now(),
): CommitQueue {
  const transaction = database.transaction((work: () => void) => work())
  let waiting: Entry[] = []
  let isGathering = false

  /** Commits the first of `group` and whoever else there is time for; returns those that are left. */
  function commitTogether(group: readonly Entry[]): readonly Entry[] {
    const attempted: Entry[] = []
    try {
      asStorageError(() => transaction.immediate(() => attemptInTime(group, attempted, clock)))
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

  function commitWaiting(): void {
    const group = waiting
    waiting = []
    waiting = [...commitTogether(group), ...waiting]
  }

  /** Waits for another turn of the event loop, and for more as long as each brings somebody. */
  function gather(before: number, end: number): void {
    setImmediate(() => {
      if (waiting.length > before && clock() < end) return gather(waiting.length, end)
      if (waiting.length > 0) commitWaiting()
      isGathering = waiting.length > 0
      if (isGathering) gather(waiting.length, end)
    })
  }

  return {
    commit: (work, afterCommit) =>
      new Promise((resolve, reject) => {
        waiting.push(entryOf(inSavepoint(database, work), afterCommit, resolve, reject))
        if (!isGathering) gather(0, clock() + longestGathering)
        isGathering = true
      }),
    flush() {
      while (waiting.length > 0) commitWaiting()
    },
  }
}

function attemptInTime(group: readonly Entry[], attempted: Entry[], clock: () => number): void {
  const end = clock() + longestGroup
  for (const entry of group) {
    if (attempted.length > 0 && clock() > end) return
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
