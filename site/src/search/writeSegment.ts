import {bucketCounts, pairBuckets, wordBuckets} from './bucketFiles.ts'
import {invertDocuments} from './invertDocuments.ts'
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

/** The files of a closed segment by name, as JSON. A document that is not to be found is null, and keeps its place. */
export function writeSegment(
  key: string,
  documents: readonly (SearchDocument | null)[],
): Map<string, string> {
  const counts = bucketCounts(documents.length)
  const inverted = invertDocuments(documents.map(one => (one ? textsOf(one) : [''])))
  const shown = documents.map(one => one && {...one, x: undefined})
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
