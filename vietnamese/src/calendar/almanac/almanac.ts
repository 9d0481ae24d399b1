import {animalNames, canChiOfDay, chiNames} from '../canChi.ts'
import type {SolarDate} from '../julianDay.ts'
import {toJulianDay} from '../julianDay.ts'
import {toLunar} from '../lunarDate.ts'
import {currentSolarTerm} from '../solarTerms.ts'
import {spirits, stars, trucNames} from './names.ts'

/** A double hour of the day, of the kind tradition calls lucky: 'Tý (23:00–01:00)'. */
export interface LuckyHour {
  chi: number
  name: string
  /** Clock hours at which it begins and ends. */
  from: number
  to: number
}

/**
 * What Vietnamese almanacs say of a day: belief and custom, not astronomy. The site shows it only where the office's
 * settings ask for it.
 */
export interface AlmanacDay {
  /** The spirit of the day, and whether it makes the day hoàng đạo (lucky) or hắc đạo. */
  spirit: string
  isLucky: boolean
  luckyHours: LuckyHour[]
  /** One of the twelve trực. */
  truc: string
  /** One of the twenty-eight sao. */
  star: string
  /** The age that clashes with the day: the opposite chi and its animal. */
  clash: string
}

/** The almanac of a date. Throws CalendarError for one that does not exist or is out of range. */
export function almanacOf(date: SolarDate): AlmanacDay {
  const lunar = toLunar(date)
  const julianDay = toJulianDay(date)
  const dayChi = canChiOfDay(julianDay).chi
  // By lunar month, as most printed Vietnamese almanacs do; by solar-term month would differ on one day in six.
  const spirit = spirits[spiritIndex((lunar.month + 1) % 12, dayChi)]
  const opposite = (dayChi + 6) % 12
  return {
    spirit: spirit?.name ?? '',
    isLucky: spirit?.isLucky ?? false,
    luckyHours: luckyHours(dayChi),
    truc: trucNames[(dayChi - termMonthChi(date) + 12) % 12] ?? '',
    star: stars[(julianDay + 11) % 28] ?? '',
    clash: `${chiNames[opposite]} (${animalNames[opposite]})`,
  }
}

/** Where the twelve spirits stand on a chi: Thanh Long begins at Tý for Dần and Thân, two chi later for each next pair. */
function spiritIndex(over: number, chi: number): number {
  const begin = ((over + 10) * 2) % 12
  return (chi - begin + 12) % 12
}

function luckyHours(dayChi: number): LuckyHour[] {
  return chiNames.flatMap((name, chi) =>
    spirits[spiritIndex(dayChi, chi)]?.isLucky
      ? [{chi, name, from: (chi * 2 + 23) % 24, to: (chi * 2 + 1) % 24}]
      : [],
  )
}

/** Chi of the month counted by solar terms: Dần from Lập xuân on. */
function termMonthChi(date: SolarDate): number {
  return (Math.trunc(currentSolarTerm(date) / 2) + 1) % 12
}
