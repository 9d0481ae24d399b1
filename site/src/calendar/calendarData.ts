import {
  type DayDescription,
  describeDay,
  formatIsoDate,
  fromJulianDay,
  toJulianDay,
} from '@cong/vietnamese/calendar'
import {type HolidayKind, holidaysOf} from '@cong/vietnamese/holidays'
import type {CalendarContent} from './calendarContent.ts'

/** A year of the calendar for other sites and programs; every day as `pnpm lich` prints it. */
export interface CalendarData {
  year: number
  timeZone: string
  holidays: {date: string; name: string; kind: HolidayKind; dayOff: boolean; source: string}[]
  days: DayDescription[]
}

/** The data of one year. Throws CalendarError outside 1900–2199. */
export function calendarData(year: number, {holidays}: CalendarContent): CalendarData {
  const first = toJulianDay({year, month: 1, day: 1})
  const count = toJulianDay({year: year + 1, month: 1, day: 1}) - first
  return {
    year,
    timeZone: 'Asia/Ho_Chi_Minh',
    holidays: holidaysOf(year, holidays).map(({date, name, kind, dayOff, source}) => ({
      date: formatIsoDate(date),
      name,
      kind,
      dayOff,
      source,
    })),
    days: Array.from({length: count}, (_, index) => describeDay(formatIsoDate(fromJulianDay(first + index)))),
  }
}
