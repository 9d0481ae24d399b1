import fc from 'fast-check'
import {expect, test} from 'vitest'
import {formatNumber, parseNumber} from './numbers.ts'

test.each([
  [690768, '690.768'],
  [0, '0'],
  [1234567, '1.234.567'],
  [98.5, '98,5'],
  [-1200, '-1.200'],
])('%d is written %j', (value, text) => {
  expect(formatNumber(value)).toBe(text)
  expect(parseNumber(text)).toBe(value)
})

test.each(['3.5', '1.23.456', '', 'abc', '12.', '1,2,3'])('%j is no number', text => {
  expect(parseNumber(text)).toBeUndefined()
})

test('every whole number survives being written and read', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), value => parseNumber(formatNumber(value)) === value))
})
