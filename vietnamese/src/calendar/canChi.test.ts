import {expect, test} from 'vitest'
import {canChiName, canChiOfDay, canChiOfHour, canChiOfMonth, canChiOfYear, hourChi} from './canChi.ts'
import {toJulianDay} from './julianDay.ts'

const day = (year: number, month: number, date: number) => toJulianDay({year, month, day: date})

test('years', () => {
  expect([1984, 2000, 2024, 2026].map(year => canChiName(canChiOfYear(year)))).toEqual([
    'Giáp Tý',
    'Canh Thìn',
    'Giáp Thìn',
    'Bính Ngọ',
  ])
})

test('months: the first is Dần, the can goes on from year to year', () => {
  const names = [1, 2, 11, 12].map(month => canChiName(canChiOfMonth({year: 2026, month})))
  expect(names).toEqual(['Canh Dần', 'Tân Mão', 'Canh Tý', 'Tân Sửu'])
  expect(canChiName(canChiOfMonth({year: 2027, month: 1}))).toBe('Nhâm Dần')
})

test('days: 2000-01-01 is Mậu Ngọ, and sixty days later again', () => {
  expect(canChiName(canChiOfDay(day(2000, 1, 1)))).toBe('Mậu Ngọ')
  expect(canChiName(canChiOfDay(day(2000, 1, 1) + 60))).toBe('Mậu Ngọ')
  expect(canChiName(canChiOfDay(day(2026, 11, 24)))).toBe('Nhâm Dần')
})

test('hours: Tý of a Giáp or Kỷ day is Giáp Tý', () => {
  const giapTy = day(2000, 1, 7)
  expect(canChiName(canChiOfDay(giapTy))).toBe('Giáp Tý')
  expect(canChiName(canChiOfHour(giapTy, 0))).toBe('Giáp Tý')
  expect(canChiName(canChiOfHour(giapTy, 11))).toBe('Ất Hợi')
  expect([23, 0, 1, 2, 12, 22].map(hourChi)).toEqual([0, 0, 1, 1, 6, 11])
})
