import {fromJulianDay, type SolarDate, toJulianDay, weekday} from '../julianDay.ts'
import {newYearDay, toSolar} from '../lunarDate.ts'
import {checkedJulianDay} from '../solarDate.ts'
import {anniversaries} from './anniversaries.ts'
import type {Holiday, HolidayOccurrence, HolidaySettings} from './holiday.ts'
import {statutoryHolidays} from './statutory.ts'
import {traditionalHolidays} from './traditional.ts'

/**
 * The holidays of a civil year in order of date: by law, by custom, anniversaries, the office's own, the swap days of that
 * year, and the days off given for holidays on a weekend. Throws CalendarError outside 1900–2199.
 */
export function holidaysOf(year: number, settings: HolidaySettings = {}): HolidayOccurrence[] {
  checkedJulianDay({year, month: 1, day: 1})
  const all = [...statutoryHolidays, ...traditionalHolidays, ...anniversaries, ...(settings.own ?? [])]
  const occurrences = all
    .filter(holiday => isKept(holiday, year, settings))
    .flatMap(({id, name, kind, dayOff, source, rule}) =>
      datesIn(year, rule).map(date => ({id, name, kind, dayOff, source, date})),
    )
    .concat(swapsIn(year, settings))
    .sort(byDate)
  return [...occurrences, ...compensations(year, occurrences)].sort(byDate)
}

function isKept({id, since, only, except}: Holiday, year: number, {hidden = []}: HolidaySettings): boolean {
  if (hidden.some(each => each.id === id && (each.year ?? year) === year)) return false
  return year >= (since ?? year) && (only?.includes(year) ?? true) && !except?.includes(year)
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
  return swaps.flatMap(({off, worked, source}) => {
    const swap = {kind: 'statutory', source} as const
    const name = worked ? `Nghỉ hoán đổi, làm bù ngày ${worked.day}/${worked.month}` : 'Nghỉ theo thông báo'
    const days: HolidayOccurrence[] = [{...swap, id: 'nghi-hoan-doi', name, dayOff: true, date: off}]
    if (worked) {
      const instead = `Đi làm bù cho ngày nghỉ ${off.day}/${off.month}`
      days.push({...swap, id: 'lam-bu', name: instead, dayOff: false, date: worked})
    }
    return days.filter(({date}) => date.year === year)
  })
}

/** The labour code in force since 2021: a holiday on the weekly rest (here Saturday, Sunday) gives the next working day. */
function compensations(year: number, holidays: readonly HolidayOccurrence[]): HolidayOccurrence[] {
  if (year < 2021) return []
  const off = holidays.filter(({dayOff}) => dayOff)
  const taken = new Set(off.map(({date}) => toJulianDay(date)))
  const onWeekend = off.filter(({date}) => isWeekend(toJulianDay(date)))
  return [...new Map(onWeekend.map(holiday => [toJulianDay(holiday.date), holiday])).entries()].map(
    ([julianDay, {id, name}]) => {
      let day = julianDay
      while (isWeekend(day) || taken.has(day)) day += 1
      taken.add(day)
      const source = 'Bộ luật Lao động 2019, Điều 111 khoản 3'
      const date = fromJulianDay(day)
      return {id: `nghi-bu-${id}`, name: `Nghỉ bù: ${name}`, kind: 'statutory', dayOff: true, source, date}
    },
  )
}

function isWeekend(julianDay: number): boolean {
  return weekday(julianDay) % 6 === 0
}

function byDate(a: HolidayOccurrence, b: HolidayOccurrence): number {
  return toJulianDay(a.date) - toJulianDay(b.date)
}
