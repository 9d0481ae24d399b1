import ical from 'ical.js'
import {describe, expect, test} from 'vitest'
import {holidaysOf, toIcs} from '../src/calendar/holidays/index.ts'
import {formatIsoDate} from '../src/calendar/index.ts'

const on = (year: number, id: string) =>
  holidaysOf(year)
    .filter(holiday => holiday.id === id)
    .map(({date}) => formatIsoDate(date))

describe('holidays', () => {
  test('by law in 2026', () => {
    const off = holidaysOf(2026)
      .filter(holiday => holiday.dayOff)
      .map(({date}) => formatIsoDate(date))
    expect(off).toEqual([
      '2026-01-01',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-26',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-09-01',
      '2026-09-02',
      '2026-11-24',
    ])
  })

  test.for([
    [2022, '03-01 31-01 01-02 02-02 03-02 04-02', '01-09 02-09'],
    [2023, '02-01 20-01 21-01 22-01 23-01 24-01 25-01 26-01', '01-09 02-09 04-09'],
    [2024, '08-02 09-02 10-02 11-02 12-02 13-02 14-02', '02-09 03-09'],
    [2025, '27-01 28-01 29-01 30-01 31-01', '01-09 02-09'],
  ] as const)(
    'days off at Tết and Quốc khánh %i as decided, with those for a weekend',
    ([year, tet, national]) => {
      const off = holidaysOf(year)
        .filter(({dayOff, id, date}) => dayOff && id !== 'tet-duong-lich' && [1, 2, 9].includes(date.month))
        .map(({date}) => formatIsoDate(date).split('-').slice(1).reverse().join('-'))
      expect(off.join(' ')).toBe(`${tet} ${national}`)
    },
  )

  test('by custom, in the regular month of a year with a leap one', () => {
    expect(on(2025, 'le-vu-lan')).toEqual(['2025-09-06'])
    expect(on(2026, 'tet-trung-thu')).toEqual(['2026-09-25'])
    expect(on(2030, 'ong-tao')).toEqual(['2030-01-26'])
  })

  test('a day that came into being later is not shown before', () => {
    expect(on(2025, 'van-hoa-viet-nam')).toEqual([])
    expect(on(2006, 'gio-to')).toEqual([])
  })

  test('the office adds its own, hides some, and enters the swap days of a year', () => {
    const days = holidaysOf(2026, {
      own: [
        {
          id: 'thanh-lap-so',
          name: 'Ngày thành lập Sở',
          kind: 'office',
          rule: {solar: {month: 8, day: 15}},
          dayOff: false,
          source: 'Quyết định thành lập',
        },
      ],
      hidden: [{id: 'tet-trung-cuu'}, {id: 'mung-4', year: 2026}, {id: 'mung-1', year: 2025}],
      swaps: [
        {
          off: {year: 2026, month: 1, day: 2},
          worked: {year: 2026, month: 1, day: 10},
          source: 'Thông báo của cơ quan',
        },
      ],
    })
    expect(days.find(day => day.id === 'thanh-lap-so')?.date).toEqual({year: 2026, month: 8, day: 15})
    const tet = days.map(({id}) => id).filter(id => /^(tet-trung-cuu|mung-)/.test(id))
    expect(tet).toEqual(['mung-1', 'mung-2', 'mung-3'])
    expect(
      days.filter(day => day.source === 'Thông báo của cơ quan').map(day => [day.name, day.dayOff]),
    ).toEqual([
      ['Nghỉ hoán đổi, làm bù ngày 10/1', true],
      ['Đi làm bù cho ngày nghỉ 2/1', false],
    ])
  })

  test('every one has a source, and no Han character', () => {
    const text = JSON.stringify([1900, 1984, 2033, 2199].map(year => holidaysOf(year)))
    expect(text).not.toMatch(/\p{Script=Han}/u)
    expect(holidaysOf(2026).every(({source}) => source.length > 0)).toBe(true)
  })
})

describe('ICS', () => {
  const ics = toIcs(
    holidaysOf(2026),
    'Ngày lễ; năm 2026, một dòng tên dài để phải gấp lại ở giữa chữ có dấu',
    'so.example',
  )

  test('an independent parser reads every day back', () => {
    const calendar = new ical.Component(ical.parse(ics))
    const events = calendar.getAllSubcomponents('vevent').map(each => new ical.Event(each))
    expect(events.map(event => [event.startDate.toString(), event.summary])).toEqual(
      holidaysOf(2026).map(({date, name}) => [formatIsoDate(date), name]),
    )
    expect(events.every(event => event.startDate.isDate && !event.isRecurring())).toBe(true)
    expect(new Set(events.map(event => event.uid)).size).toBe(events.length)
    expect(calendar.getFirstPropertyValue('name')).toMatch(/^Ngày lễ.*gấp lại ở giữa chữ có dấu$/)
  })

  test('lines are at most 75 octets, none cuts a letter, all end in CRLF', () => {
    const lines = ics.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(Math.max(...lines.map(line => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(ics).not.toContain('\uFFFD')
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('the same holidays give the same bytes', () => {
    expect(toIcs(holidaysOf(2026), 'a', 'b.example')).toBe(toIcs(holidaysOf(2026), 'a', 'b.example'))
  })
})
