import {isRobot} from './isRobot.ts'
import type {VisitorSign} from './visit.ts'
import {type VisitDay, visitDay} from './visitDay.ts'
import {visitorKey} from './visitorKey.ts'

/** What a request says about itself, header values as they came ('' when there is none). */
export interface VisitRequest {
  /** The visitor's IP address, whole: an office or a mobile carrier shares a shortened one. */
  address: string
  userAgent: string
  /** `Sec-Purpose`, `Purpose` or `X-Moz`, joined. */
  purpose: string
  /** `Sec-Fetch-Site`. */
  fetchSite: string
}

/** Today's salt, and yesterday's until 00:30. */
export interface Salts {
  today: string
  yesterday: string | undefined
}

/** Why a hit is not counted: a program, a page fetched ahead, a preview, a call from somebody else's page. */
export type NotCounted = 'robot' | 'prefetch' | 'preview' | 'cross-site'

export type Verdict = {counts: true; sign: VisitorSign} | {counts: false; reason: NotCounted}

/**
 * The counting rule: whether a hit is the sign of a visitor, and of which. Whether that begins a visit the store
 * says, which knows when the visitor was last seen. Pure: the same request, salts and instant give the same verdict.
 * Definitions: docs/visits.md.
 */
export function countVisit(request: VisitRequest, salts: Salts, now: number): Verdict {
  const reason = whyNotCounted(request)
  return reason === undefined
    ? {counts: true, sign: signOf(request, salts, now, visitDay(now))}
    : {counts: false, reason}
}

function whyNotCounted({purpose, fetchSite, userAgent}: VisitRequest): NotCounted | undefined {
  if (/prefetch|prerender/i.test(purpose)) return 'prefetch'
  if (/preview/i.test(purpose)) return 'preview'
  if (fetchSite === 'cross-site') return 'cross-site'
  return isRobot(userAgent) ? 'robot' : undefined
}

function signOf({address, userAgent}: VisitRequest, salts: Salts, at: number, day: VisitDay): VisitorSign {
  return {
    visitor: visitorKey(salts.today, address, userAgent),
    former: salts.yesterday === undefined ? undefined : visitorKey(salts.yesterday, address, userAgent),
    at,
    day: day.name,
  }
}
