export type {
  Holiday,
  HolidayKind,
  HolidayOccurrence,
  HolidayRule,
  HolidaySettings,
  SwapDay,
} from './holiday.ts'
export {holidaysOf} from './holidaysOf.ts'
export {toIcs} from './toIcs.ts'
