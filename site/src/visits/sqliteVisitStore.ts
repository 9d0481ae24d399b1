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

/** What a turn has to write down. */
interface Writes {
  signs: [visitor: string, seen: number][]
  /** New visits by day. */
  begun: Map<string, number>
}

/** How old the kept time of a visitor's last sign may be: a crash may cut a silence short by as much. */
const savedEvery = 60_000

/** Stands in the log instead of a time where a visitor goes on under another key. */
const replaced = 0

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
    const writes: Writes = {signs: [], begun: new Map()}
    const answers = batch.map(({sign}) => ({
      isNewVisit: this.#noteInMemory(sign, writes),
      ...this.#numbers(sign.at, sign.day),
    }))
    // Most signs go on with a visit that is written down already.
    if (writes.signs.length > 0) this.#write(writes, batch[0]?.sign.at ?? 0)
    return answers
  }

  #noteInMemory({visitor, former, at, day}: VisitorSign, {signs, begun}: Writes): boolean {
    const predecessor = former === undefined ? undefined : this.#present.lastSeen(former)
    const before = this.#present.lastSeen(visitor) ?? predecessor
    const isNewVisit = beginsVisit(before?.seen, at)
    const isSaved = before !== undefined && !isNewVisit && !predecessor && at - before.saved < savedEvery
    if (former !== undefined && predecessor) {
      this.#present.forget(former)
      signs.push([former, replaced])
    }
    this.#present.touch(visitor, {seen: at, saved: isSaved ? before.saved : at})
    if (!isSaved) signs.push([visitor, at])
    if (isNewVisit) {
      begun.set(day, (begun.get(day) ?? 0) + 1)
      this.#days.set(day, (this.#days.get(day) ?? 0) + 1)
      this.#counted += 1
    }
    return isNewVisit
  }

  #write({signs, begun}: Writes, at: number): void {
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

  #numbers(at: number, day: string): VisitNumbers {
    return {online: this.#present.online(at), today: this.#days.get(day) ?? 0, counted: this.#counted}
  }

  /** Once a minute: who is gone is erased from the file too. */
  #tidy(at: number): void {
    if (at - this.#tidiedAt < savedEvery) return
    this.#tidiedAt = at
    this.#statements.forgetSigns.run(at - visitEndsAfter)
  }

  #load(): void {
    this.#present.clear()
    this.#days.clear()
    this.#counted = 0
    for (const {day, visits} of this.#statements.days.all()) {
      this.#days.set(day, visits)
      this.#counted += visits
    }
    for (const {visitor, seen} of this.#statements.signs.all()) {
      if (seen === replaced) this.#present.forget(visitor)
      else this.#present.touch(visitor, {seen, saved: seen})
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
