import {tz} from '@date-fns/tz/tz'
// One by one: the whole of date-fns takes a second to read, at each start of each program.
import {type FormatOptions, format} from 'date-fns/format'
import {isValid} from 'date-fns/isValid'
import {vi} from 'date-fns/locale/vi'

/** A moment: a Date, milliseconds since 1970, an ISO date-time that names its zone, or an ISO day. */
export type Instant = Date | number | string

/** A day in the Gregorian calendar; `month` counts from 1. */
export type CalendarDate = {year: number; month: number; day: number}

const inHanoi = tz('Asia/Ho_Chi_Minh')

/** The day in words: 'Thứ Ba, 24/11/2026'. Time zone: Asia/Ho_Chi_Minh, as for all functions here. */
export function formatDate(instant: Instant): string {
  return write(instant, 'cccc, dd/MM/yyyy', vi)
}

/** The day alone, in figures: '24/11/2026'. */
export function formatShortDate(instant: Instant): string {
  return write(instant, 'dd/MM/yyyy', vi)
}

/** Day and time: '24/11/2026, 08:30'. */
export function formatDateTime(instant: Instant): string {
  return write(instant, 'dd/MM/yyyy, HH:mm', vi)
}

/** The date for a feed or an e-mail (RFC 822 with four-digit year): 'Tue, 24 Nov 2026 08:30:00 +0700'. */
export function toRfc822(instant: Instant): string {
  return write(instant, 'EEE, dd MMM yyyy HH:mm:ss xx')
}

/** The date for machines (RFC 3339), in Hanoi's time: '2026-11-24T08:30:00+07:00'. */
export function toIsoHanoi(instant: Instant): string {
  return write(instant, "yyyy-MM-dd'T'HH:mm:ssxxx")
}

/** The day it is in Vietnam at that moment. */
export function hanoiDate(instant: Instant): CalendarDate {
  const date = read(instant)
  return {year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate()}
}

/** Dates written lately: a site writes the same few again and again, and finding a zone's offset is slow. */
const written = new Map<string, string>()
const mostWritten = 20_000

function write(instant: Instant, pattern: string, locale?: FormatOptions['locale']): string {
  const key = `${instant instanceof Date ? instant.getTime() : instant} ${pattern}`
  const known = written.get(key)
  if (known !== undefined) return known
  const text = format(read(instant), pattern, locale ? {locale} : {})
  if (written.size >= mostWritten) written.clear()
  written.set(key, text)
  return text
}

function read(instant: Instant) {
  if (typeof instant === 'string' && !isoWithZone.test(instant)) throw unreadable(instant)
  const date = inHanoi(new Date(instant))
  if (!isValid(date)) throw unreadable(instant)
  return date
}

/** An ISO day counts as midnight UTC (ECMA-262), which is 07:00 of the same day in Vietnam. */
const isoWithZone = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

function unreadable(instant: Instant): RangeError {
  return new RangeError(
    `Cannot read '${instant}' as a date: expected a valid Date, milliseconds, ` +
      `or ISO text such as '2026-11-24' or '2026-11-24T01:30:00Z'.`,
  )
}
