import type {SolarDate} from '../julianDay.ts'

export type HolidayKind = 'statutory' | 'traditional' | 'anniversary' | 'office'

/** When a holiday falls: a day of the civil year, of the lunar year (never its leap month), or so many days from Tết. */
export type HolidayRule =
  | {solar: {month: number; day: number}}
  | {lunar: {month: number; day: number}}
  | {fromNewYear: number}

export interface Holiday {
  id: string
  name: string
  kind: HolidayKind
  rule: HolidayRule
  /** First civil year it is kept in; none: always. */
  since?: number
  /** Civil years it is kept in, where the day is decided anew each year. */
  only?: readonly number[]
  /** Civil years it is left out of. */
  except?: readonly number[]
  /** Whether work stops by law. */
  dayOff: boolean
  /** The law or the custom it rests on, for the reader. */
  source: string
}

/** A working day and a day off that change places, as announced for a year. */
export interface SwapDay {
  /** The day that becomes free. */
  off: SolarDate
  /** The day worked instead; undefined when it is simply given. */
  worked?: SolarDate
  source: string
}

/** A holiday of the list that is not shown: in one civil year, or never. */
export interface HiddenHoliday {
  id: string
  year?: number
}

/** What an office may change about the holidays without touching code. */
export interface HolidaySettings {
  /** The office's own days. */
  own?: readonly Holiday[]
  hidden?: readonly HiddenHoliday[]
  swaps?: readonly SwapDay[]
}

export interface HolidayOccurrence {
  id: string
  name: string
  kind: HolidayKind
  date: SolarDate
  dayOff: boolean
  source: string
}
