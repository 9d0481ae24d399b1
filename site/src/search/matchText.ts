import {fold} from '@cong/vietnamese/fold'
import {foldWithOffsets} from '@cong/vietnamese/foldWithOffsets'

/** One thing the reader looks for: a word, or words in quotes that must stand together. */
export type Term = {folded: RegExp; exact: RegExp}

/** Reads what the reader typed: words, and "phrases in quotes". Marks may be left off, đ too. */
export function parseQuery(query: string): Term[] {
  const parts = [...query.normalize('NFC').matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)]
  return parts.flatMap(([, phrase, word]) => {
    const words = (phrase ?? word ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    return words.length === 0
      ? []
      : [{folded: wholeWords(words.map(fold)), exact: wholeWords(words.map(one => one.toLowerCase()))}]
  })
}

/** How well a text answers: how many terms it holds, and how many of them with the very marks that were typed. */
export function countMatches(terms: readonly Term[], text: string): {found: boolean[]; exact: number} {
  const folded = fold(text)
  const lower = text.normalize('NFC').toLowerCase()
  return {
    found: terms.map(term => term.folded.test(folded)),
    exact: terms.filter(term => term.exact.test(lower)).length,
  }
}

/** Pieces of a text, those that match marked; a long text is cut to the part round the first match. */
export function excerpt(terms: readonly Term[], text: string, length = 220): {text: string; hit: boolean}[] {
  const {folded, offsets} = foldWithOffsets(text)
  const hits = terms.flatMap(({folded: term}) =>
    [...folded.matchAll(new RegExp(term.source, 'gu'))].map(({index, 0: match}) => [
      offsets[index] ?? 0,
      offsets[index + match.length] ?? text.length,
    ]),
  )
  hits.sort(([a = 0], [b = 0]) => a - b)
  const start = wordStart(text, Math.max(0, (hits[0]?.[0] ?? 0) - 60))
  const end = Math.min(text.length, start + length)
  return mark(text, hits, start, end)
}

function mark(text: string, hits: readonly number[][], start: number, end: number) {
  const pieces: {text: string; hit: boolean}[] = []
  let position = start
  for (const [from = 0, to = 0] of hits) {
    if (from < position || to > end) continue
    pieces.push({text: text.slice(position, from), hit: false}, {text: text.slice(from, to), hit: true})
    position = to
  }
  pieces.push({text: text.slice(position, end) + (end < text.length ? '…' : ''), hit: false})
  if (start > 0) pieces.unshift({text: '…', hit: false})
  return pieces.filter(piece => piece.text !== '')
}

function wordStart(text: string, position: number): number {
  const space = position === 0 ? -1 : text.indexOf(' ', position)
  return space === -1 ? position : space + 1
}

/** Words in a row as whole words, whatever stands between them that is neither letter nor digit. */
function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{M}\\p{N}])`, 'u')
}
