import type {VisitorSign} from './visit.ts'

/** The numbers as they stand; `counted` is all visits since the counter began, without the office's older figure. */
export interface VisitNumbers {
  online: number
  today: number
  counted: number
}

/** What became of a sign: whether it began a visit, and the numbers with it. */
export interface NotedSign extends VisitNumbers {
  isNewVisit: boolean
}

/** Visits of a day in Vietnam. */
export interface DayVisits {
  /** '2026-11-24' */
  day: string
  visits: number
}

/**
 * Where visits are kept. Each store holds to the same contract (`test/visitStoreContract.ts`): what is acknowledged is
 * durable, a sign is counted at most once, and a sign that is sent again belongs to the visit it began.
 */
export interface VisitStore {
  /** Notes a sign; answers once it is kept. Rejects, and keeps nothing of it, when it can't be kept. */
  note(sign: VisitorSign): Promise<NotedSign>
  /** Reads without noting anything. `at` in milliseconds, `day` the day in Vietnam at that instant. */
  read(at: number, day: string): Promise<VisitNumbers>
  /** Every day with visits, oldest first. */
  days(): Promise<DayVisits[]>
  close(): Promise<void>
}
