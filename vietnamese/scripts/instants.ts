import {ShouXingUtil} from 'lunar-javascript'

/** Julian day number of 2000-01-01, whose noon UT is day 0 of the times below. */
const j2000 = 2451545

/** A moment as minutes UT since the midnight that begins Julian day number 0's civil day. Not rounded. */
type Minutes = number

/** The k-th new moon from early 2000 on. */
export function newMoon(k: number): Minutes {
  return toMinutes(ShouXingUtil.msaLonT(k * 2 * Math.PI))
}

/** The moment the sun's apparent longitude is 15° × k, counted on over the years; k = 0 is the equinox of March 1999 or so. */
export function solarTerm(k: number): Minutes {
  return toMinutes(ShouXingUtil.saLonT((k * Math.PI) / 12))
}

/** Julian day number, and nearest minute of that day (never of the next), at a place `hours` east of Greenwich. */
export function localDay(minutes: Minutes, hours: number): {julianDay: number; minute: number} {
  const julianDay = localJulianDay(minutes, hours)
  return {julianDay, minute: Math.min(Math.round(minutes + hours * 60 - julianDay * 1440), 1439)}
}

/** The day alone, by the exact moment: rounding to the minute must not move a moment over midnight. */
export function localJulianDay(minutes: Minutes, hours: number): number {
  return Math.floor((minutes + hours * 60) / 1440)
}

function toMinutes(centuries: number): Minutes {
  const days = centuries * 36525
  return (days - ShouXingUtil.dtT(days) + 0.5 + j2000) * 1440
}
