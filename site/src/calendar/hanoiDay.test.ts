import {formatIsoDate, fromJulianDay} from '@cong/vietnamese/calendar'
import {expect, test} from 'vitest'
import {hanoiDay, untilNextDay} from './hanoiDay.ts'

const dayAt = (instant: string) => formatIsoDate(fromJulianDay(hanoiDay(Date.parse(instant))))

test('the day turns at 17:00 UTC', () => {
  expect(dayAt('2026-11-24T16:59:59.999Z')).toBe('2026-11-24')
  expect(dayAt('2026-11-24T17:00:00Z')).toBe('2026-11-25')
  expect(dayAt('1969-12-31T16:59:59Z')).toBe('1969-12-31')
})

test('what is left of the day', () => {
  expect(untilNextDay(Date.parse('2026-11-24T16:59:59Z'))).toBe(1000)
  expect(untilNextDay(Date.parse('2026-11-24T17:00:00Z'))).toBe(86_400_000)
})
