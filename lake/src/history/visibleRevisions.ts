import type {Access} from '../access/access.ts'
import {allows, allowsEverything} from '../access/grants.ts'
import type {DocumentStore, Revision, RevisionRange, SanityDocument} from '../store/documentStore.ts'
import {rebuildCommits} from '../store/rebuildCommits.ts'

/**
 * The revisions of documents that `access` has the permission `history` for, in a range whose both ends are included.
 * Where grants look into documents, a revision is seen by whoever may see the document before it and after it.
 */
export function visibleRevisions(
  store: DocumentStore,
  access: Access,
  documentIds: readonly string[],
  range: RevisionRange,
): Revision[] {
  if (allowsEverything(access, 'history')) return closedRange(store, documentIds, range)
  const {limit, ...unlimited} = range
  const isVisible = visibility(store, access, documentIds)
  return closedRange(store, documentIds, unlimited).filter(isVisible).slice(0, limit)
}

/** The store leaves the lower end out, which suits those who come back; Sanity's history includes it. */
function closedRange(store: DocumentStore, documentIds: readonly string[], range: RevisionRange): Revision[] {
  const {fromTransaction, ...open} = range
  const behind = store.revisions(documentIds, range)
  if (fromTransaction === undefined) return behind
  const upTo = {...open, toTransaction: fromTransaction, reverse: true, limit: documentIds.length}
  const first = store
    .revisions(documentIds, upTo)
    .filter(({transactionId}) => transactionId === fromTransaction)
  return range.reverse ? [...behind, ...first] : [...first.toReversed(), ...behind]
}

function visibility(store: DocumentStore, access: Access, documentIds: readonly string[]) {
  const isOpen = (document: SanityDocument | null) => document === null || allows(access, 'history', document)
  const visible = new Set<string>()
  for (const {transactionId, changes} of rebuildCommits(store.revisions(documentIds, {}), store.get)) {
    for (const {documentId, previous, result} of changes) {
      if (isOpen(previous) && isOpen(result)) visible.add(`${transactionId}#${documentId}`)
    }
  }
  return ({transactionId, documentId}: Revision) => visible.has(`${transactionId}#${documentId}`)
}
