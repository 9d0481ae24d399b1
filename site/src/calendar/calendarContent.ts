import type {HolidaySettings} from '@cong/vietnamese/holidays'

/** What the office decides about its calendar; plain data, so that a page can hand it to its script. */
export interface CalendarContent {
  holidays: HolidaySettings
  /** Whether lucky days and hours are shown. */
  almanac: boolean
  /** Name of the office, for paper. */
  office: string
}
