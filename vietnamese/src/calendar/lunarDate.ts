import {CalendarError} from './calendarError.ts'
import {firstLunarYear, forecastMonthStarts, lunarYears} from './generated/lunarYears.ts'
import {fromJulianDay, type SolarDate, toJulianDay} from './julianDay.ts'
import {checkedJulianDay, checkedRange} from './solarDate.ts'

/** A day of the Vietnamese lunar calendar; `leap` marks the second month of that number in its year. */
export interface LunarDate {
  year: number
  month: number
  day: number
  leap: boolean
}

export interface LunarMonth {
  year: number
  month: number
  leap: boolean
  /** Julian day number of its first day. */
  firstDay: number
  /** 29 or 30. */
  days: number
}

/** The lunar date of a Gregorian one. Throws CalendarError for a date that does not exist or is out of range. */
export function toLunar(date: SolarDate): LunarDate {
  const julianDay = checkedJulianDay(date)
  const year = julianDay < newYearDay(date.year) ? date.year - 1 : date.year
  for (const {month, leap, firstDay, days} of lunarMonths(year)) {
    if (julianDay < firstDay + days) return {year, month, leap, day: julianDay - firstDay + 1}
  }
  throw new Error(`The month table of lunar year ${year} ends before ${date.year}-${date.month}-${date.day}.`)
}

/**
 * The Gregorian date of a lunar one. Throws CalendarError, saying the choices, for a leap month that does not exist, a
 * day the month does not have, or a date out of range.
 */
export function toSolar({year, month, day, leap}: LunarDate): SolarDate {
  const found = lunarMonths(year).find(each => each.month === month && each.leap === leap)
  if (!found) throw noSuchMonth(year, month, leap)
  if (!Number.isInteger(day) || day < 1 || day > found.days) {
    throw new CalendarError(
      'noSuchDate',
      `Tháng ${month}${leap ? ' nhuận' : ''} năm ${year} âm lịch có ${found.days} ngày, không có ngày ${day}.`,
    )
  }
  return fromJulianDay(checkedRange(found.firstDay + day - 1))
}

/** The months of a lunar year in order, the leap one after the month it repeats. Throws CalendarError out of range. */
export function lunarMonths(year: number): LunarMonth[] {
  const {newYear, leapMonth, lengths} = unpack(year)
  const months: LunarMonth[] = []
  let firstDay = newYear
  const count = leapMonth > 0 ? 13 : 12
  for (let index = 0; index < count; index++) {
    const leap = leapMonth > 0 && index === leapMonth
    const month = leapMonth > 0 && index >= leapMonth ? index : index + 1
    const days = (lengths >> index) & 1 ? 30 : 29
    months.push({year, month, leap, firstDay, days})
    firstDay += days
  }
  return months
}

/**
 * Whether the day is a first of the month, or would be one, that hangs on seconds: the new moon comes within two minutes
 * of a midnight far ahead, and the earth's rotation can't be foretold so well.
 */
export function isForecast(julianDay: number): boolean {
  return forecastMonthStarts.includes(julianDay)
}

/** The month that is repeated in a lunar year, or 0. Throws CalendarError out of range. */
export function leapMonthOf(year: number): number {
  return unpack(year).leapMonth
}

/** Julian day number of Tết Nguyên đán, the first day of a lunar year. Throws CalendarError out of range. */
export function newYearDay(year: number): number {
  return unpack(year).newYear
}

function unpack(year: number): {newYear: number; leapMonth: number; lengths: number} {
  const packed = lunarYears[year - firstLunarYear]
  if (packed === undefined) {
    throw new CalendarError(
      'outOfRange',
      `Lịch này có các năm âm lịch từ ${firstLunarYear} đến ${firstLunarYear + lunarYears.length - 1}.`,
    )
  }
  return {
    newYear: toJulianDay({year, month: 1, day: 1}) + (packed >> 17),
    leapMonth: (packed >> 13) & 15,
    lengths: packed & 0x1fff,
  }
}

function noSuchMonth(year: number, month: number, leap: boolean): CalendarError {
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return new CalendarError('noSuchDate', `Tháng âm lịch là số từ 1 đến 12, không có tháng ${month}.`)
  }
  const actual = leapMonthOf(year)
  const choice = actual > 0 ? `chỉ có tháng ${actual} nhuận` : 'không có tháng nhuận'
  return new CalendarError(
    'noSuchLeapMonth',
    `Năm ${year} âm lịch ${choice}, nên không có tháng ${month}${leap ? ' nhuận' : ''}.`,
  )
}
