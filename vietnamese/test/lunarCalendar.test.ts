import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {SearchMoonPhase, SearchSunLongitude} from 'astronomy-engine'
import {describe, expect, test} from 'vitest'
import {renderLunarYears, renderSolarTerms} from '../scripts/renderTables.ts'
import {
  CalendarError,
  currentSolarTerm,
  firstDay,
  formatIsoDate,
  fromJulianDay,
  isForecast,
  lastDay,
  leapMonthOf,
  lunarMonths,
  newYearDay,
  parseSolarDate,
  solarTermNames,
  solarTermOn,
  solarTermsOf,
  toJulianDay,
  toLunar,
  toSolar,
} from '../src/calendar/index.ts'
import {monthsOfSolsticeYear} from './independentCalendar.ts'

const generated = (name: string) =>
  readFileSync(join(import.meta.dirname, '../src/calendar/generated', name), 'utf8')
const tet = (year: number) => formatIsoDate(fromJulianDay(newYearDay(year)))

const isoDay = (julianDay: number) => formatIsoDate(fromJulianDay(julianDay))
const numbering = ({year, month, leap}: {year: number; month: number; leap: boolean}) =>
  `${year}/${month}${leap ? '+' : ''}`

/** How far the new moon near the end of a Hanoi day is from that day's midnight. */
function secondsFromHanoiMidnight(day: string): number {
  const midnight = Date.parse(`${day}T17:00:00Z`)
  const moon = SearchMoonPhase(0, new Date(midnight - 86_400_000), 3)
  return Math.abs((moon?.date.getTime() ?? 0) - midnight) / 1000
}

describe('the generated tables', () => {
  test('are what the generator makes today', () => {
    expect(generated('lunarYears.ts')).toBe(renderLunarYears())
    expect(generated('solarTermMinutes.ts')).toBe(renderSolarTerms())
  })
})

describe('against an independent computation', () => {
  test('every month of 1900–2199 begins on the same day with the same number, leap months too', () => {
    const computed = Array.from({length: 301}, (_, index) => monthsOfSolsticeYear(1899 + index))
      .flat()
      .filter(month => month.year >= 1900 && month.year <= 2199)
    const ours = Array.from({length: 300}, (_, index) => lunarMonths(1900 + index)).flat()
    expect(ours.map(numbering)).toEqual(computed.map(numbering))
    const different = ours.flatMap((month, index) => {
      const theirs = computed[index]?.firstDay ?? 0
      return month.firstDay === theirs ? [] : [[isoDay(month.firstDay), isoDay(theirs)]]
    })
    expect(different).toEqual([
      // Printed calendars of the time had the 24th; the moon was new minutes before that midnight in Beijing.
      ['1906-04-24', '1906-04-23'],
      // Seconds from midnight in Hanoi: which day it is hangs on how the earth's rotation slows until then.
      ['2085-10-18', '2085-10-19'],
      ['2175-01-22', '2175-01-23'],
    ])
    for (const [day] of different.slice(1)) expect(secondsFromHanoiMidnight(day ?? '')).toBeLessThan(30)
  })

  test('solar terms agree to two minutes', () => {
    const worst = [1900, 1950, 1968, 2000, 2026, 2050, 2100, 2199].flatMap(year =>
      solarTermsOf(year).map(({index, date, hour, minute}) => {
        const ours = Date.UTC(date.year, date.month - 1, date.day, hour - 7, minute)
        const theirs = SearchSunLongitude((285 + index * 15) % 360, new Date(ours - 5 * 86_400_000), 10)
        return Math.abs(ours - (theirs?.date.getTime() ?? 0)) / 60_000
      }),
    )
    expect(Math.max(...worst)).toBeLessThan(2)
  })
})

describe('where Vietnam and China differ', () => {
  test.for([
    [1968, '1968-01-29'],
    [1969, '1969-02-16'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2030, '2030-02-02'],
    [2053, '2053-02-18'],
  ] as const)('Tết %i is on %s', ([year, date]) => {
    expect(tet(year)).toBe(date)
  })

  test('leap months of 1984/85 and 1987', () => {
    expect([leapMonthOf(1984), leapMonthOf(1985), leapMonthOf(1987)]).toEqual([0, 2, 7])
  })
})

describe('known years', () => {
  test.for([
    [1900, '1900-01-31'],
    [2000, '2000-02-05'],
    [2020, '2020-01-25'],
    [2021, '2021-02-12'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
  ] as const)('Tết %i is on %s', ([year, date]) => {
    expect(tet(year)).toBe(date)
  })

  test('the hard winter of 2033/34: the leap month is the eleventh of 2033', () => {
    expect([leapMonthOf(2033), leapMonthOf(2034)]).toEqual([11, 0])
    expect(toLunar({year: 2033, month: 12, day: 22})).toEqual({year: 2033, month: 11, day: 1, leap: true})
  })

  test('terms of 2026 at Hanoi', () => {
    const terms = solarTermsOf(2026)
    expect(terms.map(term => term.name)).toEqual([...solarTermNames])
    expect(terms[23]).toMatchObject({
      name: 'Đông chí',
      date: {year: 2026, month: 12, day: 22},
      hour: 3,
      minute: 50,
    })
  })
})

test('every month of 1900–2199 holds its two terms, found on their days and kept until the next', () => {
  for (let year = 1900; year <= 2199; year++) {
    const terms = solarTermsOf(year)
    expect(terms.map(({date}) => date.month)).toEqual(terms.map((_, index) => Math.trunc(index / 2) + 1))
    for (const term of terms) expect(solarTermOn(term.date)).toEqual(term)
  }
  const places = [
    [1, 1],
    [1, 5],
    [1, 19],
    [1, 20],
    [12, 31],
  ].map(([month = 0, day = 0]) => currentSolarTerm({year: 2026, month, day}))
  expect(places).toEqual([23, 0, 0, 1, 23])
})

test('a term seconds before midnight keeps its day, whatever its rounded minute', () => {
  const terms = [solarTermsOf(1953)[11], solarTermsOf(2038)[13]]
  expect(terms).toMatchObject([
    {name: 'Hạ chí', date: {year: 1953, month: 6, day: 21}, hour: 23, minute: 59},
    {name: 'Đại thử', date: {year: 2038, month: 7, day: 22}, hour: 23, minute: 59},
  ])
})

test('month starts that hang on seconds in years to come are forecasts, on both days they may fall on', () => {
  const doubtful = ['2054-05-07', '2054-05-08', '2175-01-22', '2175-01-23', '2199-01-26', '2199-01-27']
  const sure = ['2026-02-17', '2054-05-09', '2175-01-21']
  const forecast = (day: string) => isForecast(toJulianDay(parseSolarDate(day)))
  expect([doubtful.map(forecast), sure.map(forecast)]).toEqual([
    doubtful.map(() => true),
    sure.map(() => false),
  ])
})

test('every one of the 109,573 days goes to its lunar date and back', () => {
  let days = 0
  let before = ''
  for (let julianDay = firstDay; julianDay <= lastDay; julianDay++) {
    const solar = fromJulianDay(julianDay)
    const lunar = toLunar(solar)
    if (toJulianDay(toSolar(lunar)) !== julianDay)
      throw new Error(`${formatIsoDate(solar)} does not come back.`)
    const key = JSON.stringify(lunar)
    if (key === before) throw new Error(`${formatIsoDate(solar)} has the lunar date of the day before.`)
    before = key
    days += 1
  }
  expect(days).toBe(109_573)
})

describe('what is not there is refused with the choices', () => {
  const message = (work: () => unknown) => {
    try {
      work()
    } catch (error) {
      if (error instanceof CalendarError) return `${error.code}: ${error.message}`
      throw error
    }
    return 'no error'
  }

  test.for<[string, () => unknown, string]>([
    [
      'before the range',
      () => toLunar({year: 1899, month: 12, day: 31}),
      'outOfRange: Lịch này tính từ ngày 1/1/1900',
    ],
    ['after the range', () => toLunar({year: 2200, month: 1, day: 1}), 'outOfRange'],
    [
      '30 February',
      () => toLunar({year: 2026, month: 2, day: 30}),
      'noSuchDate: Không có ngày 30/2/2026. Tháng 2/2026 có 28 ngày',
    ],
    ['month 13', () => toLunar({year: 2026, month: 13, day: 1}), 'noSuchDate'],
    [
      'a year without leap month',
      () => toSolar({year: 2026, month: 6, day: 1, leap: true}),
      'noSuchLeapMonth: Năm 2026 âm lịch không có tháng nhuận',
    ],
    [
      'the wrong leap month',
      () => toSolar({year: 2025, month: 5, day: 1, leap: true}),
      'noSuchLeapMonth: Năm 2025 âm lịch chỉ có tháng 6 nhuận',
    ],
    [
      'day 30 of a short month',
      () => toSolar({year: 2026, month: 12, day: 30, leap: false}),
      'noSuchDate: Tháng 12 năm 2026 âm lịch có 29 ngày',
    ],
    ['a lunar year out of range', () => toSolar({year: 2200, month: 1, day: 1, leap: false}), 'outOfRange'],
    [
      'a lunar date after the last day',
      () => toSolar({year: 2199, month: 12, day: 29, leap: false}),
      'outOfRange',
    ],
    ['text', () => parseSolarDate('24/11/2026'), 'unreadable: Hãy viết ngày theo dạng'],
  ])('%s', ([, work, start]) => {
    expect(message(work).startsWith(start) ? start : message(work)).toBe(start)
  })
})
