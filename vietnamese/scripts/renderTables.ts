import {fromJulianDay, toJulianDay} from '../src/calendar/julianDay.ts'
import {buildMonths, packYears} from './buildLunarYears.ts'
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
`
}

/** Source of `generated/solarTermMinutes.ts`. */
export function renderSolarTerms(): string {
  const years = Array.from({length: 300}, (_, index) => `'${termsOf(1900 + index)}'`)
  return `${header}
export const firstTermYear = 1900

/** A civil year each: 24 terms from Tiểu hàn, four base-36 digits each, in minutes from the start of the year at UTC+7. */
export const termMinutes: readonly string[] = [
${rows(years, 1)}
]
`
}

/** Tiểu hàn, the first term of a civil year, is at longitude 285°: 19 steps after the equinox of the year before. */
function termsOf(year: number): string {
  const newYear = toJulianDay({year, month: 1, day: 1})
  const first = (year - 2000) * 24 + 19
  return Array.from({length: 24}, (_, index) => {
    const {julianDay, minute} = localDay(solarTerm(first + index), 7)
    if (fromJulianDay(julianDay).year !== year)
      throw new Error(`Term ${index} of ${year} falls outside its year.`)
    return ((julianDay - newYear) * 1440 + minute).toString(36).padStart(4, '0')
  }).join('')
}

function rows(items: string[], perRow: number): string {
  const lines: string[] = []
  for (let at = 0; at < items.length; at += perRow)
    lines.push(`  ${items.slice(at, at + perRow).join(', ')},`)
  return lines.join('\n')
}
