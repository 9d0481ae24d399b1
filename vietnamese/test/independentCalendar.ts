import {SearchMoonPhase, SearchSunLongitude} from 'astronomy-engine'
import {toJulianDay} from '../src/calendar/index.ts'

/**
 * A second lunisolar calendar, from other astronomy (astronomy-engine's apparent longitudes) and other code than the
 * generator's: the tests hold the month table against it.
 */
export interface ComputedMonth {
  firstDay: number
  month: number
  leap: boolean
  year: number
}

/** Hours east of Greenwich of the official calendar's meridian at a moment. */
function hoursEast(moment: Date): number {
  const year = moment.getUTCFullYear()
  if (year >= 1968) return 7
  return year >= 1929 ? 8 : 116.4 / 15
}

export function civilDay(moment: Date, hours = hoursEast(moment)): number {
  return Math.floor(moment.getTime() / 86_400_000 + hours / 24) + toJulianDay({year: 1970, month: 1, day: 1})
}

/** Months from the one that holds the winter solstice of `year` up to the next such month, numbered by the leap rule. */
export function monthsOfSolsticeYear(year: number): ComputedMonth[] {
  const [from, to] = [solstice(year), solstice(year + 1)]
  const moons = newMoonsAround(from, to)
  const first = lastIndexOnOrBefore(moons, civilDay(from))
  const end = lastIndexOnOrBefore(moons, civilDay(to))
  const starts = moons.slice(first, end + 1)
  const majors = majorTermDays(year)
  const isEmpty = (index: number) =>
    !majors.some(day => day >= (starts[index] ?? 0) && day < (starts[index + 1] ?? 0))
  const count = starts.length - 1
  const leapIndex = count === 13 ? Array.from({length: 13}, (_, index) => index).find(isEmpty) : undefined
  const result: ComputedMonth[] = []
  for (let index = 0; index < count; index++) {
    const position = leapIndex !== undefined && index >= leapIndex ? index - 1 : index
    const month = ((10 + position) % 12) + 1
    const monthYear = position >= 2 ? year + 1 : year
    result.push({firstDay: starts[index] ?? 0, month, leap: index === leapIndex, year: monthYear})
  }
  return result
}

function solstice(year: number): Date {
  return sunAt(270, new Date(Date.UTC(year, 11, 10)))
}

function sunAt(longitude: number, from: Date): Date {
  const found = SearchSunLongitude(longitude, from, 40)
  if (!found) throw new Error(`The sun does not reach ${longitude}° within 40 days of ${from.toISOString()}.`)
  return found.date
}

function newMoonsAround(from: Date, to: Date): number[] {
  const days: number[] = []
  let at = new Date(from.getTime() - 35 * 86_400_000)
  while (at.getTime() < to.getTime() + 35 * 86_400_000) {
    const moon = SearchMoonPhase(0, at, 40)
    if (!moon) throw new Error(`No new moon within 40 days of ${at.toISOString()}.`)
    days.push(civilDay(moon.date))
    at = new Date(moon.date.getTime() + 20 * 86_400_000)
  }
  return days
}

function lastIndexOnOrBefore(days: number[], day: number): number {
  return days.findLastIndex(each => each <= day)
}

/** Days of the sun's 270°, 300° … of a solstice year: the major terms. */
function majorTermDays(year: number): number[] {
  return Array.from({length: 13}, (_, index) => {
    const from = new Date(Date.UTC(year, 11, 10) + index * 30.4 * 86_400_000)
    return civilDay(sunAt((270 + index * 30) % 360, from))
  })
}
