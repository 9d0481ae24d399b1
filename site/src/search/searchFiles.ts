import {decodeNumbers, encodeNumbers} from './postings.ts'

/** Where the index lies. `muc-luc.json` lists its segments. */
export const searchFolder = '/tim-kiem/du-lieu/'
export const manifestName = 'muc-luc'

/** How many documents of a closed segment share a file with what a list shows of them. */
export const documentsPerFile = 8

/** A segment as the list of segments tells of it: a letter for each document's kind, and the days in `encodeNumbers`. */
export type ManifestSegment = {key: string; kinds: string; days: string}

/** A document as a list of hits shows it. Short keys: they stand in the file once a document. */
export type SearchDocument = {
  /** Address. */
  a: string
  /** Title. */
  t: string
  /** Summary. */
  s: string
  /** Number, category, author, place, tags: what else a person remembers. */
  m: string[]
  /** The whole text, in the open segment only. */
  x?: string
}

/** Names of files, without '.json'. An open segment is one file with its documents and their texts. */
export const fileName = {
  open: (family: string) => `${family}-moi`,
  words: (key: string, bucket: number) => `${key}-tu-${bucket}`,
  pairs: (key: string, bucket: number) => `${key}-cap-${bucket}`,
  documents: (key: string, part: number) => `${key}-bai-${part}`,
}

export function isOpenSegment(key: string): boolean {
  return key.endsWith('-moi')
}

const dayLength = 86_400_000

/** ISO days, '' for none, as the manifest holds them. They never fall; those without a day come first. */
export function encodeDays(days: readonly string[]): string {
  return encodeNumbers(days.map(day => (day === '' ? 0 : Math.max(1, Date.parse(day) / dayLength))))
}

export function decodeDays(text: string): string[] {
  return decodeNumbers(text).map(day =>
    day === 0 ? '' : new Date(day * dayLength).toISOString().slice(0, 10),
  )
}
