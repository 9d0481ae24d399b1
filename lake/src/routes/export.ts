import type {Handler} from 'hono'
import {allows} from '../access/grants.ts'
import {type AssetOrigin, withAssetUrls} from '../assets/withAssetUrls.ts'
import {documentLines} from '../export/documentLines.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireIdentity} from '../http/requireIdentity.ts'
import type {SanityDocument} from '../store/documentStore.ts'
import {assetOrigin} from './assetOrigin.ts'

/**
 * GET /data/export/:dataset: all documents the asker may read, one JSON object a line, as they were when asked;
 * `types` (parted by commas) chooses some. One stream holds everything, so there never is a `nextCursor`.
 */
export const exportDataset: Handler<LakeEnv> = context => {
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  if (!access.grants.some(({permissions}) => permissions.includes('read'))) {
    requireIdentity(context)
    throw httpError(403, 'Forbidden - This needs the permission "read"')
  }
  const types = context.req.query('types')?.split(',').filter(Boolean) ?? []
  const documents = chosen(context.var.lake.datasets.get(dataset).store.all(), {
    isWanted: document =>
      (types.length === 0 || types.includes(document._type)) && allows(access, 'read', document),
    origin: assetOrigin(context, dataset),
  })
  return context.body(documentLines(documents), 200, {'content-type': 'application/x-ndjson; charset=utf-8'})
}

interface Choice {
  isWanted: (document: SanityDocument) => boolean
  origin: AssetOrigin
}

function* chosen(documents: Iterable<SanityDocument>, {isWanted, origin}: Choice) {
  for (const document of documents) if (isWanted(document)) yield withAssetUrls(document, origin)
}
