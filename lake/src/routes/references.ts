import type {Handler} from 'hono'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireIdentity} from '../http/requireIdentity.ts'

/**
 * GET /data/references/:dataset/documents/:id/to: what in other datasets leads to a document. The Studio asks this
 * every five seconds while it asks whether to delete or unpublish; references inside the dataset it finds by query.
 * The lake keeps no references between datasets, so there are none. Errors: 401 without a token, 404 dataset.
 */
export const references: Handler<LakeEnv> = context => {
  requireIdentity(context)
  context.var.accessTo(context.req.param('dataset') ?? '')
  return context.json({totalCount: 0, references: []})
}
