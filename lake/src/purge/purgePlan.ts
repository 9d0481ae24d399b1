import {parseAssetDocumentId} from '../assets/assetName.ts'
import {documentGroup} from '../history/documentGroup.ts'
import type {DocumentStore} from '../store/documentStore.ts'
import {rebuildCommits} from '../store/rebuildCommits.ts'
import {referencedIds} from '../store/referencedIds.ts'

/** What is to be erased with a document. */
export interface PurgePlan {
  /** The document as published and all its drafts and versions. */
  documentIds: string[]
  /** Pictures and files that any of its revisions showed and that no document there is now refers to. */
  assetIds: string[]
  /** Those of `documentIds` that still exist. */
  existingIds: string[]
  revisions: number
}

/** Finds everything that tells of a document, by any of its ids. */
export function purgePlan(store: DocumentStore, id: string): PurgePlan {
  const {publishedId, versionId} = documentGroup(id)
  const drafts = [`drafts.${publishedId}`, versionId, ...store.versionIds(publishedId)]
  const documentIds = [...new Set([publishedId, ...drafts])]
  const revisions = store.revisions(documentIds, {})
  const states = rebuildCommits(revisions, store.get).flatMap(({changes}) =>
    changes.flatMap(({previous, result}) => [previous, result]),
  )
  const referred = referencedIds([...states, ...store.getMany(documentIds)])
  return {
    documentIds,
    assetIds: [...referred].filter(
      asset => parseAssetDocumentId(asset) && !isUsed(store, asset, documentIds),
    ),
    existingIds: store.getMany(documentIds).map(({_id}) => _id),
    revisions: revisions.length,
  }
}

function isUsed(store: DocumentStore, assetId: string, purged: readonly string[]): boolean {
  return store.strongReferrers(assetId, purged.length + 1).some(referrer => !purged.includes(referrer))
}
