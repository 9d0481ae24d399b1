import type {ReportBySlugQueryResult, ReportsQueryResult} from '@cong/schemas/types'
import {formatShortDate} from '@cong/vietnamese/text'
import {required} from '../lake/required.ts'

/** One measured figure: what was done, and where known what was planned and what was done the period before. */
export type Indicator = {
  label: string
  unit: string
  result: number
  target?: number | undefined
  previous?: number | undefined
}

export type ReportCard = {
  id: string
  slug: string
  href: string
  title: string
  summary?: string | undefined
  publishedAt: string
  /** '01/01/2026 – 31/12/2026'. */
  period: string
}

export function readReportCard(report: ReportsQueryResult[number]): ReportCard {
  const {_id} = report
  const slug = required(report.slug, _id, 'slug')
  return {
    id: _id,
    slug,
    href: `/bao-cao/${slug}/`,
    title: required(report.title, _id, 'title'),
    summary: report.summary ?? undefined,
    publishedAt: required(report.publishedAt, _id, 'publishedAt'),
    period: readPeriod(report.period, _id),
  }
}

export function readPeriod(period: ReportsQueryResult[number]['period'], documentId: string): string {
  const from = required(period?.from, documentId, 'period.from')
  const to = required(period?.to, documentId, 'period.to')
  return `${formatShortDate(from)} – ${formatShortDate(to)}`
}

export function readIndicators(
  indicators: NonNullable<ReportBySlugQueryResult>['indicators'],
  documentId: string,
): Indicator[] {
  return (indicators ?? []).map(({label, unit, result, target, previous}, index) => ({
    label: required(label, documentId, `indicators[${index}].label`),
    unit: required(unit, documentId, `indicators[${index}].unit`),
    result: required(result, documentId, `indicators[${index}].result`),
    target: target ?? undefined,
    previous: previous ?? undefined,
  }))
}
