import {countVisit, type NotCounted, type VisitRequest} from './countVisit.ts'
import type {SaltSource} from './salts.ts'
import {visitDay} from './visitDay.ts'
import type {DayVisits, VisitNumbers, VisitStore} from './visitStore.ts'

/** What the page shows; null while the store has never answered. */
export interface ShownNumbers {
  online: number | null
  today: number | null
  total: number | null
}

/** Why a number moved or did not: sent as the header `Visit-Status`. `stale`: the store is away, the numbers are old. */
export type VisitStatus = 'new' | 'continued' | 'read' | NotCounted | 'stale'

export interface VisitAnswer {
  numbers: ShownNumbers
  status: VisitStatus
}

/** The counter as servers use it. It never rejects for the store's sake: a page must not break over a number. */
export interface VisitCounter {
  hit(request: VisitRequest): Promise<VisitAnswer>
  read(): Promise<VisitAnswer>
  /** Rejects when the store is away. */
  days(): Promise<DayVisits[]>
  close(): Promise<void>
}

export interface VisitCounterParts {
  store: VisitStore
  salts: SaltSource
  /** Milliseconds since 1970. */
  clock: () => number
  /** The office's own figure from before this counter (`siteSettings.counterStart`). */
  counterStart: () => number
  onError: (error: unknown) => void
}

export function createVisitCounter(parts: VisitCounterParts): VisitCounter {
  const {store, salts, clock, counterStart, onError} = parts
  let last: VisitNumbers | undefined

  const shown = (numbers: VisitNumbers, status: VisitStatus): VisitAnswer => {
    last = numbers
    const {online, today, counted} = numbers
    return {numbers: {online, today, total: counted + counterStart()}, status}
  }
  const read = async (status: VisitStatus) => {
    const now = clock()
    return shown(await store.read(now, visitDay(now).name), status)
  }
  const hit = async (request: VisitRequest) => {
    const now = clock()
    const given = salts.salts(now)
    const verdict = countVisit(request, given instanceof Promise ? await given : given, now)
    if (!verdict.counts) return read(verdict.reason)
    const noted = await store.note(verdict.sign)
    return shown(noted, noted.isNewVisit ? 'new' : 'continued')
  }
  const stale = (error: unknown): VisitAnswer => {
    onError(error)
    const numbers = last
      ? {online: last.online, today: last.today, total: last.counted + counterStart()}
      : {online: null, today: null, total: null}
    return {numbers, status: 'stale'}
  }

  return {
    hit: request => hit(request).catch(stale),
    read: () => read('read').catch(stale),
    days: () => store.days(),
    async close() {
      salts.close()
      await store.close()
    },
  }
}
