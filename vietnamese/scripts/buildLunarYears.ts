import {LunarYear} from 'lunar-javascript'
import {fromJulianDay, toJulianDay} from '../src/calendar/julianDay.ts'
import {localJulianDay, newMoon, solarTerm} from './instants.ts'

interface Month {
  year: number
  month: number
  leap: boolean
  firstDay: number
  days: number
}

/** From this day on the calendar is Vietnam's own, at UTC+7 (Decision 121-CP of 1967-08-08). */
const ownCalendar = toJulianDay({year: 1968, month: 1, day: 1})
const lastYear = 2199

/**
 * The months of lunar years 1899–2199: up to the end of 1967 the calendar then in use, as lunar-javascript has it; from
 * 1968 by Vietnam's rules. Month 11 holds the winter solstice; of thirteen months from one month 11 to the next, the
 * first without a major term is the leap one.
 */
export function buildMonths(): Month[] {
  const before = inheritedMonths().filter(month => month.firstDay < ownCalendar)
  const after = ownMonths().filter(month => month.firstDay >= ownCalendar)
  const months = [...before, ...after].filter(month => month.year <= lastYear)
  months.forEach((month, index) => {
    const next = months[index + 1]
    if (next) month.days = next.firstDay - month.firstDay
  })
  return months
}

function inheritedMonths(): Month[] {
  const months = new Map<number, Month>()
  for (let year = 1899; year <= 1968; year++) {
    for (const month of LunarYear.fromYear(year).getMonths()) {
      if (month.getYear() < 1899) continue
      const firstDay = Math.round(month.getFirstJulianDay())
      const number = Math.abs(month.getMonth())
      months.set(firstDay, {
        year: month.getYear(),
        month: number,
        leap: month.getMonth() < 0,
        firstDay,
        days: month.getDayCount(),
      })
    }
  }
  return [...months.values()].sort((a, b) => a.firstDay - b.firstDay)
}

function ownMonths(): Month[] {
  const months: Month[] = []
  for (let year = 1967; year <= lastYear; year++) months.push(...monthsFromSolstice(year))
  return months
}

/** Months from the month 11 that holds the winter solstice of `year` up to, not including, the next month 11. */
function monthsFromSolstice(year: number): Month[] {
  const first = moonOnOrBefore(solsticeDay(year))
  const end = moonOnOrBefore(solsticeDay(year + 1))
  const starts = Array.from({length: end - first + 1}, (_, index) => moonDay(first + index))
  const lunarMonths = starts.slice(0, -1).map((firstDay, index) => ({firstDay, next: starts[index + 1] ?? 0}))
  const leapAt = lunarMonths.length === 13 ? lunarMonths.findIndex(month => !holdsMajorTerm(month)) : -1
  let number = 10
  return lunarMonths.map(({firstDay, next}, index) => {
    const leap = index === leapAt
    if (!leap) number += 1
    const month = ((number - 1) % 12) + 1
    return {year: number > 12 ? year + 1 : year, month, leap, firstDay, days: next - firstDay}
  })
}

function solsticeDay(year: number): number {
  // Longitude 270° is 18 steps after the equinox; steps count from the equinox of 1999.
  const guess = (year - 1999) * 24 + 18
  for (const k of [guess, guess - 24, guess + 24]) {
    const day = localJulianDay(solarTerm(k), 7)
    if (fromJulianDay(day).year === year) return day
  }
  throw new Error(`No winter solstice found in ${year}.`)
}

function moonDay(k: number): number {
  return localJulianDay(newMoon(k), 7)
}

function moonOnOrBefore(day: number): number {
  let k = Math.floor((day - moonDay(0)) / 29.530588853) + 1
  while (moonDay(k) > day) k -= 1
  return k
}

function holdsMajorTerm({firstDay, next}: {firstDay: number; next: number}): boolean {
  const k = Math.floor(((firstDay - localJulianDay(solarTerm(0), 7)) / 365.2422) * 24)
  for (let each = k - 3; each <= k + 5; each++) {
    if (each % 2 !== 0) continue
    const day = localJulianDay(solarTerm(each), 7)
    if (day >= firstDay && day < next) return true
  }
  return false
}

/** The last year whose months no one disputes any more: its calendars are printed. */
const lastPrintedYear = 2026

/** First days of the months after `lastPrintedYear` whose new moon comes within two minutes of Hanoi's midnight. */
export function forecastStarts(): number[] {
  const days: number[] = []
  for (let k = 0; ; k++) {
    const day = moonDay(k)
    const {year} = fromJulianDay(day)
    if (year > lastYear) return days
    const minute = newMoon(k) + 7 * 60 - day * 1440
    if (year <= lastPrintedYear || (minute > 2 && minute < 1438)) continue
    // The other day it may turn out to be is in doubt as well.
    days.push(minute <= 2 ? day - 1 : day, minute <= 2 ? day : day + 1)
  }
}

/** One integer a lunar year: Tết's day of the year (from 0) above bit 17, leap month in bits 13–16, long months below. */
export function packYears(months: Month[]): number[] {
  const years = [...new Set(months.map(month => month.year))]
  return years.map(year => {
    const own = months.filter(month => month.year === year)
    const first = own[0]
    if (first?.month !== 1) throw new Error(`Lunar year ${year} does not begin with month 1.`)
    const offset = first.firstDay - toJulianDay({year, month: 1, day: 1})
    const leap = own.find(month => month.leap)?.month ?? 0
    const lengths = own.reduce((bits, month, index) => bits | (month.days === 30 ? 1 << index : 0), 0)
    return (offset << 17) | (leap << 13) | lengths
  })
}
