import {formatIsoDate, fromJulianDay, parseSolarDate, toJulianDay} from '@cong/vietnamese/calendar'
import {expect, test} from 'vitest'
import {moveDay} from './moveDay.ts'

const from = (day: string, key: string, shift?: boolean) => {
  const moved = moveDay(toJulianDay(parseSolarDate(day)), key, shift)
  return moved === undefined ? undefined : formatIsoDate(fromJulianDay(moved))
}

test.for([
  ['ArrowLeft', '2026-11-23'],
  ['ArrowRight', '2026-11-25'],
  ['ArrowUp', '2026-11-17'],
  ['ArrowDown', '2026-12-01'],
  ['Home', '2026-11-23'],
  ['End', '2026-11-29'],
  ['PageUp', '2026-10-24'],
  ['PageDown', '2026-12-24'],
  [' ', '2026-11-24'],
] as const)('%s leads from Tuesday, 24 November 2026 to %s', ([key, day]) => {
  expect(from('2026-11-24', key)).toBe(day)
})

test('a month without that day gives its last; a year over 29 February too', () => {
  expect(from('2026-01-31', 'PageDown')).toBe('2026-02-28')
  expect(from('2026-01-15', 'PageUp')).toBe('2025-12-15')
  expect(from('2028-02-29', 'PageDown', true)).toBe('2029-02-28')
  expect(from('2026-11-24', 'PageUp', true)).toBe('2025-11-24')
})

test('other keys lead nowhere', () => {
  expect([from('2026-11-24', 'Tab'), from('2026-11-24', 'Enter'), from('2026-11-24', 'a')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
