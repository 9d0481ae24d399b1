import type {Context} from 'hono'
import {createMiddleware} from 'hono/factory'
import {hostOf} from './hostCheck.ts'
import type {LakeEnv} from './lakeEnv.ts'
import {isAllowedOrigin} from './origins.ts'

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'
const exposed = 'Content-Type, Content-Length, ETag, Retry-After, X-Request-Id, X-Sanity-Shard, Content-Range'

/**
 * Lets pages of allowed origins call the lake with credentials. The origin is named, never `*`: any page of the world
 * could else write to a lake on its visitor's machine. A foreign page gets no CORS header, so its browser shows it
 * nothing. See https://fetch.spec.whatwg.org/#http-cors-protocol.
 */
export const cors = createMiddleware<LakeEnv>(async (context, next) => {
  const asksFirst = context.req.method === 'OPTIONS' && context.req.header('access-control-request-method')
  if (asksFirst) context.res = context.body(null, 204)
  else await next()
  // After the route, since one that answers with a Response of its own would drop headers set before it.
  context.header('Vary', 'Origin', {append: true})
  const origin = context.req.header('origin')
  if (origin !== undefined && isAllowedOrigin(origin, hostOf(context.req), context.var.lake.config)) {
    allow(context, origin)
  }
})

function allow(context: Context<LakeEnv>, origin: string): void {
  context.header('Access-Control-Allow-Origin', origin)
  context.header('Access-Control-Allow-Credentials', 'true')
  context.header('Access-Control-Expose-Headers', exposed)
  if (context.req.method !== 'OPTIONS') return
  context.header('Access-Control-Allow-Methods', methods)
  context.header('Access-Control-Max-Age', '600')
  const headers = context.req.header('access-control-request-headers')
  if (headers !== undefined) context.header('Access-Control-Allow-Headers', headers)
}
