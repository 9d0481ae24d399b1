import {fromJulianDay, type SolarDate, toJulianDay} from '../julianDay.ts'
import {newYearDay, toSolar} from '../lunarDate.ts'
import {checkedJulianDay} from '../solarDate.ts'
import {anniversaries} from './anniversaries.ts'
import type {Holiday, HolidayOccurrence, HolidaySettings} from './holiday.ts'
import {statutoryHolidays} from './statutory.ts'
import {traditionalHolidays} from './traditional.ts'

/**
 * The holidays of a civil year in order of date: by law, by custom, anniversaries, the office's own, and the swap days
 * of that year. Throws CalendarError outside 1900–2199.
 */
export function holidaysOf(year: number, settings: HolidaySettings = {}): HolidayOccurrence[] {
  checkedJulianDay({year, month: 1, day: 1})
  const hidden = new Set(settings.hidden)
  const all = [...statutoryHolidays, ...traditionalHolidays, ...anniversaries, ...(settings.own ?? [])]
  const occurrences = all
    .filter(holiday => !hidden.has(holiday.id) && year >= (holiday.since ?? year))
    .flatMap(({id, name, kind, dayOff, source, rule}) =>
      datesIn(year, rule).map(date => ({id, name, kind, dayOff, source, date})),
    )
  return [...occurrences, ...swapsIn(year, settings)].sort((a, b) => order(a.date) - order(b.date))
}

/** A lunar day falls in a civil year once as a rule, but not or twice near its ends. */
function datesIn(year: number, rule: Holiday['rule']): SolarDate[] {
  if ('solar' in rule) {
    const date = {year, ...rule.solar}
    const exists = fromJulianDay(toJulianDay(date)).month === date.month
    return exists ? [date] : []
  }
  const dates = [year - 1, year, year + 1].flatMap(lunarYear => inLunarYear(lunarYear, rule))
  return dates.filter(date => date.year === year)
}

function inLunarYear(lunarYear: number, rule: Exclude<Holiday['rule'], {solar: unknown}>): SolarDate[] {
  if (lunarYear < 1899 || lunarYear > 2199) return []
  if ('fromNewYear' in rule) return [fromJulianDay(newYearDay(lunarYear) + rule.fromNewYear)]
  try {
    return [toSolar({year: lunarYear, ...rule.lunar, leap: false})]
  } catch {
    // The thirtieth of a short month, or a day beyond the calendar's end.
    return []
  }
}

function swapsIn(year: number, {swaps = []}: HolidaySettings): HolidayOccurrence[] {
  return swaps.flatMap(({off, worked, name, source}, index) => {
    const days: HolidayOccurrence[] = [
      {id: `hoan-doi-${index}`, name: `Nghỉ: ${name}`, kind: 'statutory', dayOff: true, source, date: off},
    ]
    if (worked) {
      days.push({
        id: `lam-bu-${index}`,
        name: `Làm bù: ${name}`,
        kind: 'statutory',
        dayOff: false,
        source,
        date: worked,
      })
    }
    return days.filter(({date}) => date.year === year)
  })
}

function order(date: SolarDate): number {
  return toJulianDay(date)
}
