import {expect, test} from 'vitest'
import {formatDate, formatDateTime, formatShortDate, hanoiDate, toIsoHanoi, toRfc822} from './dates.ts'

const lateEvening = '2026-11-23T18:30:05Z'

test('dates are written as in Vietnam, whatever zone the host keeps', () => {
  expect(formatDate(lateEvening)).toBe('Thứ Ba, 24/11/2026')
  expect(formatShortDate(lateEvening)).toBe('24/11/2026')
  expect(formatDateTime(lateEvening)).toBe('24/11/2026, 01:30')
  expect(formatDate('2026-11-22T05:00:00Z')).toBe('Chủ Nhật, 22/11/2026')
})

test('a day without time stays that day', () => {
  expect(formatDate('2026-11-24')).toBe('Thứ Ba, 24/11/2026')
})

test('feeds get both machine forms with the offset', () => {
  expect(toRfc822(lateEvening)).toBe('Tue, 24 Nov 2026 01:30:05 +0700')
  expect(toIsoHanoi(lateEvening)).toBe('2026-11-24T01:30:05+07:00')
})

test('the day changes at midnight in Hanoi', () => {
  expect(hanoiDate('2026-12-31T16:59:59Z')).toEqual({year: 2026, month: 12, day: 31})
  expect(hanoiDate('2026-12-31T17:00:00Z')).toEqual({year: 2027, month: 1, day: 1})
})

test('Date and milliseconds mean the same moment as text', () => {
  const date = new Date(lateEvening)
  expect(formatDateTime(date)).toBe(formatDateTime(lateEvening))
  expect(formatDateTime(date.getTime())).toBe(formatDateTime(lateEvening))
})

test.each(['24/11/2026', '2026-11-24T08:30:00', '', 'hôm nay', '2026-13-45'])('%j is refused', text => {
  expect(() => formatDate(text)).toThrow(RangeError)
})

test('an invalid Date is refused', () => {
  expect(() => hanoiDate(new Date(Number.NaN))).toThrow('Cannot read')
})

test('what is written is what the time zone database says, back to 1920', () => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  // Some 27 days apart, each at another time of day.
  for (let at = Date.UTC(1920, 0, 1); at < Date.UTC(2100, 0, 1); at += 2_345_678_901) {
    const iso = toIsoHanoi(at)
    const [, year, month, day, time] = iso.match(/^(\d+)-(\d+)-(\d+)T(.{8})/) ?? []
    expect(`${day}/${month}/${year}, ${time}`).toBe(parts.format(at))
    expect(new Date(iso).getTime()).toBe(Math.floor(at / 1000) * 1000)
    expect(formatShortDate(at)).toBe(`${day}/${month}/${year}`)
  }
})

test('the weekdays, from Sunday', () => {
  const days = [22, 23, 24, 25, 26, 27, 28].map(day => formatDate(`2026-11-${day}`).split(',')[0])
  expect(days).toEqual(['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'])
})
