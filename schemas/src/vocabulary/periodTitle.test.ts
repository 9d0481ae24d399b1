import {expect, test} from 'vitest'
import {periodTitle} from './periodTitle.ts'

test.each([
  ['month', '2026-11-01', 'Tháng 11/2026'],
  ['month', '2026-02-01', 'Tháng 2/2026'],
  ['quarter', '2026-01-01', 'Quý I/2026'],
  ['quarter', '2026-10-01', 'Quý IV/2026'],
  ['nineMonths', '2026-01-01', 'Chín tháng 2026'],
  ['year', '2025-01-01', 'Năm 2025'],
  ['quarter', undefined, 'Quý'],
  [undefined, '2026-01-01', ''],
])('%s from %s is %s', (kind, from, title) => {
  expect(periodTitle(kind, from)).toBe(title)
})
