import {hash} from './hash.ts'
import type {InvertedSegment, Places} from './invertDocuments.ts'
import {decodeNumbers, encodeNumbers} from './postings.ts'

/** `{folded: {spelling: places}}`; after a '!' come the places of those with the word in their titles. */
export type WordBucket = Record<string, Record<string, string>>
/** `{'one next': places}` */
export type PairBucket = Record<string, string>

/** Into how many files a segment of so many documents is divided. A file keeps its size, whatever the segment's. */
export function bucketCounts(documents: number): {words: number; pairs: number} {
  const pairs = 2 ** Math.max(0, Math.ceil(Math.log2(documents / 8)))
  return {words: Math.max(1, pairs / 2), pairs}
}

/** The bucket of a word without marks, or of a pair. */
export function bucketOf(key: string, buckets: number): number {
  return hash(key) % buckets
}

/** The same words give the same bytes, in whatever order they were met. */
export function wordBuckets({words}: InvertedSegment, count: number): WordBucket[] {
  const buckets = Array.from({length: count}, (): WordBucket => ({}))
  for (const [folded, spellings] of [...words].sort(byKey)) {
    const written = [...spellings].sort(byKey).map(([exact, places]) => [exact, writePlaces(places)])
    const bucket = buckets[bucketOf(folded, count)]
    if (bucket) bucket[folded] = Object.fromEntries(written)
  }
  return buckets
}

export function pairBuckets({pairs}: InvertedSegment, count: number): PairBucket[] {
  const buckets = Array.from({length: count}, (): PairBucket => ({}))
  for (const [key, places] of [...pairs].sort(byKey)) {
    const bucket = buckets[bucketOf(key, count)]
    if (bucket) bucket[key] = encodeNumbers(places)
  }
  return buckets
}

function writePlaces({all, title}: Places): string {
  return encodeNumbers(all) + (title.length > 0 ? `!${encodeNumbers(title)}` : '')
}

export function readPlaces(text: string): Places {
  const [all = '', title = ''] = text.split('!')
  return {all: decodeNumbers(all), title: decodeNumbers(title)}
}

function byKey([one]: [string, unknown], [other]: [string, unknown]): number {
  return one < other ? -1 : 1
}
