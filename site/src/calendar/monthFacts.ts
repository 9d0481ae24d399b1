import {almanacOf} from '@cong/vietnamese/almanac'
import {fromJulianDay, toJulianDay} from '@cong/vietnamese/calendar'
import {holidaysOf} from '@cong/vietnamese/holidays'
import type {CalendarContent} from './calendarContent.ts'
import {type DayFacts, dayFacts} from './dayFacts.ts'

/** The facts of each day of a month, in order, with the almanac where the office shows it. Throws CalendarError out of range. */
export function monthFacts(
  year: number,
  month: number,
  {holidays: settings, almanac}: CalendarContent,
): DayFacts[] {
  const holidays = holidaysOf(year, settings)
  const first = toJulianDay({year, month, day: 1})
  // Month 13 is January of the next year.
  const days = toJulianDay({year, month: month + 1, day: 1}) - first
  return Array.from({length: days}, (_, index) => {
    const day = dayFacts(first + index, holidays)
    return almanac ? {...day, almanac: almanacOf(fromJulianDay(first + index))} : day
  })
}
