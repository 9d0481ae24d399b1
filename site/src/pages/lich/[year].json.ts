import type {APIRoute} from 'astro'
import {calendarYears, yearOfParam} from '../../calendar/calendarAddresses.ts'
import {calendarData} from '../../calendar/calendarData.ts'
import {loadCalendar} from '../../lake/loadCalendar.ts'

export function getStaticPaths() {
  return calendarYears.map(year => ({params: {year: String(year)}}))
}

export const GET: APIRoute = async ({locals: {lake}, params}) => {
  const year = yearOfParam(params.year)
  if (!year) return new Response(null, {status: 404})
  return new Response(`${JSON.stringify(calendarData(year, await loadCalendar(lake)))}\n`, {
    headers: {'Content-Type': 'application/json; charset=utf-8'},
  })
}
