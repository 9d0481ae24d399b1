import type {Places} from './invertDocuments.ts'
import type {Term} from './parseQuery.ts'
import type {SearchSegment} from './searchSegment.ts'
import type {Token} from './tokens.ts'

/** A document that holds all terms; a higher score stands higher. */
export type Match = {place: number; score: number}

export type SegmentMatches = {
  matches: Match[]
  /** How many documents hold each term, of a phrase all its words. */
  counts: number[]
}

/** Places of the documents that hold a term, that hold it as it was typed, and in their titles. */
type Found = {all: Set<number>; exact: Set<number>; title: Set<number>}
type Spellings = ReadonlyMap<string, Places>
/** Two words the reader wrote in a row, those of two terms too: found in a row, they are likelier meant. */
type Pair = {isPhrase: boolean; places: Set<number>}

/** The documents of a segment that hold all terms. */
export async function matchSegment(segment: SearchSegment, terms: readonly Term[]): Promise<SegmentMatches> {
  const words = await loadWords(segment, terms)
  const found = terms.map(({tokens}) => findWords(tokens, words))
  const counts = found.map(({all}) => all.size)
  const holding = common(found.map(({all}) => all))
  // The files of pairs are the larger ones: they are asked for where an answer can depend on them.
  if (holding.size === 0) return {matches: [], counts}
  const pairs = await loadPairs(segment, terms)
  const phrases = pairs.filter(({isPhrase}) => isPhrase).map(({places}) => places)
  const places = [...common([holding, ...phrases])]
  const isMarked = terms.some(({tokens}) => tokens.some(({exact, folded}) => exact !== folded))
  return {matches: places.map(place => ({place, score: scoreOf(place, found, pairs, isMarked)})), counts}
}

/**
 * First how many terms are written as the reader wrote them, then whether the title has them all, then how many of
 * the words stand in a row, then how many terms the title has. A reader who types no marks means no spelling: then it
 * decides last, or `cong chuc` would lead to what has `cong` (bent) before what has `công chức`.
 */
function scoreOf(place: number, found: readonly Found[], pairs: readonly Pair[], isMarked: boolean): number {
  const exact = found.filter(one => one.exact.has(place)).length
  const title = found.filter(one => one.title.has(place)).length
  const inRow = pairs.filter(({places}) => places.has(place)).length
  const isTitled = title === found.length ? 1 : 0
  const parts = isMarked ? [exact * 2 + isTitled, inRow, title] : [isTitled, inRow, title, exact]
  return parts.reduce((score, part) => score * 100 + part, 0)
}

async function loadWords(segment: SearchSegment, terms: readonly Term[]): Promise<Map<string, Spellings>> {
  const folded = new Set(terms.flatMap(({tokens}) => tokens.map(token => token.folded)))
  return new Map(await Promise.all([...folded].map(async one => [one, await segment.word(one)] as const)))
}

function loadPairs(segment: SearchSegment, terms: readonly Term[]): Promise<Pair[]> {
  const tokens = terms.flatMap((term, at) => term.tokens.map(({folded}) => ({folded, at})))
  return Promise.all(
    tokens.slice(1).map(async ({folded: next, at}, index) => {
      const {folded: one = '', at: before} = tokens[index] ?? {}
      return {isPhrase: at === before, places: new Set(await segment.pair(one, next))}
    }),
  )
}

function findWords(tokens: readonly Token[], words: ReadonlyMap<string, Spellings>): Found {
  const each = tokens.map(({folded, exact}) => findWord(words.get(folded) ?? new Map(), exact))
  return {
    all: common(each.map(({all}) => all)),
    exact: common(each.map(({exact}) => exact)),
    title: common(each.map(({title}) => title)),
  }
}

function findWord(spellings: Spellings, exact: string): Found {
  const every = [...spellings.values()]
  return {
    all: new Set(every.flatMap(({all}) => all)),
    exact: new Set(spellings.get(exact)?.all ?? []),
    title: new Set(every.flatMap(({title}) => title)),
  }
}

function common([first = new Set(), ...others]: readonly Set<number>[]): Set<number> {
  return new Set([...first].filter(place => others.every(other => other.has(place))))
}
