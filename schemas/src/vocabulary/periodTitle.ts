import {choiceTitle, reportPeriods} from './index.ts'

const quarters = ['I', 'II', 'III', 'IV']

/**
 * What a reporting period is called: `Quý III/2026`, `Tháng 11/2026`, `Chín tháng 2026`, `Chuyên đề 2026`. `from` is its
 * first day, YYYY-MM-DD; without it only the kind is named.
 */
export function periodTitle(kind: string | undefined, from: string | undefined): string {
  const name = choiceTitle(reportPeriods, kind)
  const [year, month] = from?.split('-') ?? []
  if (!name || !year || !month) return name
  if (kind === 'month') return `${name} ${Number(month)}/${year}`
  if (kind === 'quarter') return `${name} ${quarters[Math.floor((Number(month) - 1) / 3)]}/${year}`
  return `${name} ${year}`
}
