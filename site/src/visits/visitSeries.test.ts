import {expect, test} from 'vitest'
import {visitCsv, visitSeries} from './visitSeries.ts'

const days = [
  {day: '2025-12-31', visits: 5},
  {day: '2026-11-01', visits: 7},
  {day: '2026-11-24', visits: 130},
]

test('adds up days to months and years', () => {
  expect(visitSeries(days, 'ngay')).toEqual(days.map(({day, visits}) => ({period: day, visits})))
  expect(visitSeries(days, 'thang')).toEqual([
    {period: '2025-12', visits: 5},
    {period: '2026-11', visits: 137},
  ])
  expect(visitSeries(days, 'nam')).toEqual([
    {period: '2025', visits: 5},
    {period: '2026', visits: 137},
  ])
  expect(visitSeries([], 'nam')).toEqual([])
})

test('writes CSV that Excel reads as UTF-8', () => {
  expect(visitCsv(days, 'thang')).toBe('\u{feff}Tháng,Lượt truy cập\r\n2025-12,5\r\n2026-11,137\r\n')
})
