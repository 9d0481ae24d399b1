import {Hono} from 'hono'
import {authenticate} from './http/authenticate.ts'
import {cors} from './http/cors.ts'
import {errorResponse, notFoundResponse} from './http/errorResponse.ts'
import {hostCheck} from './http/hostCheck.ts'
import type {LakeEnv} from './http/lakeEnv.ts'
import {requestId} from './http/requestId.ts'
import {requestLog} from './http/requestLog.ts'
import type {LakeServices} from './lakeServices.ts'
import {ping} from './routes/ping.ts'

/** The map of the lake: middleware in the order it runs, then one line a route. */
export function createApp(lake: LakeServices): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use((context, next) => {
    context.set('lake', lake)
    return next()
  })
  app.use(requestId)
  app.use(requestLog)
  app.use(hostCheck)
  app.use(cors)
  app.use(authenticate)

  const api = createApi()
  app.route('/:apiVersion{v[0-9X][0-9-]*}', api)
  app.route('/', api)

  app.onError(errorResponse)
  app.notFound(notFoundResponse)
  return app
}

/** Sanity's HTTP API. It lies under every API version a client may name, and at `/` without one. */
function createApi(): Hono<LakeEnv> {
  const api = new Hono<LakeEnv>()
  api.get('/ping', ping)
  return api
}
