import type {TokenRow} from '../store/system/tokenRows.ts'
import {attemptLimit} from './attemptLimit.ts'
import type {Audit} from './audit.ts'

const workingDayMs = 12 * 60 * 60_000

/**
 * Writes a login by link into the audit. A link is sent with every request, so a login is its first use from an address
 * in twelve hours, or since the lake was started. Programs' tokens log nobody in.
 */
export function linkLogins(audit: Audit, clock: () => Date) {
  const noted = attemptLimit(1, workingDayMs, clock)
  return ({id, kind, userId}: TokenRow, address: string | null): void => {
    if (kind !== 'link' || userId === null || noted.take(`${id} ${address}`) > 0) return
    audit.record('login', {id: userId, address}, userId, {by: 'link', token: id})
  }
}
