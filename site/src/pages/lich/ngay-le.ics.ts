import type {APIRoute} from 'astro'
import {calendarYears} from '../../calendar/calendarAddresses.ts'
import {calendarIcs} from '../../calendar/calendarIcs.ts'
import {siteConfig} from '../../lake/currentReader.ts'
import {loadCalendar} from '../../lake/loadCalendar.ts'
import {loadSettings} from '../../lake/loadSettings.ts'

/** The subscription: one address that phones and mail programs ask again from time to time. */
export const GET: APIRoute = async ({locals: {lake}}) => {
  const [calendar, settings] = await Promise.all([loadCalendar(lake), loadSettings(lake)])
  return calendarIcs(calendarYears, calendar, settings.feedAuthority ?? new URL(siteConfig.siteUrl).hostname)
}
