import {expect, test} from 'vitest'
import {previewDate} from './previewDate.ts'

test('shows the day in Hanoi', () => {
  expect(previewDate('2026-11-23T17:30:00.000Z')).toBe('24/11/2026')
})

test.each([undefined, null, '', 'hôm qua', 5])('shows nothing for %s', value => {
  expect(previewDate(value)).toBeUndefined()
})
