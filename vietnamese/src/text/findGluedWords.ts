import {isVietnameseSyllable} from './isVietnameseSyllable.ts'

/** Two words that lost the space between them; `at` is where the second begins, in UTF-16 units. */
export type GluedWords = {at: number; text: string}

/**
 * Places where a space seems to be missing between words: 'phương châmMỗi', 'phong trào“Sáng tạo'. Only
 * noticed, never mended, since product names such as VNeID look alike: an editor decides.
 */
export function findGluedWords(text: string): GluedWords[] {
  return [...text.matchAll(/([\p{L}\p{M}]*[\p{Ll}\p{M}])(“|(?=\p{Lu}))([\p{L}\p{M}]*)/gu)]
    .filter(([, first = '', opening, second = '']) =>
      [first, opening === '“' ? first : second].every(isVietnameseSyllable),
    )
    .map(match => ({at: match.index + (match[1]?.length ?? 0), text: match[0]}))
}
