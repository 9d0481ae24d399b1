export {CalendarError, type CalendarErrorCode} from './calendarError.ts'
export {
  animalNames,
  type CanChi,
  canChiName,
  canChiOfDay,
  canChiOfHour,
  canChiOfMonth,
  canChiOfYear,
  canNames,
  chiNames,
  hourChi,
} from './canChi.ts'
export {type DayDescription, describeDay} from './describeDay.ts'
export {fromJulianDay, type SolarDate, toJulianDay, weekday} from './julianDay.ts'
export {
  isForecast,
  type LunarDate,
  type LunarMonth,
  leapMonthOf,
  lunarMonths,
  newYearDay,
  toLunar,
  toSolar,
} from './lunarDate.ts'
export {checkedJulianDay, firstDay, formatIsoDate, lastDay, parseSolarDate} from './solarDate.ts'
export {
  currentSolarTerm,
  type SolarTerm,
  solarTermNames,
  solarTermOn,
  solarTermsOf,
} from './solarTerms.ts'
