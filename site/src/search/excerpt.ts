import {fold} from '@cong/vietnamese/fold'
import {foldWithOffsets} from '@cong/vietnamese/foldWithOffsets'
import type {Term} from './parseQuery.ts'

export type Piece = {text: string; hit: boolean}

/** Whether a text holds a term. */
export function holds(term: Term, text: string): boolean {
  return fold(text).search(term.pattern) >= 0
}

/** Whether one of the texts of a document holds a term. */
export function isIn(term: Term, texts: readonly string[]): boolean {
  return texts.some(text => holds(term, text))
}

/** Pieces of a text, those that match marked; a long text is cut to the part round the first match. */
export function excerpt(terms: readonly Term[], text: string, length = 220): Piece[] {
  const {folded, offsets} = foldWithOffsets(text)
  const hits = terms.flatMap(({pattern}) =>
    [...folded.matchAll(pattern)].map(({index, 0: match}) => [
      offsets[index] ?? 0,
      offsets[index + match.length] ?? text.length,
    ]),
  )
  hits.sort(([a = 0], [b = 0]) => a - b)
  const start = wordStart(text, Math.max(0, (hits[0]?.[0] ?? 0) - 60))
  const end = text.length - start <= length ? text.length : wordEnd(text, start + length)
  return mark(text, hits, start, end)
}

function mark(text: string, hits: readonly number[][], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
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

function wordEnd(text: string, position: number): number {
  const space = text.lastIndexOf(' ', position)
  return space === -1 ? position : space
}
