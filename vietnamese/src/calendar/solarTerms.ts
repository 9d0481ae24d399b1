import {firstTermYear, termBases, termRestSteps, termYears} from './generated/solarTermMinutes.ts'
import {fromJulianDay, type SolarDate, toJulianDay} from './julianDay.ts'
import {checkedJulianDay, firstDay} from './solarDate.ts'

/** The twenty-four terms in the order of the civil year, from Tiểu hàn (sun's longitude 285°) in steps of 15°. */
export const solarTermNames = [
  'Tiểu hàn',
  'Đại hàn',
  'Lập xuân',
  'Vũ thủy',
  'Kinh trập',
  'Xuân phân',
  'Thanh minh',
  'Cốc vũ',
  'Lập hạ',
  'Tiểu mãn',
  'Mang chủng',
  'Hạ chí',
  'Tiểu thử',
  'Đại thử',
  'Lập thu',
  'Xử thử',
  'Bạch lộ',
  'Thu phân',
  'Hàn lộ',
  'Sương giáng',
  'Lập đông',
  'Tiểu tuyết',
  'Đại tuyết',
  'Đông chí',
] as const

/** A solar term (tiết khí): the moment, in UTC+7, when the sun reaches its longitude. */
export interface SolarTerm {
  /** Place in the civil year, 0 for Tiểu hàn to 23 for Đông chí. */
  index: number
  name: string
  date: SolarDate
  /** Hanoi time, to the minute. */
  hour: number
  minute: number
}

/** The twenty-four terms of a civil year, in order. Throws CalendarError outside 1900–2199. */
export function solarTermsOf(year: number): SolarTerm[] {
  checkedJulianDay({year, month: 1, day: 1})
  return solarTermNames.map((_, index) => solarTerm(year, index))
}

/** The term that begins on a date (UTC+7), or null. Throws CalendarError for a date out of range. */
export function solarTermOn(date: SolarDate): SolarTerm | null {
  checkedJulianDay(date)
  return termsOfMonth(date).find(term => term.date.day === date.day) ?? null
}

/** Place (0–23) of the term that a date lies in: the last one begun on or before it. */
export function currentSolarTerm(date: SolarDate): number {
  checkedJulianDay(date)
  const begun = termsOfMonth(date).findLast(term => term.date.day <= date.day)
  return begun?.index ?? (date.month * 2 + 21) % 24
}

/** Each month of the civil year holds two terms, one in its first third and one in its last. */
function termsOfMonth({year, month}: SolarDate): SolarTerm[] {
  return [solarTerm(year, month * 2 - 2), solarTerm(year, month * 2 - 1)]
}

function solarTerm(year: number, index: number): SolarTerm {
  const minutes = minutesOf(year, index)
  const minuteOfDay = minutes % 1440
  return {
    index,
    name: solarTermNames[index] ?? '',
    date: fromJulianDay(toJulianDay({year, month: 1, day: 1}) + Math.trunc(minutes / 1440)),
    hour: Math.trunc(minuteOfDay / 60),
    minute: minuteOfDay % 60,
  }
}

/** Minutes from the start of the year in UTC+7: the mean line of the term and what the table adds to it. */
function minutesOf(year: number, index: number): number {
  const years = year - firstTermYear
  const line = lineMinute(termBases[index] ?? Number.NaN, termYears[index] ?? Number.NaN, years)
  rests ??= readRests()
  return (
    line +
    (rests[years * 24 + index] ?? Number.NaN) -
    (toJulianDay({year, month: 1, day: 1}) - firstDay) * 1440
  )
}

let rests: number[] | undefined

function readRests(): number[] {
  const all: number[] = []
  for (const step of termRestSteps.join('')) all.push(foretoldRest(all, all.length) + step.charCodeAt(0) - 68)
  return all
}

/** What three terms foretell of the next one's distance from its mean line: the moon shifts every other term alike. */
export function foretoldRest(all: readonly number[], at: number): number {
  return (all[at - 1] ?? 0) + (all[at - 2] ?? 0) - (all[at - 3] ?? 0)
}

/** Minutes after the start of 1900 on a term's mean line, whose numbers are thousandths of a minute. */
export function lineMinute(base: number, step: number, years: number): number {
  return Math.trunc((base + step * years) / 1000)
}
