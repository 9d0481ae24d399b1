import type {APIRoute} from 'astro'
import {calendarYears, yearOfParam} from '../../calendar/calendarAddresses.ts'
import {calendarIcs} from '../../calendar/calendarIcs.ts'
import {siteConfig} from '../../lake/currentReader.ts'
import {loadCalendar} from '../../lake/loadCalendar.ts'
import {loadSettings} from '../../lake/loadSettings.ts'

export function getStaticPaths() {
  return calendarYears.map(year => ({params: {year: String(year)}}))
}

export const GET: APIRoute = async ({locals: {lake}, params}) => {
  const year = yearOfParam(params.year)
  if (!year) return new Response(null, {status: 404})
  const [calendar, settings] = await Promise.all([loadCalendar(lake), loadSettings(lake)])
  return calendarIcs([year], calendar, settings.feedAuthority ?? new URL(siteConfig.siteUrl).hostname)
}
