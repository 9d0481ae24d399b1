import {holidaysOf, toIcs} from '@cong/vietnamese/holidays'
import type {CalendarContent} from './calendarContent.ts'

/** The holidays of some years as an iCalendar answer. `authority` is the office's domain name, for ids that last. */
export function calendarIcs(
  years: readonly number[],
  {holidays, office}: CalendarContent,
  authority: string,
): Response {
  const days = years.flatMap(year => holidaysOf(year, holidays))
  const name = years.length === 1 ? `Ngày lễ ${years[0]}, ${office}` : `Ngày lễ, ${office}`
  return new Response(toIcs(days, name, authority), {
    headers: {'Content-Type': 'text/calendar; charset=utf-8'},
  })
}
