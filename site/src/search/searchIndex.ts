/**
 * What the search page downloads. Documents are kept by the month they were published in, so that a new one touches
 * the two files of its month and no other; undated pages have a segment of their own.
 */
export type SearchSegment = {
  /** '2026-11', or 'trang' for pages without a date. */
  key: string
  documents: SearchDocument[]
}

/** One document. Short keys: they stand in the file once a document. */
export type SearchDocument = {
  /** Address. */
  a: string
  /** Kind, as people read it. */
  k: string
  /** Title. */
  t: string
  /** Summary, tags, number, author, place: what a list shows or a person remembers. */
  s: string
  /** ISO day of publishing, '' when there is none. */
  d: string
}

export const searchFolder = '/tim-kiem/du-lieu/'
