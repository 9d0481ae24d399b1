import {tz} from '@date-fns/tz/tz'

/** A moment: a Date, milliseconds since 1970, an ISO date-time that names its zone, or an ISO day. */
export type Instant = Date | number | string

/** A day in the Gregorian calendar; `month` counts from 1. */
export type CalendarDate = {year: number; month: number; day: number}

/** Day and time on the clocks of Hanoi; `weekday` counts from Sunday, 0, and `offset` is in minutes from UTC. */
type HanoiTime = CalendarDate & {
  hour: number
  minute: number
  second: number
  weekday: number
  offset: number
}

const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']
/** RFC 822, section 5.1. */
const englishDays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day in words: 'Thứ Ba, 24/11/2026'. Time zone: Asia/Ho_Chi_Minh, as for all functions here. */
export function formatDate(instant: Instant): string {
  const time = hanoiTime(instant)
  return `${weekdays[time.weekday]}, ${shortDate(time)}`
}

/** The day alone, in figures: '24/11/2026'. */
export function formatShortDate(instant: Instant): string {
  return shortDate(hanoiTime(instant))
}

/** Day and time: '24/11/2026, 08:30'. */
export function formatDateTime(instant: Instant): string {
  const time = hanoiTime(instant)
  return `${shortDate(time)}, ${two(time.hour)}:${two(time.minute)}`
}

/** The date for a feed or an e-mail (RFC 822 with four-digit year): 'Tue, 24 Nov 2026 08:30:00 +0700'. */
export function toRfc822(instant: Instant): string {
  const time = hanoiTime(instant)
  const day = `${englishDays[time.weekday]}, ${two(time.day)} ${englishMonths[time.month - 1]} ${four(time.year)}`
  return `${day} ${clock(time)} ${offset(time, '')}`
}

/** The date for machines (RFC 3339), in Hanoi's time: '2026-11-24T08:30:00+07:00'. */
export function toIsoHanoi(instant: Instant): string {
  const time = hanoiTime(instant)
  return `${four(time.year)}-${two(time.month)}-${two(time.day)}T${clock(time)}${offset(time, ':')}`
}

/** The day it is in Vietnam at that moment. */
export function hanoiDate(instant: Instant): CalendarDate {
  const {year, month, day} = hanoiTime(instant)
  return {year, month, day}
}

function shortDate({day, month, year}: CalendarDate): string {
  return `${two(day)}/${two(month)}/${four(year)}`
}

function clock({hour, minute, second}: HanoiTime): string {
  return `${two(hour)}:${two(minute)}:${two(second)}`
}

function offset({offset}: HanoiTime, between: string): string {
  const size = Math.abs(offset)
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${between}${two(size % 60)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function four(number: number): string {
  return String(number).padStart(4, '0')
}

/** Vietnam has kept UTC+7 since June 1975 (IANA's Asia/Ho_Chi_Minh). */
const steadySince = Date.UTC(1975, 6, 1)
const steadyOffset = 7 * 60
const inHanoi = tz('Asia/Ho_Chi_Minh')

function hanoiTime(instant: Instant): HanoiTime {
  const date = read(instant)
  // To look an offset up takes ten times as long as all the rest, and a site writes dates by ten thousands.
  if (date.getTime() >= steadySince) return clockTime(date, steadyOffset)
  return clockTime(date, -inHanoi(date).getTimezoneOffset())
}

function clockTime(date: Date, offset: number): HanoiTime {
  const local = new Date(date.getTime() + offset * 60_000)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
    offset,
  }
}

function read(instant: Instant): Date {
  if (typeof instant === 'string' && !isoWithZone.test(instant)) throw unreadable(instant)
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) throw unreadable(instant)
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
