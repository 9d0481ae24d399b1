import {randomBytes} from 'node:crypto'
import type {Context} from 'hono'
import type {AssetDraft} from '../assets/assetService.ts'
import {diffDocuments} from '../history/diffDocuments.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import type {SanityDocument} from '../store/documentStore.ts'

/** Makes the document of an upload, or gives the one there is, and tells the listeners. */
export function recordAsset(context: Context<LakeEnv>, dataset: Dataset, draft: AssetDraft): SanityDocument {
  const existing = dataset.store.get(draft._id)
  if (existing) return existing
  const {lake, identity} = context.var
  const timestamp = lake.clock().toISOString()
  const transactionId = randomBytes(11).toString('hex')
  const result = {...draft, _rev: transactionId, _createdAt: timestamp, _updatedAt: timestamp}
  const change = {
    documentId: draft._id,
    previous: null,
    result,
    previousRev: null,
    resultRev: transactionId,
    transition: 'appear' as const,
    mutations: [{createIfNotExists: draft}],
    effects: diffDocuments(null, result),
  }
  const commit = dataset.store.transaction(write =>
    write.append({transactionId, timestamp, identity: identity.id, changes: [change]}),
  )
  lake.broker.publish(dataset.name, commit)
  return result
}
