import {parseSolarDate, toJulianDay} from '@cong/vietnamese/calendar'
import {describe, expect, test} from 'vitest'
import {blockHtml} from './blockHtml.ts'
import type {CalendarContent} from './calendarContent.ts'
import {calendarData} from './calendarData.ts'
import {dayHtml} from './dayHtml.ts'
import {monthFacts} from './monthFacts.ts'
import {monthHtml} from './monthHtml.ts'
import {yearHtml} from './yearHtml.ts'

const content: CalendarContent = {holidays: {}, almanac: true, office: 'Sở Nội vụ'}
const text = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const julian = (day: string) => toJulianDay(parseSolarDate(day))
const block = (day: string) => text(blockHtml(julian(day), {}).markup)
const panel = (year: number, month: number, day: number, from = content) => {
  const facts = monthFacts(year, month, from)[day - 1]
  return facts ? text(dayHtml(facts).markup) : ''
}

describe('the block of today', () => {
  test('both dates, can chi, term and the next holiday', () => {
    expect(block('2026-11-25')).toBe(
      'Thứ Tư 25 tháng 11 năm 2026 Âm lịch 17 tháng Mười năm Bính Ngọ Ngày Quý Mão, tháng Kỷ Hợi Tiết Tiểu tuyết Còn 37 ngày: Tết Dương lịch (1/1) Xem lịch tháng',
    )
  })

  test('a holiday on its day, and the day before', () => {
    expect(block('2026-11-24')).toContain('Hôm nay: Ngày Văn hóa Việt Nam')
    expect(block('2026-09-01')).toContain('Hôm nay: Nghỉ Quốc khánh (ngày liền trước)')
    expect(block('2026-12-31')).toContain('Ngày mai: Tết Dương lịch (1/1)')
  })

  test('the first and the last day of the calendar', () => {
    expect(block('1900-01-01')).toContain('Âm lịch mùng 1 tháng Chạp năm Kỷ Hợi')
    expect(block('2199-12-31')).toContain('Âm lịch 14 tháng Mười một')
  })
})

describe('the panel of a day', () => {
  test('the moment of a term, lucky hours, trực, sao and clashing age where the office shows them', () => {
    expect(panel(2026, 12, 22)).toBe(
      'Thứ Ba 22 tháng 12 năm 2026 Âm lịch 14 tháng Mười một năm Bính Ngọ Ngày thành lập Quân đội nhân dân Việt Nam Thành lập năm 1944 ' +
        'Can chi ngày Canh Ngọ, tháng Canh Tý, năm Bính Ngọ Tiết khí Đông chí, bắt đầu lúc 03:50 ngày 22/12 ' +
        'Ngày hoàng đạo (Tư Mệnh) Giờ hoàng đạo Tý (23–1 giờ), Sửu (1–3 giờ), Mão (5–7 giờ), Ngọ (11–13 giờ), Thân (15–17 giờ), Dậu (17–19 giờ) ' +
        'Trực, sao trực Phá, sao Thất Tuổi xung Tý (Chuột)',
    )
  })

  test('no almanac where the office turned it off', () => {
    expect(panel(2026, 12, 22, {...content, almanac: false})).not.toMatch(/hoàng đạo|trực|Tuổi xung/i)
  })

  test('a forecast says so, a settled date does not', () => {
    expect(panel(2175, 1, 25)).toContain('Ngày âm lịch này là dự báo')
    expect(panel(2026, 2, 17)).not.toContain('dự báo')
  })
})

describe('the month', () => {
  const month = monthHtml({year: 2025, month: 7, day: 25}, content).markup

  test('a screen reader reads each day whole', () => {
    const view = {year: 2026, month: 11, day: 24, today: julian('2026-11-24')}
    const [, day] = /data-chosen aria-current="date">\s*<span class="visually-hidden">([^<]*)/.exec(
      monthHtml(view, content).markup,
    ) ?? ['', 'no day is chosen']
    expect(day).toBe(
      'Thứ Ba, 24 tháng 11 năm 2026, âm lịch 16 tháng Mười năm Bính Ngọ, hôm nay, Ngày Văn hóa Việt Nam',
    )
  })

  test('a leap month is marked', () => {
    expect(month).toContain('âm lịch mùng 1 tháng Sáu nhuận năm Ất Tỵ')
    expect(text(month)).toContain('1/6N')
  })

  test('what is built knows no today', () => {
    expect(month).not.toMatch(/hôm nay|aria-current|is-today/)
  })

  test('leads over the ends of the year, to the page that draws any month and nowhere outside the range', () => {
    expect(monthHtml({year: 2025, month: 12, day: 1}, content).markup).toContain('href="/lich/2026/01/"')
    expect(monthHtml({year: 2025, month: 1, day: 1}, content).markup).toContain(
      'href="/lich/?nam=2024&#38;thang=12"',
    )
    expect(monthHtml({year: 1900, month: 1, day: 1}, content).markup).not.toContain('1899')
    expect(monthHtml({year: 2199, month: 12, day: 1}, content).markup).not.toContain('2200')
  })

  test('a holiday an editor named with markup stays text', () => {
    const rule = {solar: {month: 7, day: 2}}
    const own = [{id: 'a', name: '<img src=x>', kind: 'office', rule, dayOff: false, source: '"'} as const]
    const {markup} = monthHtml({year: 2025, month: 7, day: 2}, {...content, holidays: {own}})
    expect(markup).toContain('&#60;img src=x&#62;')
    expect(markup).not.toContain('<img')
  })
})

test('the year: Tết, leap month, twelve months, days off', () => {
  const year = text(yearHtml(2025, content).markup)
  expect(year).toContain('Mùng 1 Tết Ất Tỵ là ngày 29/1/2025, có tháng Sáu nhuận')
  expect(year.match(/Tháng \d+ T2/g)).toHaveLength(12)
  expect(year).toContain('30/4 Ngày Chiến thắng')
})

test('data of a year: every day, as the command prints it', () => {
  const {days, holidays} = calendarData(2026, content)
  expect(days).toHaveLength(365)
  expect(days[327]).toEqual({
    solar: '2026-11-24',
    lunar: {y: 2026, m: 10, d: 16, leap: false},
    canChi: {year: 'Bính Ngọ', month: 'Kỷ Hợi', day: 'Nhâm Dần'},
    tietKhi: null,
  })
  expect(holidays.find(({date}) => date === '2026-02-17')).toMatchObject({dayOff: true, kind: 'statutory'})
})

test('no Han character, no rabbit, and all in NFC', () => {
  const all = [1900, 1984, 2033, 2199].map(year => yearHtml(year, content).markup).join('')
  const months = [1, 7].map(month => monthHtml({year: 2033, month, day: 1}, content).markup).join('')
  expect(all + months).not.toMatch(/\p{Script=Han}|Thỏ/u)
  expect((all + months).normalize('NFC')).toBe(all + months)
})
