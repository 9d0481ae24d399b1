import type {Context} from 'hono'
import type {Access} from '../access/access.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireIdentity} from '../http/requireIdentity.ts'
import type {DocumentStore} from '../store/documentStore.ts'

/** The dataset named in the address, for someone who may see the history of at least some of its documents. */
export function historyAccess(context: Context<LakeEnv>): {store: DocumentStore; access: Access} {
  const dataset = context.req.param('dataset') ?? ''
  const access = context.var.accessTo(dataset)
  if (!access.grants.some(({permissions}) => permissions.includes('history'))) {
    requireIdentity(context)
    throw httpError(403, 'Forbidden - This needs the permission "history"')
  }
  return {store: context.var.lake.datasets.get(dataset).store, access}
}
