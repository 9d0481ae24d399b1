import {
  bucketCounts,
  bucketOf,
  type PairBucket,
  pairBucketOf,
  readPlaces,
  type WordBucket,
} from './bucketFiles.ts'
import {type InvertedSegment, invertDocuments, type Places} from './invertDocuments.ts'
import {decodeNumbers} from './postings.ts'
import {
  decodeDays,
  documentsPerFile,
  fileName,
  isOpenSegment,
  type ManifestSegment,
  type SearchDocument,
} from './searchFiles.ts'

/** Gets a file of the index by its name, parsed. */
export type LoadFile = (name: string) => Promise<unknown>

/** A segment of the index as the search asks it. Files are loaded when an answer needs them. */
export type SearchSegment = {
  count: number
  kinds: string
  /** ISO days, '' for none. */
  days: readonly string[]
  /** Places of each spelling of a word without marks. */
  word(folded: string): Promise<ReadonlyMap<string, Places>>
  /** Places of two words in a row, without marks. */
  pair(one: string, next: string): Promise<readonly number[]>
  document(place: number): Promise<SearchDocument>
}

export function openSegment({key, kinds, days}: ManifestSegment, load: LoadFile): SearchSegment {
  const about = {count: kinds.length, kinds, days: decodeDays(days)}
  return {...about, ...(isOpenSegment(key) ? openFile(key, load) : closedFiles(key, kinds.length, load))}
}

type Lookups = Pick<SearchSegment, 'word' | 'pair' | 'document'>

/** The file's shape is what `searchFileOf` wrote: both are of one build. */
function closedFiles(key: string, count: number, load: LoadFile): Lookups {
  const buckets = bucketCounts(count)
  return {
    async word(folded) {
      const name = fileName.words(key, bucketOf(folded, buckets.words))
      const bucket = (await load(name)) as WordBucket
      return new Map(
        Object.entries(own(bucket, folded) ?? {}).map(([exact, places]) => [exact, readPlaces(places)]),
      )
    },
    async pair(one, next) {
      const name = fileName.pairs(key, pairBucketOf(one, next, buckets.pairs))
      const bucket = (await load(name)) as PairBucket
      return decodeNumbers(own(own(bucket, one), next) ?? '')
    },
    async document(place) {
      const part = Math.floor(place / documentsPerFile)
      const documents = (await load(fileName.documents(key, part))) as SearchDocument[]
      return documentAt(documents, place % documentsPerFile, key)
    },
  }
}

/** A word such as 'constructor' is in every object, but not its own. */
function own<Value>(record: Record<string, Value> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined
}

function openFile(key: string, load: LoadFile): Lookups {
  const documents = async () => (await load(key)) as (SearchDocument | null)[]
  let inverted: Promise<InvertedSegment> | undefined
  const index = () => {
    const built =
      inverted ?? documents().then(all => invertDocuments(all.map(one => (one ? textsOf(one) : ['']))))
    inverted = built
    built.catch(() => {
      inverted = undefined
    })
    return built
  }
  return {
    word: async folded => (await index()).words.get(folded) ?? new Map(),
    pair: async (one, next) => (await index()).pairs.get(one)?.get(next) ?? [],
    document: async place => documentAt(await documents(), place, key),
  }
}

/** All texts of a document that words are looked for in. */
export function textsOf({t, s, m, x = ''}: SearchDocument): [title: string, ...others: string[]] {
  return [t, s, ...m, x]
}

function documentAt(
  documents: readonly (SearchDocument | null)[],
  place: number,
  key: string,
): SearchDocument {
  const document = documents[place]
  if (document) return document
  throw new Error(
    `The search index has no document ${place} in '${key}': its files are of different moments.`,
  )
}
