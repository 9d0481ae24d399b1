import type Database from 'better-sqlite3'
import {PresentVisitors} from './presentVisitors.ts'
import {beginsVisit, type VisitorSign, visitEndsAfter} from './visit.ts'
import {movedTo, openVisitDatabase, VisitsElsewhere} from './visitDatabase.ts'
import type {DayVisits, VisitNumbers, VisitStore} from './visitStore.ts'

interface Waiting {
  sign: VisitorSign
  resolve: (numbers: VisitNumbers & {isNewVisit: boolean}) => void
  reject: (reason: unknown) => void
}

/** How old the kept time of a visitor's last sign may be: a crash may cut a silence short by as much. */
const savedEvery = 60_000

/**
 * Opens the embedded store. All signs of one turn of the event loop share a transaction and its fsync; each is
 * answered after it. Who is present lives in memory and is kept only as far as a restart needs it. `configure` may set
 * limits of the file, such as how large it may grow.
 */
export function openSqliteVisitStore(
  path: string,
  configure: (database: Database.Database) => void = () => undefined,
): VisitStore {
  const database = openVisitDatabase(path)
  configure(database)
  const elsewhere = movedTo(database)
  if (elsewhere !== undefined) {
    database.close()
    throw new VisitsElsewhere(`The visits of ${path} were moved to ${elsewhere}. Set REDIS_URL to it.`)
  }
  return new SqliteVisitStore(database)
}

class SqliteVisitStore implements VisitStore {
  readonly #database: Database.Database
  readonly #statements: ReturnType<typeof prepare>
  readonly #present = new PresentVisitors()
  readonly #days = new Map<string, number>()
  #counted = 0
  #waiting: Waiting[] = []
  #tidiedAt = 0

  constructor(database: Database.Database) {
    this.#database = database
    this.#statements = prepare(database)
    this.#load()
  }

  note(sign: VisitorSign): Promise<VisitNumbers & {isNewVisit: boolean}> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.push({sign, resolve, reject}) === 1) setImmediate(() => this.#flush())
    })
  }

  async read(at: number, day: string): Promise<VisitNumbers> {
    return this.#numbers(at, day)
  }

  async days(): Promise<DayVisits[]> {
    return [...this.#days].map(([day, visits]) => ({day, visits})).sort((a, b) => (a.day < b.day ? -1 : 1))
  }

  async close(): Promise<void> {
    this.#flush()
    this.#database.close()
  }

  #flush(): void {
    const batch = this.#waiting
    if (batch.length === 0) return
    this.#waiting = []
    try {
      const answers = this.#keep(batch)
      batch.forEach(({resolve}, index) => {
        const answer = answers[index]
        if (answer) resolve(answer)
      })
    } catch (error) {
      for (const {reject} of batch) reject(error)
      // What the memory noted was not kept: it goes back to what the file says.
      this.#load()
    }
  }

  #keep(batch: readonly Waiting[]): (VisitNumbers & {isNewVisit: boolean})[] {
    this.#statements.begin.run()
    try {
      const begun = new Map<string, number>()
      const answers = batch.map(({sign}) => {
        const isNewVisit = this.#noteInMemory(sign)
        if (isNewVisit) begun.set(sign.day, (begun.get(sign.day) ?? 0) + 1)
        return {isNewVisit, ...this.#numbers(sign.at, sign.day)}
      })
      for (const [day, visits] of begun) this.#statements.addToDay.run(day, visits)
      this.#tidy(batch[0]?.sign.at ?? 0)
      this.#statements.commit.run()
      return answers
    } catch (error) {
      if (this.#database.inTransaction) this.#statements.rollback.run()
      throw error
    }
  }

  #noteInMemory({visitor, former, at, day}: VisitorSign): boolean {
    const before =
      this.#present.lastSeen(visitor) ?? (former === undefined ? undefined : this.#present.lastSeen(former))
    const isNewVisit = beginsVisit(before?.seen, at)
    const isSaved = before !== undefined && !isNewVisit && at - before.saved < savedEvery
    if (former !== undefined) this.#present.forget(former)
    this.#present.touch(visitor, {seen: at, saved: isSaved ? before.saved : at})
    if (!isSaved) this.#statements.saveVisitor.run(visitor, at)
    if (isNewVisit) {
      this.#days.set(day, (this.#days.get(day) ?? 0) + 1)
      this.#counted += 1
    }
    return isNewVisit
  }

  #numbers(at: number, day: string): VisitNumbers {
    return {online: this.#present.online(at), today: this.#days.get(day) ?? 0, counted: this.#counted}
  }

  /** Once a minute: who is gone is erased from the file too. */
  #tidy(at: number): void {
    if (at - this.#tidiedAt < savedEvery) return
    this.#tidiedAt = at
    this.#statements.forgetVisitors.run(at - visitEndsAfter)
  }

  #load(): void {
    this.#present.clear()
    this.#days.clear()
    this.#counted = 0
    for (const {day, visits} of this.#statements.days.all()) {
      this.#days.set(day, visits)
      this.#counted += visits
    }
    for (const {visitor, seen} of this.#statements.visitors.all()) {
      this.#present.touch(visitor, {seen, saved: seen})
    }
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
    saveVisitor: database.prepare<[string, number]>('insert or replace into visitor values (?, ?)'),
    forgetVisitors: database.prepare<[number]>('delete from visitor where seen <= ?'),
    days: database.prepare<[], DayVisits>('select day, visits from day order by day'),
    visitors: database.prepare<[], {visitor: string; seen: number}>(
      'select visitor, seen from visitor order by seen',
    ),
  }
}
