import {holidaySettingsQuery, siteSettingsQuery} from '@cong/schemas/queries'
import {parseSolarDate} from '@cong/vietnamese/calendar'
import type {HiddenHoliday, Holiday, SwapDay} from '@cong/vietnamese/holidays'
import type {ClientReturn} from '@sanity/client'
import type {CalendarContent} from '../calendar/calendarContent.ts'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

/** What the office decides about its calendar. Without holiday settings the calendar has the days that all offices share. */
export async function loadCalendar(lake: PageLake): Promise<CalendarContent> {
  const [site, holidays] = await Promise.all([
    lake.askOnce(siteSettingsQuery),
    lake.askOnce(holidaySettingsQuery),
  ])
  return {
    office: required(site?.name, 'siteSettings', 'name'),
    almanac: site?.almanac ?? true,
    holidays: {
      own: (holidays?.ownDays ?? []).flatMap(readOwnDay),
      swaps: (holidays?.swapDays ?? []).flatMap(readSwapDay),
      hidden: (holidays?.hiddenDays ?? []).flatMap(readHiddenDay),
    },
  }
}

type Settings = NonNullable<ClientReturn<typeof holidaySettingsQuery>>
type Item<List extends readonly unknown[] | null> = NonNullable<List>[number]

function readOwnDay({
  _key,
  title,
  kind,
  lunar,
  day,
  month,
  fromYear,
  source,
}: Item<Settings['ownDays']>): Holiday[] {
  if (!title || !kind || !day || !month) return []
  const rule = lunar ? {lunar: {month, day}} : {solar: {month, day}}
  const since = fromYear ? {since: fromYear} : {}
  const dayOff = kind === 'statutory'
  return [{id: _key, name: title, kind, rule, dayOff, source: source ?? 'Lịch của cơ quan', ...since}]
}

function readSwapDay({dayOff, workDay, note}: Item<Settings['swapDays']>): SwapDay[] {
  if (!dayOff) return []
  const worked = workDay ? {worked: parseSolarDate(workDay)} : {}
  return [{off: parseSolarDate(dayOff), source: note ?? 'Theo thông báo hằng năm', ...worked}]
}

function readHiddenDay({holiday, year}: Item<Settings['hiddenDays']>): HiddenHoliday[] {
  return holiday ? [{id: holiday, ...(year && {year})}] : []
}
