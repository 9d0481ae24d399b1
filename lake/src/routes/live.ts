import type {Context, Handler} from 'hono'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {openLiveEvents} from '../listen/openLiveEvents.ts'
import {currentAccess} from './currentAccess.ts'

/**
 * GET /data/live/events/:dataset: server-sent events with the sync tags of each commit
 * (https://www.sanity.io/docs/content-lake/live-content-api). `includeDrafts=true` tells of drafts and versions too.
 * A client that sends Last-Event-ID is told what it missed, or `restart` when that is too much to tell.
 * Errors: 401 for drafts without a token, 404 dataset.
 */
export const live: Handler<LakeEnv> = context => {
  const name = context.req.param('dataset') ?? ''
  const includeDrafts = context.req.query('includeDrafts') === 'true'
  const access = currentAccess(context, name)
  if (includeDrafts && context.var.identity.kind === 'anonymous') throw draftsNeedToken()
  const {lake} = context.var
  const stream = openLiveEvents({
    dataset: lake.datasets.get(name),
    broker: lake.broker,
    currentAccess: access,
    includeDrafts,
    lastEventId: lastEventId(context),
  })
  // Not a Response of our own: that would lose the headers CORS has set.
  return context.body(stream.body, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // nginx would collect events into a buffer first.
    'x-accel-buffering': 'no',
  })
}

/** The header comes from an EventSource that connects again, the parameter from one that cannot set headers. */
function lastEventId(context: Context<LakeEnv>): string | undefined {
  return context.req.header('last-event-id') ?? context.req.query('lastEventId')
}

function draftsNeedToken() {
  return httpError(401, 'Live events of drafts need a token. Send one as "Authorization: Bearer …".')
}
