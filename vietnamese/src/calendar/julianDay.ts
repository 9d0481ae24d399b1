/** A day of the Gregorian calendar: month 1–12, day 1–31. */
export interface SolarDate {
  year: number
  month: number
  day: number
}

/**
 * Julian day number of a Gregorian date (the day whose noon, at the place in question, begins that Julian day).
 * Integers only. Source: Fliegel and Van Flandern, Communications of the ACM 11 (1968) 657.
 */
export function toJulianDay({year, month, day}: SolarDate): number {
  const a = Math.trunc((month - 14) / 12)
  return (
    Math.trunc((1461 * (year + 4800 + a)) / 4) +
    Math.trunc((367 * (month - 2 - 12 * a)) / 12) -
    Math.trunc((3 * Math.trunc((year + 4900 + a) / 100)) / 4) +
    day -
    32075
  )
}

/** The Gregorian date of a Julian day number. The same source as `toJulianDay`. */
export function fromJulianDay(julianDay: number): SolarDate {
  let l = julianDay + 68569
  const n = Math.trunc((4 * l) / 146097)
  l -= Math.trunc((146097 * n + 3) / 4)
  const i = Math.trunc((4000 * (l + 1)) / 1461001)
  l = l - Math.trunc((1461 * i) / 4) + 31
  const j = Math.trunc((80 * l) / 2447)
  const day = l - Math.trunc((2447 * j) / 80)
  const k = Math.trunc(j / 11)
  return {year: 100 * (n - 49) + i + k, month: j + 2 - 12 * k, day}
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(julianDay: number): number {
  return (julianDay + 1) % 7
}
