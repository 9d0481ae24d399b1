import {fromJulianDay, toJulianDay, weekday} from '@cong/vietnamese/calendar'

/**
 * The day a key leads to in a month grid whose weeks begin on Monday (the keys of WAI-ARIA's date picker grid): arrows a
 * day or a week, Home and End the week's ends, PageUp and PageDown a month, with Shift a year. Undefined for other keys.
 */
export function moveDay(julianDay: number, key: string, shift = false): number | undefined {
  const fromMonday = (weekday(julianDay) + 6) % 7
  const months = shift ? 12 : 1
  const targets: Record<string, number> = {
    ArrowLeft: julianDay - 1,
    ArrowRight: julianDay + 1,
    ArrowUp: julianDay - 7,
    ArrowDown: julianDay + 7,
    Home: julianDay - fromMonday,
    End: julianDay - fromMonday + 6,
    PageUp: addMonths(julianDay, -months),
    PageDown: addMonths(julianDay, months),
    ' ': julianDay,
  }
  return targets[key]
}

/** The same day of another month, or that month's last. */
function addMonths(julianDay: number, count: number): number {
  const {year, month, day} = fromJulianDay(julianDay)
  const index = year * 12 + month - 1 + count
  const target = {year: Math.floor(index / 12), month: (index % 12) + 1}
  const first = toJulianDay({...target, day: 1})
  // Month 13 is January of the next year.
  const next = toJulianDay({year: target.year, month: target.month + 1, day: 1})
  return Math.min(first + day - 1, next - 1)
}
