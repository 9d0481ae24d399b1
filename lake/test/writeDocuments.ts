import {diffDocuments} from '../src/history/diffDocuments.ts'
import type {Commit, DocumentChange, DocumentStore, SanityDocument} from '../src/store/documentStore.ts'

export interface Write {
  transactionId: string
  /** ISO 8601 */
  timestamp?: string
  identity?: string
  /** By id: what the document is to hold, null to delete it. */
  documents: Record<string, Record<string, unknown> | null>
}

/** Commits document states straight to a store, for tests of what reads its history. */
export function writeDocuments(store: DocumentStore, write: Write): Commit {
  const {transactionId, timestamp = '2026-11-24T08:00:00.000Z', identity = 'u-lan', documents} = write
  const changes = Object.entries(documents).map(([id, content]): DocumentChange => {
    const previous = store.get(id) ?? null
    const result = content && toDocument(id, content, previous, {transactionId, timestamp})
    return {
      documentId: id,
      previous,
      result,
      previousRev: previous?._rev ?? null,
      resultRev: result?._rev ?? null,
      transition: result === null ? 'disappear' : previous === null ? 'appear' : 'update',
      mutations: [result === null ? {delete: {id}} : {createOrReplace: result}],
      effects: diffDocuments(previous, result),
    }
  })
  return store.transaction(writer => writer.append({transactionId, timestamp, identity, changes}))
}

function toDocument(
  _id: string,
  content: Record<string, unknown>,
  previous: SanityDocument | null,
  {transactionId, timestamp}: {transactionId: string; timestamp: string},
): SanityDocument {
  const _createdAt = previous?._createdAt ?? timestamp
  return {_type: 'article', ...content, _id, _rev: transactionId, _createdAt, _updatedAt: timestamp}
}
