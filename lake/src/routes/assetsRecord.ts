import type {Context} from 'hono'
import type {AssetDraft} from '../assets/assetService.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {commitTransaction} from '../mutations/commitTransaction.ts'
import type {SanityDocument} from '../store/documentStore.ts'

/** Makes the document of an upload, or gives the one there is. Durable, and told to listeners, when it resolves. */
export async function recordAsset(
  context: Context<LakeEnv>,
  dataset: string,
  draft: AssetDraft,
): Promise<SanityDocument> {
  const {lake, accessTo} = context.var
  const request = {dataset, access: accessTo(dataset), transactionId: null, dryRun: false, wire: draft}
  const {document} = await commitTransaction(lake, request, workingSet => ({
    results: [workingSet.apply({type: 'createIfNotExists', document: draft}, 0)],
  }))
  const recorded = document(draft._id)
  if (!recorded) throw new Error(`The transaction that makes ${draft._id} did not make it`)
  return recorded
}
