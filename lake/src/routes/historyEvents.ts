import type {Handler} from 'hono'
import {documentEvents} from '../history/documentEvents.ts'
import {documentGroup} from '../history/documentGroup.ts'
import {visibleRevisions} from '../history/visibleRevisions.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {historyAccess} from './historyAccess.ts'

const defaultLimit = 100

/**
 * GET /data/history/:dataset/events/documents/:id: creations, publications and deletions in a document's life, newest
 * first, as the Studio's history panel reads them: `{events: {<id>: […]}, nextCursor}`. `nextCursor`, '' at the end,
 * is given back for the next page of `limit` events.
 */
export const historyEvents: Handler<LakeEnv> = context => {
  const {store, access} = historyAccess(context)
  const id = context.req.param('id') ?? ''
  const group = documentGroup(id)
  const revisions = visibleRevisions(store, access, [group.publishedId, group.versionId], {})
  const events = documentEvents(id, group, revisions)
  const {limit = String(defaultLimit), nextCursor = ''} = context.req.query()
  if (!/^\d*$/.test(limit + nextCursor)) throw httpError(400, 'limit and nextCursor must be whole numbers')
  // Counted from the oldest, so that events that happen meanwhile move no page.
  const end = nextCursor === '' ? events.length : Math.min(Number(nextCursor), events.length)
  const start = Math.max(end - Number(limit), 0)
  const page = events.slice(events.length - end, events.length - start)
  return context.json({events: {[id]: page}, nextCursor: start === 0 ? '' : String(start)})
}
