const minute = 60_000

/** A visit ends after this long without a sign of the visitor, in milliseconds. */
export const visitEndsAfter = 30 * minute

/** Somebody counts as present for this long after the last sign, in milliseconds. */
export const onlineFor = 5 * minute

/** A sign of a visitor that counts, as the stores take it. */
export interface VisitorSign {
  /** Opaque and of one day only: see `visitorKey`. */
  visitor: string
  /** The same visitor's key of yesterday, while a visit over midnight may still go on. */
  former: string | undefined
  /** Milliseconds since 1970. */
  at: number
  /** The day in Vietnam, '2026-11-24'. */
  day: string
}

/** Whether a sign at `at` begins a visit, given when the visitor was last seen (milliseconds, undefined for never). */
export function beginsVisit(lastSeen: number | undefined, at: number): boolean {
  return lastSeen === undefined || at - lastSeen >= visitEndsAfter
}
