import {closeSync, fdatasync, openSync} from 'node:fs'
import {promisify} from 'node:util'
import type Database from 'better-sqlite3'
import {visitEndsAfter} from './visit.ts'
import {movedTo, openVisitDatabase, VisitsElsewhere} from './visitDatabase.ts'
import type {DayVisits} from './visitStore.ts'

/** What a batch has to write down. */
export interface VisitWrites {
  signs: [visitor: string, seen: number][]
  /** New visits by day. */
  begun: Map<string, number>
}

/** Stands in the log of signs instead of a time where a visitor goes on under another key. */
export const replaced = 0

/** For tests that need a disk which is full or broken. */
export interface DiskLimits {
  mostPages?: number
  sync?: (file: number) => Promise<void>
}

const tidyEvery = 60_000

/**
 * The embedded counter's file. A batch is written in one transaction and is safe once `sync` has answered.
 *
 * That is what SQLite's `synchronous = full` does at each commit, an fsync of its log
 * (https://www.sqlite.org/pragma.html#pragma_synchronous), with one difference: the event loop does not stand still
 * meanwhile, so that the next hits are read while the disk works, and share the next batch.
 */
export class VisitFile {
  readonly #database: Database.Database
  readonly #closeDatabase: () => void
  readonly #statements: ReturnType<typeof prepare>
  readonly #log: number
  readonly #syncLog: (file: number) => Promise<void>
  #isLogSound = true
  #tidiedAt = 0

  /** Throws VisitsElsewhere when another process has the file, or its numbers were moved to Redis. */
  constructor(path: string, {mostPages, sync = promisify(fdatasync)}: DiskLimits = {}) {
    const {database, close} = openVisitDatabase(path)
    const elsewhere = movedTo(database)
    if (elsewhere !== undefined) {
      close()
      throw new VisitsElsewhere(`The visits of ${path} were moved to ${elsewhere}. Set REDIS_URL to it.`)
    }
    database.pragma('synchronous = normal')
    // Moving the log into the file takes two fsyncs in which hits wait: seldom, then.
    database.pragma('wal_autocheckpoint = 4000')
    if (mostPages !== undefined) database.pragma(`max_page_count = ${mostPages}`)
    this.#database = database
    this.#closeDatabase = close
    this.#statements = prepare(database)
    this.#log = openSync(`${path}-wal`, 'r+')
    this.#syncLog = sync
  }

  days(): DayVisits[] {
    return this.#statements.days.all()
  }

  /** The log of signs, oldest first; `seen` may be `replaced`. */
  signs(): {visitor: string; seen: number}[] {
    return this.#statements.signs.all()
  }

  /** Writes a batch, all of it or nothing. Throws when the disk is full. `at`: now, in milliseconds. */
  write({signs, begun}: VisitWrites, at: number): void {
    if (!this.#isLogSound) this.#emptyLog()
    const {begin, commit, rollback, saveSign, addToDay} = this.#statements
    begin.run()
    try {
      for (const [visitor, seen] of signs) saveSign.run(visitor, seen)
      for (const [day, visits] of begun) addToDay.run(day, visits)
      this.#tidy(at)
      commit.run()
    } catch (error) {
      if (this.#database.inTransaction) rollback.run()
      throw error
    }
  }

  /** Waits until what was written is on the disk. Rejects when the disk can't say so. */
  async sync(): Promise<void> {
    try {
      await this.#syncLog(this.#log)
    } catch (error) {
      this.#isLogSound = false
      throw error
    }
  }

  close(): void {
    closeSync(this.#log)
    this.#closeDatabase()
  }

  /** After a failed fsync the log may have a hole, and what comes after a hole is not read: so it starts again. */
  #emptyLog(): void {
    this.#database.pragma('wal_checkpoint(truncate)')
    this.#isLogSound = true
  }

  /** Once a minute: who is gone is erased from the file too. */
  #tidy(at: number): void {
    if (at - this.#tidiedAt < tidyEvery) return
    this.#tidiedAt = at
    this.#statements.forgetSigns.run(at - visitEndsAfter)
  }
}

function prepare(database: Database.Database) {
  return {
    begin: database.prepare('begin immediate'),
    commit: database.prepare('commit'),
    rollback: database.prepare('rollback'),
    addToDay: database.prepare<[string, number]>(
      'insert into day values (?, ?) on conflict (day) do update set visits = visits + excluded.visits',
    ),
    saveSign: database.prepare<[string, number]>('insert into sign values (?, ?)'),
    forgetSigns: database.prepare<[number]>(
      'delete from sign where rowid < ifnull((select rowid from sign where seen > ? order by rowid limit 1), 9e18)',
    ),
    days: database.prepare<[], DayVisits>('select day, visits from day order by day'),
    signs: database.prepare<[], {visitor: string; seen: number}>(
      'select visitor, seen from sign order by rowid',
    ),
  }
}
