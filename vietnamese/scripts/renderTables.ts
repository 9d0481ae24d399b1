import {fromJulianDay, toJulianDay} from '../src/calendar/julianDay.ts'
import {foretoldRest, lineMinute} from '../src/calendar/solarTerms.ts'
import {buildMonths, forecastStarts, packYears} from './buildLunarYears.ts'
import {localDay, solarTerm} from './instants.ts'

const header =
  '// Made by vietnamese/scripts/generateTables.ts from lunar-javascript’s instants. Never edited by hand.\n'

/** Source of `generated/lunarYears.ts`. */
export function renderLunarYears(): string {
  const packed = packYears(buildMonths()).map(number => `0x${number.toString(16)}`)
  return `${header}
export const firstLunarYear = 1899

/** A lunar year each: Tết's day of the civil year (from 0) << 17 | leap month << 13 | a bit a month, set when it has 30 days. */
export const lunarYears: readonly number[] = [
${rows(packed, 10)}
]

/** First days of months to come whose new moon is within two minutes of Hanoi's midnight: how the earth's rotation slows decides. */
export const forecastMonthStarts: readonly number[] = [
${rows(forecastStarts().map(String))}
]
`
}

/** Source of `generated/solarTermMinutes.ts`. */
export function renderSolarTerms(): string {
  const terms = Array.from({length: 24}, (_, index) => fitTerm(index))
  const rests = Array.from({length: 300}, (_, year) => terms.map(term => term.rests[year] ?? 0)).flat()
  const steps = rests.map((rest, at) => restStep(rest - foretoldRest(rests, at))).join('')
  return `${header}
export const firstTermYear = 1900

/** For each of the 24 terms from Tiểu hàn, in thousandths of a minute after 1900-01-01T00:00+07:00: its mean time in 1900. */
export const termBases: readonly number[] = [
${rows(terms.map(({base}) => String(base)))}
]

/** And how much later it comes each year. */
export const termYears: readonly number[] = [
${rows(terms.map(({step}) => String(step)))}
]

/**
 * What moon and planets add, in minutes, from Tiểu hàn of the first year on: a character a term, whose code less 68 is how
 * far that is from what the three terms before foretell (see \`foretoldRest\`), which packs to two thirds.
 */
export const termRestSteps: readonly string[] = [
${rows(
  (steps.match(/.{96}/g) ?? []).map(row => `'${row}'`),
  1,
)}
]
`
}

/** The straight line nearest to a term's 300 moments (least squares, in integers of 1/1000 minute), and what is left. */
function fitTerm(index: number): {base: number; step: number; rests: number[]} {
  const minutes = Array.from({length: 300}, (_, year) => termMinute(1900 + year, index))
  const mean = minutes.reduce((sum, each) => sum + each, 0) / 300
  const rise = minutes.reduce((sum, each, year) => sum + (year - 149.5) * (each - mean), 0)
  const slope = rise / ((300 * (300 ** 2 - 1)) / 12)
  const base = Math.round((mean - 149.5 * slope) * 1000)
  const step = Math.round(slope * 1000)
  return {base, step, rests: minutes.map((minute, year) => minute - lineMinute(base, step, year))}
}

function restStep(minutes: number): string {
  if (Math.abs(minutes) > 20)
    throw new Error(`A term lies ${minutes} minutes off, more than the table holds.`)
  return String.fromCharCode(68 + minutes)
}

/** Tiểu hàn, the first term of a civil year, is at longitude 285°: 19 steps after the equinox of the year before. */
function termMinute(year: number, index: number): number {
  const {julianDay, minute} = localDay(solarTerm((year - 2000) * 24 + 19 + index), 7)
  if (fromJulianDay(julianDay).year !== year)
    throw new Error(`Term ${index} of ${year} falls outside its year.`)
  return (julianDay - toJulianDay({year: 1900, month: 1, day: 1})) * 1440 + minute
}

function rows(items: string[], perRow = 6): string {
  const lines: string[] = []
  for (let at = 0; at < items.length; at += perRow)
    lines.push(`  ${items.slice(at, at + perRow).join(', ')},`)
  return lines.join('\n')
}
