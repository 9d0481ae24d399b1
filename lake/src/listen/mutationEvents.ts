import type {Access} from '../access/access.ts'
import {allows} from '../access/grants.ts'
import {diffDocuments} from '../history/diffDocuments.ts'
import type {Commit, DocumentChange, SanityDocument, Transition} from '../store/documentStore.ts'
import type {ServerSentEvent} from './eventStream.ts'
import type {Listener} from './listener.ts'

/**
 * The `mutation` events a commit means to a listener: one for each document that was in its set before or is after,
 * in the order of the transaction. `transactionTotalEvents` counts these alone and not the documents outside the set,
 * because the Studio holds a transaction back until it has received as many.
 */
export function mutationEvents(listener: Listener, access: Access, commit: Commit): ServerSentEvent[] {
  const seen = commit.changes.flatMap(change => {
    const transition = transitionOf(listener, access, change)
    return transition ? [{change, transition}] : []
  })
  return seen.map(({change, transition}, index) => {
    const eventId = `${commit.transactionId}#${change.documentId}`
    const data = {
      eventId,
      documentId: change.documentId,
      transactionId: commit.transactionId,
      transactionTotalEvents: seen.length,
      transactionCurrentEvent: index + 1,
      transition,
      identity: commit.identity,
      timestamp: commit.timestamp,
      visibility: listener.visibility,
      ...content(listener, access, commit, change),
    }
    return {event: 'mutation', id: eventId, data}
  })
}

function transitionOf(listener: Listener, access: Access, change: DocumentChange): Transition | undefined {
  if (!isFollowed(listener, change.documentId)) return undefined
  const isIn = (document: SanityDocument | null): boolean =>
    readable(access, document) !== null && document !== null && listener.filter(document, access.identity.id)
  const [before, after] = [isIn(change.previous), isIn(change.result)]
  if (before) return after ? 'update' : 'disappear'
  return after ? 'appear' : undefined
}

function isFollowed({includeAllVersions, perspective}: Listener, id: string): boolean {
  if (id.startsWith('versions.')) return includeAllVersions
  return !(perspective === 'published' && id.startsWith('drafts.'))
}

/**
 * A document the reader may not see in one of its states is, in that state, one that doesn't exist. The result's
 * revision is named even when there is no result: the Studio loses a deletion that comes without it.
 */
function content(listener: Listener, access: Access, commit: Commit, change: DocumentChange): object {
  const shown = (document: SanityDocument | null) => document && listener.shown(document)
  const visible = {previous: readable(access, change.previous), result: readable(access, change.result)}
  const isWhole = visible.previous === change.previous && visible.result === change.result
  const [previous, result] = [shown(visible.previous), shown(visible.result)]
  const isAsStored = previous === change.previous && result === change.result
  return {
    ...(previous && {previousRev: previous._rev}),
    resultRev: result?._rev ?? commit.transactionId,
    ...(listener.includeMutations && {mutations: isWhole ? change.mutations : []}),
    ...(listener.includeEffects && {effects: isAsStored ? change.effects : diffDocuments(previous, result)}),
    ...(listener.includeResult && result && {result}),
    ...(listener.includePreviousRevision && {previous}),
  }
}

const readable = (access: Access, document: SanityDocument | null): SanityDocument | null =>
  document !== null && allows(access, 'read', document) ? document : null
