import {fromJulianDay, lastDay, toJulianDay} from '@cong/vietnamese/calendar'
import {type HolidayOccurrence, type HolidaySettings, holidaysOf} from '@cong/vietnamese/holidays'
import {dayFacts, termOf} from './dayFacts.ts'
import {html, type Markup} from './html.ts'
import {lunarDayName, weekdayNames} from './words.ts'

/** The block beside the home page's news: one day in both calendars, its term, and the next holiday. */
export function blockHtml(julianDay: number, settings: HolidaySettings): Markup {
  const {year} = fromJulianDay(julianDay)
  const holidays = holidaysOf(year, settings)
  const day = dayFacts(julianDay, holidays)
  const {solar, weekday, lunar, canChi, isDayOff} = day
  return html`<p class="block-day${(isDayOff || weekday === 0) && ' is-off'}"><span>${weekdayNames[weekday]}</span>
<b>${solar.day}</b> <span>tháng ${solar.month} năm ${solar.year}</span></p>
<p class="block-lunar"><span>Âm lịch</span> <b>${lunarDayName(lunar)}</b> <span>năm ${canChi.year}</span></p>
<p class="block-facts">Ngày ${canChi.day}, tháng ${canChi.month}<br>Tiết ${termOf(day)?.name ?? 'Đông chí'}</p>
<p class="block-next">${nextText(julianDay, [...day.holidays, ...upcoming(julianDay, holidays, settings)])}</p>
<p><a href="/lich/">Xem lịch tháng</a></p>`
}

function upcoming(
  julianDay: number,
  holidays: readonly HolidayOccurrence[],
  settings: HolidaySettings,
): HolidayOccurrence[] {
  const {year} = fromJulianDay(julianDay)
  const following = year < fromJulianDay(lastDay).year ? holidaysOf(year + 1, settings) : []
  return [...holidays, ...following].filter(({date}) => toJulianDay(date) > julianDay)
}

/** What today is kept for, else the next day off or festival; anniversaries are many and wait for their day. */
function nextText(julianDay: number, holidays: readonly HolidayOccurrence[]): Markup {
  const next = holidays.find(
    ({date, kind, dayOff}) =>
      toJulianDay(date) === julianDay || dayOff || kind === 'traditional' || kind === 'office',
  )
  if (!next) return html``
  const away = toJulianDay(next.date) - julianDay
  if (away === 0) return html`Hôm nay: <b>${next.name}</b>`
  return html`${away === 1 ? 'Ngày mai' : `Còn ${away} ngày`}: <b>${next.name}</b> (${next.date.day}/${next.date.month})`
}
