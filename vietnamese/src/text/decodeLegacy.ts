import {isVietnameseSyllable} from './isVietnameseSyllable.ts'
import {type LegacyTable, tcvn3, vni} from './legacyTables.ts'

export type LegacyEncoding = 'TCVN3' | 'VNI'

/** The text in Unicode, and what it was in; no `encoding` means the text was left as it came. */
export type DecodedText = {text: string; encoding?: LegacyEncoding}

/**
 * Text typed in a TCVN3 (ABC) or VNI font and pasted as mojibake ('Céng hßa x· héi'), as Unicode.
 *
 * It acts only when sure: at least two words carry such characters, nine in ten of them become Vietnamese
 * syllables, and most were none before. A text with any letter the old encodings did not have (ạ, đ, ư …) is
 * already Unicode. Give it one paragraph at a time, since old documents mix encodings.
 */
export function decodeLegacy(text: string): DecodedText {
  const composed = text.normalize('NFC')
  if (/[\u0100-\u03bb\u03bd-\u200f\u2027-\uffff]/.test(composed)) return {text}
  const suspects = composed.match(markedWord) ?? []
  if (suspects.length < 2 || share(suspects, isProperWord) > 0.5) return {text}
  const readings = candidates.map(({encoding, decode}) => ({
    encoding,
    text: decode(composed),
    share: share(suspects, word => isVietnameseSyllable(decode(word))),
  }))
  const best = readings.reduce((one, other) => (other.share > one.share ? other : one))
  return best.share < 0.9 ? {text} : {text: best.text, encoding: best.encoding}
}

/** Words with a character above ASCII, the signs TCVN3 used as letters (µ ¸ ® …) included. */
const markedWord = /[A-Za-z]*[\u00a1-\u00ff\u03bc][A-Za-z\u00a1-\u00ff\u03bc]*/g

const candidates = [
  {encoding: 'TCVN3', decode: restoringCapitals(decodeWith(tcvn3))},
  {encoding: 'VNI', decode: decodeWith(vni)},
] as const

/** Longer sequences first, so that VNI's letter and mark are read as one. Some programs paste µ as Greek mu. */
function decodeWith(table: LegacyTable): (text: string) => string {
  const units = [...table.keys()].toSorted((a, b) => b.length - a.length)
  const unit = new RegExp(units.join('|'), 'g')
  return text => text.replaceAll('\u03bc', 'µ').replace(unit, found => table.get(found) ?? found)
}

/**
 * TCVN3 set capitals with tones in small letters of a capitals font: a word whose other letters are capitals
 * was all capitals, and so was a short word in a line without small letters.
 */
function restoringCapitals(decode: (text: string) => string): (text: string) => string {
  return text => {
    const allCapitals = !/[a-z]/.test(text) && /[A-Z]{2}/.test(text)
    return text.replace(markedWord, word => {
      const isCapital = allCapitals || (!/[a-z]/.test(word) && /[A-Z].*[A-Z]/.test(word))
      return isCapital ? decode(word).toUpperCase() : decode(word)
    })
  }
}

function isProperWord(word: string): boolean {
  return isVietnameseSyllable(word.replace(/^[«©®]+|[»©®]+$/g, ''))
}

function share(items: string[], test: (item: string) => boolean): number {
  return items.filter(test).length / items.length
}
