import {bucketCounts, pairBuckets, wordBuckets} from './bucketFiles.ts'
import {addDocument, emptySegment} from './invertDocuments.ts'
import {documentsPerFile, fileName, type SearchDocument} from './searchFiles.ts'
import {textsOf} from './searchSegment.ts'

/** Names of the files of a closed segment of so many documents. */
export function segmentFiles(key: string, count: number): string[] {
  const {words, pairs} = bucketCounts(count)
  const names = (length: number, name: (key: string, index: number) => string) =>
    Array.from({length}, (_, index) => name(key, index))
  return [
    ...names(words, fileName.words),
    ...names(pairs, fileName.pairs),
    ...names(Math.ceil(count / documentsPerFile), fileName.documents),
  ]
}

/** What comes some at a time. */
export type Slices<Some> = AsyncIterable<Some> | Iterable<Some>

/**
 * The files of a closed segment by name, as JSON. A document that is not to be found is null, and keeps its place. They
 * come some at a time, so that the texts of a thousand are not in memory at once.
 */
export async function writeSegment(
  key: string,
  documents: Slices<readonly (SearchDocument | null)[]>,
): Promise<Map<string, string>> {
  const inverted = emptySegment()
  const shown: (ReturnType<typeof shownOf> | null)[] = []
  for await (const some of documents) {
    for (const one of some) {
      if (one) addDocument(inverted, textsOf(one), shown.length)
      shown.push(one && shownOf(one))
    }
  }
  const counts = bucketCounts(shown.length)
  const parts = Array.from({length: Math.ceil(shown.length / documentsPerFile)}, (_, part) =>
    shown.slice(part * documentsPerFile, (part + 1) * documentsPerFile),
  )
  const files: [name: (key: string, index: number) => string, contents: object[]][] = [
    [fileName.words, wordBuckets(inverted, counts.words)],
    [fileName.pairs, pairBuckets(inverted, counts.pairs)],
    [fileName.documents, parts],
  ]
  return new Map(
    files.flatMap(([name, contents]) =>
      contents.map((content, index) => [name(key, index), JSON.stringify(content)] as const),
    ),
  )
}

/** What a list of hits says; the text is in the words. */
function shownOf({a, t, s, m}: SearchDocument) {
  return {a, t, s, m}
}
