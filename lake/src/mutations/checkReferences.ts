import {documentReferences} from '../store/documentReferences.ts'
import type {DocumentStore} from '../store/documentStore.ts'
import {refuse} from './refusal.ts'
import type {Touched} from './workingSet.ts'

type References = Pick<DocumentStore, 'has' | 'strongReferrers'>

const mostNamed = 100

/**
 * Strong references must lead to a document once the transaction is done, in whatever order its mutations came.
 * Throws Refusal 409 that names both sides.
 */
export function checkReferences(touched: readonly Touched[], store: References): void {
  const byId = new Map(touched.map(entry => [entry.id, entry]))
  const exists = (id: string) => byId.get(id)?.after ?? (byId.has(id) ? false : store.has(id))
  for (const entry of touched) {
    const missing = newTargets(entry).find(target => !exists(target))
    if (missing !== undefined) throw danglingReference(entry, missing)
  }
  for (const entry of touched) {
    if (entry.before === null || entry.before._type === entry.after?._type) continue
    const referrers = remainingReferrers(entry.id, byId, store)
    if (referrers.length > 0) throw stillReferenced(entry, referrers)
  }
}

function strongTargets(document: Touched['after']): string[] {
  if (document === null) return []
  return documentReferences(document).flatMap(({target, strong}) => (strong ? target : []))
}

/** A reference that was there before still leads somewhere: its target could not have been deleted. */
function newTargets({before, after}: Touched): string[] {
  const old = new Set(strongTargets(before))
  return strongTargets(after).filter(target => !old.has(target))
}

function remainingReferrers(id: string, byId: ReadonlyMap<string, Touched>, store: References): string[] {
  return store.strongReferrers(id, mostNamed).filter(referrer => {
    const entry = byId.get(referrer)
    return entry === undefined || strongTargets(entry.after).includes(id)
  })
}

function danglingReference({id, index}: Touched, target: string) {
  return refuse(409, index, {
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${target}"`,
    id,
    referenceID: target,
  })
}

function stillReferenced({id, after, index}: Touched, referrers: string[]) {
  const what = after === null ? 'be deleted' : 'change its type'
  return refuse(409, index, {
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot ${what} as there are references to it from "${referrers[0]}"`,
    id,
    referencingIDs: referrers,
  })
}
