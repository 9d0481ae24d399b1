import type {Salts} from './countVisit.ts'

/** For how long after midnight in Hanoi yesterday's salt is kept, in milliseconds: a visit over midnight is one. */
export const saltOutlivesDay = 30 * 60_000

/** Where the salts of the days come from. A salt is random, lives for its day and is then gone for good. */
export interface SaltSource {
  /** The salts at an instant (milliseconds), at once where they are at hand. */
  salts(now: number): Salts | Promise<Salts>
  close(): void
}
