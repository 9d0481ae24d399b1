import type {Revision} from '../store/documentStore.ts'
import type {DocumentGroup} from './documentGroup.ts'

/**
 * What happened to a document as editors speak of it, in the shapes the Studio's history panel reads (`DocumentGroupEvent`
 * of sanity 6). Edits are not among them: the Studio makes those out of the transactions itself.
 */
export interface DocumentEvent {
  type:
    | 'createDocumentVersion'
    | 'publishDocumentVersion'
    | 'unpublishDocument'
    | 'deleteDocumentVersion'
    | 'deleteDocumentGroup'
    | 'createLiveDocument'
    | 'updateLiveDocument'
  timestamp: string
  author: string
  /** The published document's id, whatever happened to which version. */
  documentId: string
  releaseId?: string
  versionId?: string
  /** A revision in which the version exists: a creation's own, and the last one before a publication or deletion. */
  versionRevisionId?: string
  /** The published document's revision. */
  revisionId?: string
  publishCause?: 'document.publish'
}

/**
 * The events in the life of `documentId`, newest first. `revisions` are all of its group's, oldest first.
 * Whoever looks at the draft is told of drafts, whoever looks at the published document of that.
 */
export function documentEvents(
  documentId: string,
  group: DocumentGroup,
  revisions: readonly Revision[],
): DocumentEvent[] {
  const isPublished = documentId === group.publishedId
  let versionRev: string | null = null
  let publishedRev: string | null = null
  const events: DocumentEvent[] = []
  for (const changes of Map.groupBy(revisions, ({sequence}) => sequence).values()) {
    const version = changes.find(change => change.documentId === group.versionId)
    const published = changes.find(change => change.documentId === group.publishedId)
    if (version) versionRev = revisionAfter(version)
    if (published) publishedRev = revisionAfter(published)
    const state = {group, version, published, versionRev, publishedRev}
    events.push(...(isPublished ? publishedEvents(state) : versionEvents(state)))
  }
  return events.reverse()
}

interface GroupState {
  group: DocumentGroup
  /** What one transaction did to each of the two. */
  version: Revision | undefined
  published: Revision | undefined
  /** The revisions after it; null when there is no such document. */
  versionRev: string | null
  publishedRev: string | null
}

function publishedEvents(state: GroupState): DocumentEvent[] {
  const {group, version, published, versionRev, publishedRev} = state
  const cause = published ?? version
  if (!cause) return []
  if (isGone(state)) return [event('deleteDocumentGroup', cause, group)]
  if (!published) return []
  if (isPublication(state)) return [publication(state, published)]
  if (publishedRev === null) return [versionEvent('unpublishDocument', published, group, versionRev)]
  const type = published.transition === 'appear' ? 'createLiveDocument' : 'updateLiveDocument'
  return [{...event(type, published, group), revisionId: publishedRev}]
}

function versionEvents(state: GroupState): DocumentEvent[] {
  const {group, version, published, versionRev, publishedRev} = state
  const cause = version ?? published
  if (!cause) return []
  if (isGone(state)) return [event('deleteDocumentGroup', cause, group)]
  if (isPublication(state)) return [publication(state, cause)]
  const events: DocumentEvent[] = []
  if (version && versionRev === null) {
    events.push(versionEvent('deleteDocumentVersion', version, group, version.previousRev))
  }
  if (version?.transition === 'appear') {
    events.push(versionEvent('createDocumentVersion', version, group, versionRev))
  }
  if (published && publishedRev === null) {
    events.push(versionEvent('unpublishDocument', published, group, versionRev))
  }
  return events
}

const isGone = ({versionRev, publishedRev}: GroupState): boolean =>
  versionRev === null && publishedRev === null

const isPublication = ({version, published, versionRev, publishedRev}: GroupState): boolean =>
  version !== undefined && published !== undefined && versionRev === null && publishedRev !== null

const revisionAfter = ({transition, resultRev, transactionId}: Revision): string | null =>
  transition === 'disappear' ? null : (resultRev ?? transactionId)

function event(
  type: DocumentEvent['type'],
  {timestamp, identity}: Revision,
  group: DocumentGroup,
): DocumentEvent {
  return {type, timestamp, author: identity, documentId: group.publishedId}
}

function versionEvent(
  type: DocumentEvent['type'],
  cause: Revision,
  group: DocumentGroup,
  versionRevisionId: string | null,
): DocumentEvent {
  const {versionId, releaseId} = group
  return {...event(type, cause, group), releaseId, versionId, versionRevisionId: versionRevisionId ?? ''}
}

function publication({group, version, publishedRev}: GroupState, cause: Revision): DocumentEvent {
  return {
    ...versionEvent('publishDocumentVersion', cause, group, version?.previousRev ?? null),
    revisionId: publishedRev ?? cause.transactionId,
    publishCause: 'document.publish',
  }
}
