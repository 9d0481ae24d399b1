import {formatNumber} from '@cong/vietnamese/text'

/** A number with its unit as Vietnamese sets it: the percent sign stands close, words stand apart. */
export function quantity(value: number, unit: string): string {
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`
}

/** A part of a whole in percent, to one decimal. */
export function share(part: number, whole: number): string {
  return quantity(Math.round((part / whole) * 1000) / 10, '%')
}
