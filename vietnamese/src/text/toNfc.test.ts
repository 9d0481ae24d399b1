import {expect, test} from 'vitest'
import {toNfc} from './toNfc.ts'

test('composes what arrives in pieces and leaves the rest alone', () => {
  expect(toNfc('Quảng Trị'.normalize('NFD'))).toBe('Quảng Trị')
  expect(toNfc('Điện Biên')).toBe('Điện Biên')
  expect(toNfc('ế')).toHaveLength(1)
})
