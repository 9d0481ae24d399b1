import {expect, test} from 'vitest'
import {readingMinutes} from './readingMinutes.ts'

test('counts syllables and never says less than a minute', () => {
  expect(readingMinutes('')).toBe(1)
  expect(readingMinutes('đọc '.repeat(250))).toBe(1)
  expect(readingMinutes('đọc '.repeat(750))).toBe(3)
})
