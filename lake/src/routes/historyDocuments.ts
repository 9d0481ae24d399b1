import type {Context, Handler} from 'hono'
import {allows} from '../access/grants.ts'
import {documentsAt, type Moment} from '../history/documentsAt.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {historyAccess} from './historyAccess.ts'
import {readTime} from './readTime.ts'

/**
 * GET /data/history/:dataset/documents/:ids: documents (ids parted by commas) as they were after the transaction
 * `revision`, at `time`, or with `lastRevision=true` before they were deleted: `{documents}`.
 * Throws ApiError 400 when none of the three is given.
 */
export const historyDocuments: Handler<LakeEnv> = context => {
  const {store, access} = historyAccess(context)
  const ids = [...new Set((context.req.param('ids') ?? '').split(','))]
  const documents = documentsAt(store, ids, readMoment(context))
  return context.json({documents: documents.filter(document => allows(access, 'history', document))})
}

function readMoment(context: Context<LakeEnv>): Moment {
  const {revision, time, lastRevision} = context.req.query()
  if (lastRevision === 'true') return 'last'
  if (revision) return {revision}
  if (time) return {time: readTime(time)}
  throw httpError(
    400,
    'Say which state of the document is meant: revision=<id>, time=<ISO 8601> or lastRevision=true',
  )
}
