import fc from 'fast-check'
import {expect, it} from 'vitest'
import {decodeNumbers, encodeNumbers} from './postings.ts'

it('writes small gaps in one letter', () => {
  expect(encodeNumbers([0, 1, 2, 33, 65])).toBe('ABBfgB')
  expect(encodeNumbers([])).toBe('')
})

it('reads back what it wrote', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 30)), numbers => {
      const rising = numbers.toSorted((one, other) => one - other)
      expect(decodeNumbers(encodeNumbers(rising))).toEqual(rising)
    }),
  )
})
