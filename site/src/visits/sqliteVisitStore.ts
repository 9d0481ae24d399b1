import {type Presence, PresentVisitors} from './presentVisitors.ts'
import {beginsVisit, type VisitorSign} from './visit.ts'
import {type DiskLimits, replaced, VisitFile, type VisitWrites} from './visitFile.ts'
import type {DayVisits, NotedSign, VisitNumbers, VisitStore} from './visitStore.ts'

interface Waiting {
  sign: VisitorSign
  resolve: (noted: NotedSign) => void
  reject: (reason: unknown) => void
}

/** How old the kept time of a visitor's last sign may be: a crash may cut a silence short by as much. */
const savedEvery = 60_000

/**
 * Opens the embedded store. Who is present and the sums live in memory; what a restart needs of them goes to the file,
 * one batch at a time: all signs of a turn of the event loop, or of the time that the batch before them took, share a
 * transaction and its fsync, and are answered after it. Throws VisitsElsewhere, see `VisitFile`.
 */
export function openSqliteVisitStore(path: string, limits?: DiskLimits): VisitStore {
  return new SqliteVisitStore(new VisitFile(path, limits))
}

class SqliteVisitStore implements VisitStore {
  readonly #file: VisitFile
  readonly #present = new PresentVisitors()
  readonly #days = new Map<string, number>()
  #counted = 0
  #waiting: Waiting[] = []
  #writing: Promise<void> | undefined

  constructor(file: VisitFile) {
    this.#file = file
    this.#load()
  }

  note(sign: VisitorSign): Promise<NotedSign> {
    const before = this.#present.lastSeen(sign.visitor)
    if (before && this.#isKept(before, sign)) {
      this.#present.touch(sign.visitor, {seen: sign.at, saved: before.saved})
      return Promise.resolve({isNewVisit: false, ...this.#numbers(sign.at, sign.day)})
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({sign, resolve, reject})
      this.#writing ??= this.#writeWaiting()
    })
  }

  async read(at: number, day: string): Promise<VisitNumbers> {
    return this.#numbers(at, day)
  }

  async days(): Promise<DayVisits[]> {
    return [...this.#days].map(([day, visits]) => ({day, visits})).sort((a, b) => (a.day < b.day ? -1 : 1))
  }

  async close(): Promise<void> {
    await this.#writing
    this.#file.close()
  }

  /** Whether a sign goes on with a visit that is on disk: most do, and have nothing to wait for. */
  #isKept({seen, saved}: Presence, {former, at}: VisitorSign): boolean {
    if (saved === undefined || at - saved >= savedEvery || beginsVisit(seen, at)) return false
    return former === undefined || this.#present.lastSeen(former) === undefined
  }

  async #writeWaiting(): Promise<void> {
    await endOfTurn()
    while (this.#waiting.length > 0) await this.#writeBatch(this.#waiting.splice(0))
    this.#writing = undefined
  }

  async #writeBatch(batch: readonly Waiting[]): Promise<void> {
    const writes: VisitWrites = {signs: [], begun: new Map()}
    const noted = batch.map(({sign}) => this.#noteInMemory(sign, writes))
    try {
      this.#file.write(writes, batch[0]?.sign.at ?? 0)
      await this.#file.sync()
      for (const [visitor, seen] of writes.signs) this.#present.markSaved(visitor, seen)
      batch.forEach(({resolve}, index) => {
        const answer = noted[index]
        if (answer) resolve(answer)
      })
    } catch (error) {
      for (const {reject} of batch) reject(error)
      // What the memory noted was not kept: it goes back to what the file says.
      this.#load()
    }
  }

  #noteInMemory({visitor, former, at, day}: VisitorSign, {signs, begun}: VisitWrites): NotedSign {
    const predecessor = former === undefined ? undefined : this.#present.lastSeen(former)
    const isNewVisit = beginsVisit((this.#present.lastSeen(visitor) ?? predecessor)?.seen, at)
    if (former !== undefined && predecessor) {
      this.#present.forget(former)
      signs.push([former, replaced])
    }
    this.#present.touch(visitor, {seen: at, saved: undefined})
    signs.push([visitor, at])
    if (isNewVisit) {
      begun.set(day, (begun.get(day) ?? 0) + 1)
      this.#days.set(day, (this.#days.get(day) ?? 0) + 1)
      this.#counted += 1
    }
    return {isNewVisit, ...this.#numbers(at, day)}
  }

  #numbers(at: number, day: string): VisitNumbers {
    return {online: this.#present.online(at), today: this.#days.get(day) ?? 0, counted: this.#counted}
  }

  #load(): void {
    this.#present.clear()
    this.#days.clear()
    this.#counted = 0
    for (const {day, visits} of this.#file.days()) {
      this.#days.set(day, visits)
      this.#counted += visits
    }
    for (const {visitor, seen} of this.#file.signs()) {
      if (seen === replaced) this.#present.forget(visitor)
      else this.#present.touch(visitor, {seen, saved: seen})
    }
  }
}

function endOfTurn(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
