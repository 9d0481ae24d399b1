import {expect, test} from 'vitest'
import {words} from './words.ts'

test('layout and punctuation make no difference to the words', () => {
  expect(words('  Cấp ủy,\n “Đảng”  (2020-2025)…')).toEqual(['Cấp', 'ủy', 'Đảng', '2020', '2025'])
  expect(words('đoàn viên'.normalize('NFD'))).toEqual(['đoàn', 'viên'])
})

test('nothing gives nothing', () => {
  expect(words('')).toEqual([])
  expect(words(' … – ')).toEqual([])
})
