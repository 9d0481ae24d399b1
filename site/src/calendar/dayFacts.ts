import type {AlmanacDay} from '@cong/vietnamese/almanac'
import {
  canChiName,
  canChiOfDay,
  canChiOfMonth,
  canChiOfYear,
  fromJulianDay,
  isForecast,
  type LunarDate,
  type SolarDate,
  type SolarTerm,
  solarTermOn,
  solarTermsOf,
  toJulianDay,
  toLunar,
  weekday,
} from '@cong/vietnamese/calendar'
import type {HolidayOccurrence} from '@cong/vietnamese/holidays'
import {lunarDayName, lunarYearName, solarDayName} from './words.ts'

/** All that the calendar says of a day. */
export interface DayFacts {
  julianDay: number
  solar: SolarDate
  /** 0 for Sunday to 6 for Saturday. */
  weekday: number
  lunar: LunarDate
  canChi: {day: string; month: string; year: string}
  /** The term that begins on the day. */
  term: SolarTerm | null
  holidays: HolidayOccurrence[]
  isDayOff: boolean
  /** Only where the office shows it. */
  almanac?: AlmanacDay
  /** The lunar date may turn out a day off: its month's new moon is too near a midnight far ahead. */
  isForecast: boolean
}

/** The facts of a day; `holidays` are those of its year. Throws CalendarError for a day out of range. */
export function dayFacts(julianDay: number, holidays: readonly HolidayOccurrence[]): DayFacts {
  const solar = fromJulianDay(julianDay)
  const lunar = toLunar(solar)
  const own = holidays.filter(({date}) => toJulianDay(date) === julianDay).sort(byWeight)
  return {
    julianDay,
    solar,
    weekday: weekday(julianDay),
    lunar,
    canChi: {
      day: canChiName(canChiOfDay(julianDay)),
      month: canChiName(canChiOfMonth(lunar)),
      year: canChiName(canChiOfYear(lunar.year)),
    },
    term: solarTermOn(solar),
    holidays: own,
    isDayOff: own.some(({dayOff}) => dayOff),
    isForecast: isForecast(julianDay - lunar.day + 1),
  }
}

/** The term a day lies in: the last one begun on or before it; undefined in the first days of 1900. */
export function termOf({solar, julianDay}: Pick<DayFacts, 'solar' | 'julianDay'>): SolarTerm | undefined {
  const terms = solarTermsOf(solar.year)
  const begun = terms.findLast(({date}) => toJulianDay(date) <= julianDay)
  return begun ?? (solar.year > 1900 ? solarTermsOf(solar.year - 1).at(-1) : undefined)
}

/** A day as a screen reader says it: 'Thứ Ba, 24 tháng 11 năm 2026, âm lịch 16 tháng Mười năm Bính Ngọ, hôm nay'. */
export function dayLabel({solar, weekday, lunar, holidays}: DayFacts, isToday: boolean): string {
  const parts = [
    solarDayName(solar, weekday),
    `âm lịch ${lunarDayName(lunar)} ${lunarYearName(lunar.year)}`,
    ...(isToday ? ['hôm nay'] : []),
    ...holidays.map(({name}) => name),
  ]
  return parts.join(', ')
}

const weights = {statutory: 0, office: 1, traditional: 2, anniversary: 3} as const

function byWeight(a: HolidayOccurrence, b: HolidayOccurrence): number {
  return weights[a.kind] - weights[b.kind]
}
