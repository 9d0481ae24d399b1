import type {DayVisits} from './visitStore.ts'

/** How finely the statistics are told, named as in the addresses: by day, month or year. */
export type SeriesStep = 'ngay' | 'thang' | 'nam'

export const seriesSteps: readonly SeriesStep[] = ['ngay', 'thang', 'nam']

const nameLength: Record<SeriesStep, number> = {ngay: 10, thang: 7, nam: 4}
const heading: Record<SeriesStep, string> = {ngay: 'Ngày', thang: 'Tháng', nam: 'Năm'}

/** Visits of a day, month or year: '2026-11-24', '2026-11' or '2026'. */
export interface PeriodVisits {
  period: string
  visits: number
}

/** Adds up days, which come in order, to days, months or years. */
export function visitSeries(days: readonly DayVisits[], step: SeriesStep): PeriodVisits[] {
  const sums = new Map<string, number>()
  for (const {day, visits} of days) {
    const period = day.slice(0, nameLength[step])
    sums.set(period, (sums.get(period) ?? 0) + visits)
  }
  return [...sums].map(([period, visits]) => ({period, visits}))
}

/** The same as CSV (RFC 4180); the byte order mark tells Excel that it is UTF-8. */
export function visitCsv(days: readonly DayVisits[], step: SeriesStep): string {
  const rows = visitSeries(days, step).map(({period, visits}) => `${period},${visits}`)
  return `\u{feff}${[`${heading[step]},Lượt truy cập`, ...rows].join('\r\n')}\r\n`
}
