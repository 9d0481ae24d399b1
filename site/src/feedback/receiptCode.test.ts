import {expect, test} from 'vitest'
import {formatCode, newReceiptCode, readCode} from './receiptCode.ts'

test('a code is ten letters that are hard to mistake, and never the same', () => {
  const codes = Array.from({length: 1_000}, newReceiptCode)
  expect(new Set(codes).size).toBe(1_000)
  expect(codes.filter(code => !/^[0-9A-HJKMNP-TV-Z]{10}$/.test(code))).toEqual([])
  expect(codes.filter(code => readCode(formatCode(code)) !== code)).toEqual([])
})

test.for([
  ['k7q2m-9xw3p', 'K7Q2M9XW3P'],
  [' K7Q2M 9XW3P ', 'K7Q2M9XW3P'],
  ['oIl00-00000', '0110000000'],
  ['K7Q2M', undefined],
  ['K7Q2M-9XW3U', undefined],
  ['../../etc/', undefined],
] as const)('%s is read as %s', ([typed, code]) => {
  expect(readCode(typed)).toBe(code)
})
