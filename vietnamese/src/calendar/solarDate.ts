import {CalendarError} from './calendarError.ts'
import {fromJulianDay, type SolarDate, toJulianDay} from './julianDay.ts'

/** First and last day the calendar answers for: 1900-01-01 to 2199-12-31. */
export const firstDay = toJulianDay({year: 1900, month: 1, day: 1})
export const lastDay = toJulianDay({year: 2199, month: 12, day: 31})

/** Julian day number of a date that exists and lies in the calendar's range. Throws CalendarError. */
export function checkedJulianDay(date: SolarDate): number {
  const julianDay = toJulianDay(date)
  const back = fromJulianDay(julianDay)
  if (back.year !== date.year || back.month !== date.month || back.day !== date.day) {
    throw new CalendarError(
      'noSuchDate',
      `Không có ngày ${date.day}/${date.month}/${date.year}. ${monthHint(date)}`,
    )
  }
  return checkedRange(julianDay)
}

/** The same day number when it lies in the calendar's range. Throws CalendarError. */
export function checkedRange(julianDay: number): number {
  if (julianDay >= firstDay && julianDay <= lastDay) return julianDay
  throw new CalendarError('outOfRange', 'Lịch này tính từ ngày 1/1/1900 đến ngày 31/12/2199 dương lịch.')
}

/** Reads 'YYYY-MM-DD'. Throws CalendarError when it is not written so, or there is no such date. */
export function parseSolarDate(text: string): SolarDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match)
    throw new CalendarError('unreadable', 'Hãy viết ngày theo dạng NĂM-THÁNG-NGÀY, ví dụ 2026-02-17.')
  const date = {year: Number(match[1]), month: Number(match[2]), day: Number(match[3])}
  checkedJulianDay(date)
  return date
}

/** Writes 'YYYY-MM-DD'. */
export function formatIsoDate({year, month, day}: SolarDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function monthHint({year, month}: SolarDate): string {
  if (!Number.isInteger(month) || month < 1 || month > 12) return 'Tháng dương lịch là số từ 1 đến 12.'
  const days = toJulianDay({year, month: month + 1, day: 1}) - toJulianDay({year, month, day: 1})
  return `Tháng ${month}/${year} có ${days} ngày.`
}
