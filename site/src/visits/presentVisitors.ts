import {onlineFor, visitEndsAfter} from './visit.ts'

export interface Presence {
  /** When the visitor was last seen, in milliseconds. */
  seen: number
  /** The last such instant that is on disk; undefined while none of this visit is. */
  saved: number | undefined
}

/**
 * The visitors of the last half hour, in memory. Two maps in order of the last sign: whoever is silent moves from
 * `online` to `earlier` and out, so that each sign costs the same however many there are.
 */
export class PresentVisitors {
  readonly #online = new Map<string, Presence>()
  readonly #earlier = new Map<string, Presence>()
  readonly #most: number
  /** Before this instant nobody can have been silent for too long: the maps' ends need no look. */
  #nextSweep = Number.POSITIVE_INFINITY

  /** `most`: beyond it the longest silent are forgotten early, so that made-up visitors can't fill the memory. */
  constructor(most = 1_000_000) {
    this.#most = most
  }

  lastSeen(visitor: string): Presence | undefined {
    return this.#online.get(visitor) ?? this.#earlier.get(visitor)
  }

  touch(visitor: string, presence: Presence): void {
    this.forget(visitor)
    this.#online.set(visitor, presence)
    this.#nextSweep = Math.min(this.#nextSweep, presence.seen + onlineFor)
    if (this.#online.size + this.#earlier.size > this.#most) this.#forgetOldest()
  }

  markSaved(visitor: string, saved: number): void {
    const presence = this.lastSeen(visitor)
    if (presence) presence.saved = saved
  }

  forget(visitor: string): void {
    this.#online.delete(visitor)
    this.#earlier.delete(visitor)
  }

  /** How many were seen in the last five minutes; lets go of those whose visit is over. */
  online(at: number): number {
    if (at >= this.#nextSweep) this.#sweep(at)
    return this.#online.size
  }

  #sweep(at: number): void {
    this.#nextSweep = Number.POSITIVE_INFINITY
    for (const [visitor, presence] of this.#online) {
      if (at - presence.seen < onlineFor) {
        this.#nextSweep = presence.seen + onlineFor
        break
      }
      this.#online.delete(visitor)
      this.#earlier.set(visitor, presence)
    }
    for (const [visitor, presence] of this.#earlier) {
      if (at - presence.seen < visitEndsAfter) {
        this.#nextSweep = Math.min(this.#nextSweep, presence.seen + visitEndsAfter)
        break
      }
      this.#earlier.delete(visitor)
    }
  }

  clear(): void {
    this.#online.clear()
    this.#earlier.clear()
  }

  #forgetOldest(): void {
    const oldest = this.#earlier.size > 0 ? this.#earlier : this.#online
    const [visitor] = oldest.keys()
    if (visitor !== undefined) oldest.delete(visitor)
  }
}
