import type {DocumentStore, Revision, SanityDocument} from '../store/documentStore.ts'
import {rebuildCommits} from '../store/rebuildCommits.ts'

/** A point in a dataset's history: after a transaction, at a time (ISO 8601), or when last there was anything. */
export type Moment = {revision: string} | {time: string} | 'last'

/**
 * The named documents as they were at a moment, each with the `_rev` it had then; one that did not exist is left out.
 * 'last' gives documents that exist as they are; when none does, as they were before the last of them was deleted.
 */
export function documentsAt(
  store: DocumentStore,
  documentIds: readonly string[],
  moment: Moment,
): SanityDocument[] {
  if (moment === 'last') return lastDocuments(store, documentIds)
  if ('revision' in moment) {
    if (!store.findCommit(moment.revision)) return []
    return before(store, documentIds, store.revisions(documentIds, {fromTransaction: moment.revision}))
  }
  const later = store
    .revisions(documentIds, {fromTime: moment.time})
    .filter(({timestamp}) => timestamp > moment.time)
  return before(store, documentIds, later)
}

function lastDocuments(store: DocumentStore, documentIds: readonly string[]): SanityDocument[] {
  const existing = store.getMany(documentIds)
  const [newest] = existing.length > 0 ? [] : store.revisions(documentIds, {reverse: true, limit: 1})
  if (!newest) return existing
  const lastRevisions = store
    .revisions(documentIds, {reverse: true, limit: documentIds.length})
    .filter(({sequence}) => sequence === newest.sequence)
  return before(store, documentIds, lastRevisions.toReversed())
}

/** The documents before `revisions`, which must be all there are from some moment on, oldest first. */
function before(
  store: DocumentStore,
  documentIds: readonly string[],
  revisions: readonly Revision[],
): SanityDocument[] {
  const states = new Map<string, SanityDocument | null>()
  for (const {changes} of rebuildCommits(revisions, store.get)) {
    for (const {documentId, previous} of changes) {
      if (!states.has(documentId)) states.set(documentId, previous)
    }
  }
  return documentIds.flatMap(id => (states.has(id) ? states.get(id) : store.get(id)) ?? [])
}
