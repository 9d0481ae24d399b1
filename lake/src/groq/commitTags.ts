import {documentLayer} from '../store/documentLayer.ts'
import type {Commit, DocumentStore} from '../store/documentStore.ts'
import {changeTags, type SyncTag} from './syncTags.ts'

/** The tags of a commit, each once. Ask right after it, while the store still is as the commit left it. */
export function commitTags(
  commit: Pick<Commit, 'changes'>,
  store: Pick<DocumentStore, 'getMany' | 'versionIds'>,
  includeDrafts: boolean,
): SyncTag[] {
  const tags = commit.changes.flatMap(change => {
    const siblings = includeDrafts ? siblingsOf(change.documentId, store) : []
    return changeTags(change, siblings, includeDrafts)
  })
  return [...new Set(tags)]
}

function siblingsOf(documentId: string, store: Pick<DocumentStore, 'getMany' | 'versionIds'>) {
  const {baseId} = documentLayer(documentId)
  return store.getMany([baseId, ...store.versionIds(baseId)].filter(id => id !== documentId))
}
