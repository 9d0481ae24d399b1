export {anniversaries} from './anniversaries.ts'
export type {
  HiddenHoliday,
  Holiday,
  HolidayKind,
  HolidayOccurrence,
  HolidayRule,
  HolidaySettings,
  SwapDay,
} from './holiday.ts'
export {holidaysOf} from './holidaysOf.ts'
export {statutoryHolidays} from './statutory.ts'
export {toIcs} from './toIcs.ts'
export {traditionalHolidays} from './traditional.ts'
