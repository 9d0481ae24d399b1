import {type Places, pairKey} from './invertDocuments.ts'
import type {Term} from './parseQuery.ts'
import type {SearchSegment} from './searchSegment.ts'

/** A document that holds all terms; a higher score stands higher. */
export type Match = {place: number; score: number}

type Spellings = ReadonlyMap<string, Places>
type Found = {all: Set<number>; exact: Set<number>; title: Set<number>}

/** The documents of a segment that hold all terms, and for each term how many hold it. */
export async function matchSegment(
  segment: SearchSegment,
  terms: readonly Term[],
): Promise<{matches: Match[]; counts: number[]}> {
  const [words, pairs] = await Promise.all([loadWords(segment, terms), loadPairs(segment, terms)])
  const found = terms.map(term => findTerm(term, words, pairs))
  const [first, ...others] = found
  const places = [...(first?.all ?? [])].filter(place => others.every(({all}) => all.has(place)))
  const inRow = [...pairs.values()]
  return {
    matches: places.map(place => ({place, score: scoreOf(place, found, inRow)})),
    counts: found.map(({all}) => all.size),
  }
}

/**
 * First how many terms are written as the reader wrote them, then whether the title has them all, then how many of
 * the words stand in a row, then how many terms the title has.
 */
function scoreOf(place: number, found: readonly Found[], pairs: readonly ReadonlySet<number>[]): number {
  const exact = found.filter(one => one.exact.has(place)).length
  const title = found.filter(one => one.title.has(place)).length
  const inRow = pairs.filter(places => places.has(place)).length
  return ((exact * 2 + (title === found.length ? 1 : 0)) * 100 + inRow) * 100 + title
}

async function loadWords(segment: SearchSegment, terms: readonly Term[]): Promise<Map<string, Spellings>> {
  const folded = new Set(terms.flatMap(({tokens}) => tokens.map(token => token.folded)))
  return new Map(await Promise.all([...folded].map(async one => [one, await segment.word(one)] as const)))
}

/** Every two words that the reader wrote in a row, also those of two terms: found in a row, they are likelier meant. */
async function loadPairs(segment: SearchSegment, terms: readonly Term[]): Promise<Map<string, Set<number>>> {
  const tokens = terms.flatMap(term => term.tokens)
  const keys = new Set(tokens.slice(1).flatMap((token, before) => pairKey(tokens[before] ?? token, token)))
  const load = async (key: string) => [key, new Set(await segment.pair(key))] as const
  return new Map(await Promise.all([...keys].map(load)))
}

function findTerm({tokens}: Term, words: Map<string, Spellings>, pairs: Map<string, Set<number>>): Found {
  const each = tokens.map(({folded, exact}) => findWord(words.get(folded) ?? new Map(), exact))
  const inRow = tokens.slice(1).map((token, before) => pairs.get(pairKey(tokens[before] ?? token, token)))
  return {
    all: common([...each.map(({all}) => all), ...inRow.map(places => places ?? new Set<number>())]),
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
