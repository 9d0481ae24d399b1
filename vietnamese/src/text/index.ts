export {compareVietnamese} from './compareVietnamese.ts'
export {
  type CalendarDate,
  formatDate,
  formatDateTime,
  formatShortDate,
  hanoiDate,
  type Instant,
  toIsoHanoi,
  toRfc822,
} from './dates.ts'
export {fold} from './fold.ts'
export {type FoldedText, foldWithOffsets} from './foldWithOffsets.ts'
export {formatNumber, parseNumber} from './numbers.ts'
export {readingMinutes} from './readingMinutes.ts'
export {slugify} from './slugify.ts'
export {toNfc} from './toNfc.ts'
export {words} from './words.ts'
