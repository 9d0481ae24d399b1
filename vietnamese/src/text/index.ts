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
export {type DecodedText, decodeLegacy, type LegacyEncoding} from './decodeLegacy.ts'
export {findGluedWords, type GluedWords} from './findGluedWords.ts'
export {fold} from './fold.ts'
export {type FoldedText, foldWithOffsets} from './foldWithOffsets.ts'
export {isVietnameseSyllable} from './isVietnameseSyllable.ts'
export {formatNumber, parseNumber} from './numbers.ts'
export {readingMinutes} from './readingMinutes.ts'
export {slugify} from './slugify.ts'
export {type SpacingChange, tidySpacing} from './tidySpacing.ts'
export {toNfc} from './toNfc.ts'
export {words} from './words.ts'
