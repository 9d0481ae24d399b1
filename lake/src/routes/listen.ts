import {Http2ServerResponse} from 'node:http2'
import type {HttpBindings} from '@hono/node-server'
import type {Context, Handler} from 'hono'
import {withAssetUrls} from '../assets/withAssetUrls.ts'
import {ApiError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {type EventStream, openEventStream} from '../listen/eventStream.ts'
import type {Listener} from '../listen/listener.ts'
import {compileListenFilter} from '../listen/listenFilter.ts'
import {openListener} from '../listen/openListener.ts'
import {assetOrigin} from './assetOrigin.ts'
import {currentAccess} from './currentAccess.ts'
import {queryParams} from './queryParams.ts'

/**
 * GET /data/listen/:dataset: server-sent events of every change to the documents a query selects
 * (https://www.sanity.io/docs/listening). A query that can't be listened to is told as a `channelError` event, since
 * a browser's EventSource can't read the body of a 400.
 */
export const listen: Handler<LakeEnv> = context => {
  const dataset = context.req.param('dataset') ?? ''
  const access = currentAccess(context, dataset)
  const {lake} = context.var
  const abandon = () => cutOff(context)
  try {
    const options = {dataset: lake.datasets.get(dataset), broker: lake.broker, currentAccess: access, abandon}
    return respond(
      context,
      openListener({...options, listener: readListener(context), lastEventId: readLastEventId(context)}),
    )
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 400) throw error
    const stream = openEventStream({abandon})
    stream.send([{event: 'channelError', data: error.body}])
    stream.end()
    return respond(context, stream)
  }
}

function readListener(context: Context<LakeEnv>): Listener {
  const search = context.req.query()
  const origin = assetOrigin(context, context.req.param('dataset') ?? '')
  const flag = (name: string, byDefault: boolean) => (search[name] ?? String(byDefault)) === 'true'
  return {
    filter: compileListenFilter(search.query ?? '', queryParams(search)),
    shown: document => withAssetUrls(document, origin),
    includeResult: flag('includeResult', false),
    includePreviousRevision: flag('includePreviousRevision', false),
    includeMutations: flag('includeMutations', true),
    includeEffects: search.effectFormat === 'mendoza',
    visibility: search.visibility === 'transaction' ? 'transaction' : 'query',
    includeAllVersions: flag('includeAllVersions', false),
    perspective: search.perspective ?? 'raw',
  }
}

/** Only a listener that asked to be resumed knows `welcomeback` and `reset`. */
function readLastEventId(context: Context<LakeEnv>): string | undefined {
  return context.req.query('enableResume') === 'true' ? context.req.header('last-event-id') : undefined
}

function respond(context: Context<LakeEnv>, stream: EventStream): Response {
  const headers = {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    // nginx would collect events into a buffer first.
    'x-accel-buffering': 'no',
  }
  // `context.body`, since a bare Response would lose the CORS headers that the Studio's spread listeners need.
  return context.body(stream.body, 200, headers)
}

function cutOff(context: Context): void {
  const {outgoing} = context.env as Partial<HttpBindings>
  if (!outgoing) return
  if (outgoing instanceof Http2ServerResponse) outgoing.stream.close()
  else outgoing.destroy()
}
