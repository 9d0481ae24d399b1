import {allOf, type IndexCondition} from './indexCondition.ts'
import type {Selection} from './selectionSql.ts'

/** So many hits of a search are read in the time in which the text index answers for one document, as measured. */
const hitsPerQuestion = 200

/** After so many documents the walk goes on only while every second of them has the words. */
const firstAsked = 10

/** The first of very many documents that have the words of a search, met one after the other in the order wanted. */
export interface TextWalk {
  /** The documents to ask about: all else holds for them. */
  candidates: Selection & {limit: number}
  /** What is asked about each. */
  asked: IndexCondition
  /** How many must be found. */
  wanted: number
}

/** Plans such a walk; undefined where even if every second document has the words, reading all hits is sooner done. */
export function textWalk(selection: Selection, documents: () => number): TextWalk | undefined {
  const {where, limit, offset = 0} = selection
  if (limit === undefined || where.kind !== 'and') return undefined
  const [asked, ...others] = where.of.filter(hasText)
  const wanted = offset + limit
  if (asked === undefined || others.length > 0 || documents() < 2 * wanted * hitsPerQuestion) return undefined
  const rest = allOf(where.of.filter(part => part !== asked))
  return {candidates: {...selection, where: rest, offset: 0, limit: 2 * wanted}, asked, wanted}
}

/**
 * Takes the walk: the first of the candidates for which `holds` is true, as many as are wanted or as there are.
 * Undefined as soon as too few of them do.
 */
export function takeTextWalk<Row>(
  {candidates, wanted}: TextWalk,
  rows: readonly Row[],
  holds: (row: Row) => boolean,
): Row[] | undefined {
  const met: Row[] = []
  for (const [index, row] of rows.entries()) {
    if (met.length === wanted) return met
    if (index >= firstAsked && met.length * 2 < index) return undefined
    if (holds(row)) met.push(row)
  }
  return met.length === wanted || rows.length < candidates.limit ? met : undefined
}

function hasText(condition: IndexCondition): boolean {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.of.some(hasText)
  return condition.kind === 'not' ? hasText(condition.of) : condition.kind === 'text'
}
