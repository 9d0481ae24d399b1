import {canChiName, canChiOfDay, canChiOfMonth, canChiOfYear} from './canChi.ts'
import {toJulianDay} from './julianDay.ts'
import {toLunar} from './lunarDate.ts'
import {formatIsoDate, parseSolarDate} from './solarDate.ts'
import {solarTermOn} from './solarTerms.ts'

/** What `lich` prints of a day: `tietKhi` is the term that begins that day at UTC+7, or null. */
export interface DayDescription {
  solar: string
  lunar: {y: number; m: number; d: number; leap: boolean}
  canChi: {year: string; month: string; day: string}
  tietKhi: string | null
}

/** Describes a day written as 'YYYY-MM-DD'. Throws CalendarError when it can't be read or is out of range. */
export function describeDay(text: string): DayDescription {
  const solar = parseSolarDate(text)
  const lunar = toLunar(solar)
  return {
    solar: formatIsoDate(solar),
    lunar: {y: lunar.year, m: lunar.month, d: lunar.day, leap: lunar.leap},
    canChi: {
      year: canChiName(canChiOfYear(lunar.year)),
      month: canChiName(canChiOfMonth(lunar)),
      day: canChiName(canChiOfDay(toJulianDay(solar))),
    },
    tietKhi: solarTermOn(solar)?.name ?? null,
  }
}
