import {hash} from './hash.ts'
import type {InvertedSegment, Places} from './invertDocuments.ts'
import {decodeNumbers, encodeNumbers} from './postings.ts'

/** `{folded: {spelling: places}}`; after a '!' come the places of those with the word in their titles. */
export type WordBucket = Record<string, Record<string, string>>
/** `{one: {next: places}}` */
export type PairBucket = Record<string, Record<string, string>>

/** Into how many files a segment of so many documents is divided. A file keeps its size, whatever the segment's. */
export function bucketCounts(documents: number): {words: number; pairs: number} {
  const pairs = 2 ** Math.max(0, Math.ceil(Math.log2(documents / 4)))
  return {words: Math.max(1, pairs / 2), pairs}
}

/** The bucket of a word without marks. */
export function bucketOf(key: string, buckets: number): number {
  return hash(key) % buckets
}

/** The bucket of two words in a row, without marks. */
export function pairBucketOf(one: string, next: string, buckets: number): number {
  return bucketOf(`${one} ${next}`, buckets)
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
  for (const [one, nexts] of [...pairs].sort(byKey)) {
    for (const [next, places] of [...nexts].sort(byKey)) {
      const bucket = buckets[pairBucketOf(one, next, count)]
      if (!bucket) continue
      bucket[one] ??= {}
      bucket[one][next] = encodeNumbers(places)
    }
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
