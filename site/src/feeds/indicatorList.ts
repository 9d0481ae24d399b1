import {formatNumber} from '@cong/vietnamese/text'
import type {Indicator} from '../content/report.ts'
import {escapeHtml} from '../richText/escapeHtml.ts'

/** The figures of a report as a list of words, for readers that show neither charts nor tables. */
export function indicatorList(indicators: readonly Indicator[]): string {
  if (indicators.length === 0) return ''
  const items = indicators.map(({label, unit, result, target}) => {
    const plan = target === undefined ? '' : ` (kế hoạch ${formatNumber(target)})`
    return `<li>${escapeHtml(label)}: ${formatNumber(result)} ${escapeHtml(unit)}${plan}</li>`
  })
  return `<ul>${items.join('')}</ul>`
}
