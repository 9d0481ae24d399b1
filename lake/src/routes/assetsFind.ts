import type {Context} from 'hono'
import {allows} from '../access/grants.ts'
import {type AssetKind, type AssetName, assetDocumentId, parseAssetName} from '../assets/assetName.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import type {SanityDocument} from '../store/documentStore.ts'

export interface FoundAsset {
  dataset: Dataset
  name: AssetName
  document: SanityDocument
}

/**
 * The asset an address names, if its document exists and may be read by who asks: bytes are as public or as private
 * as their document. Throws ApiError 404 otherwise, whichever it is, so that nobody can probe for what exists.
 */
export function findAsset(context: Context<LakeEnv>, kind: AssetKind): FoundAsset {
  const {lake, accessTo} = context.var
  const {project, dataset: datasetName = '', file = ''} = context.req.param() as Record<string, string>
  const name = parseAssetName(kind, file)
  if (!name || project !== lake.config.projectId || !lake.datasets.has(datasetName)) throw notFound(kind)
  const dataset = lake.datasets.get(datasetName)
  const document = dataset.store.get(assetDocumentId(name))
  if (!document || !allows(accessTo(datasetName), 'read', document)) throw notFound(kind)
  return {dataset, name, document}
}

function notFound(kind: AssetKind): Error {
  return httpError(404, `There is no such ${kind}, or you may not see it without a token that allows it.`)
}
