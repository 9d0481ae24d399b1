import type {Handler} from 'hono'
import type {Access} from '../access/access.ts'
import {allows} from '../access/grants.ts'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import type {DocumentStore, SanityDocument} from '../store/documentStore.ts'
import {assetOrigin} from './assetOrigin.ts'

interface Omission {
  id: string
  reason: 'existence' | 'permission'
}

/**
 * GET /data/doc/:dataset/:ids: documents by id (a list with commas), in the order asked for; what is left out is
 * named with the reason (https://www.sanity.io/docs/http-reference/doc). `includeAllVersions=true` gives the drafts
 * and versions of each as well, `excludeContent=true` only tells what exists. Errors: 404 dataset.
 */
export const documents: Handler<LakeEnv> = context => {
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  const {store} = context.var.lake.datasets.get(dataset)
  const {includeAllVersions, excludeContent} = context.req.query()
  const named = (context.req.param('ids') ?? '').split(',')
  const ids = includeAllVersions === 'true' ? named.flatMap(id => [id, ...store.versionIds(id)]) : named
  const read = readAll([...new Set(ids)], store, access)
  // Whoever may not read a draft is not told that it is there either, unless the id was named.
  const omitted = read.omitted.filter(({id}) => named.includes(id))
  const origin = assetOrigin(context, dataset)
  const content = excludeContent === 'true' ? [] : read.found.map(document => withAssetUrls(document, origin))
  return context.json({documents: content, omitted})
}

function readAll(ids: readonly string[], store: DocumentStore, access: Access) {
  const found: SanityDocument[] = []
  const omitted: Omission[] = []
  for (const id of ids) {
    const document = store.get(id)
    if (document === undefined) omitted.push({id, reason: 'existence'})
    else if (allows(access, 'read', document)) found.push(document)
    else omitted.push({id, reason: 'permission'})
  }
  return {found, omitted}
}
