import {Hono} from 'hono'
import {authenticate} from './http/authenticate.ts'
import {cors} from './http/cors.ts'
import {errorResponse, notFoundResponse} from './http/errorResponse.ts'
import {hostCheck} from './http/hostCheck.ts'
import type {LakeEnv} from './http/lakeEnv.ts'
import {projectCheck} from './http/projectCheck.ts'
import {requestId} from './http/requestId.ts'
import {requestLog} from './http/requestLog.ts'
import {requestMetrics} from './http/requestMetrics.ts'
import type {LakeServices} from './lakeServices.ts'
import {createPresence} from './presence/createPresence.ts'
import {actions} from './routes/actions.ts'
import {uploadAsset} from './routes/assets.ts'
import {auth} from './routes/auth.ts'
import {login} from './routes/authLogin.ts'
import {checkCors} from './routes/cors.ts'
import {datasets} from './routes/datasets.ts'
import {documents} from './routes/documents.ts'
import {exportDataset} from './routes/export.ts'
import {getFile} from './routes/files.ts'
import {health} from './routes/health.ts'
import {historyDocuments} from './routes/historyDocuments.ts'
import {historyEvents} from './routes/historyEvents.ts'
import {historyTransactions} from './routes/historyTransactions.ts'
import {hooks} from './routes/hooks.ts'
import {getImage} from './routes/images.ts'
import {intake} from './routes/intake.ts'
import {listen} from './routes/listen.ts'
import {live} from './routes/live.ts'
import {metrics} from './routes/metrics.ts'
import {mutate} from './routes/mutate.ts'
import {ping} from './routes/ping.ts'
import {projects} from './routes/projects.ts'
import {query} from './routes/query.ts'
import {references} from './routes/references.ts'
import {socket} from './routes/socket.ts'
import {studio} from './routes/studio.ts'
import {users} from './routes/users.ts'

/** The map of the lake: middleware in the order it runs, then one line a route. */
export function createApp(lake: LakeServices): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.use((context, next) => {
    context.set('lake', lake)
    return next()
  })
  const requests = requestMetrics()
  app.use(requests.observe)
  app.use(requestId)
  app.use(requestLog)
  app.use(hostCheck)
  app.use(cors)
  app.use(authenticate)

  const api = createApi()
  app.route('/:apiVersion{v[0-9X][0-9-]*}', api)
  app.route('/', api)
  app.get('/health', health)
  app.get('/metrics', metrics(requests))
  app.route('/', login)
  if (lake.config.studioDir !== null) app.route('/', studio(lake.config.studioDir))

  app.onError(errorResponse)
  app.notFound(notFoundResponse)
  return app
}

/** Sanity's HTTP API. It lies under every API version a client may name, and at `/` without one. */
function createApi(): Hono<LakeEnv> {
  const api = new Hono<LakeEnv>()
  api.use(projectCheck)
  api.get('/ping', ping)
  api.route('/users', users)
  api.route('/auth', auth)
  api.route('/projects', projects)
  api.route('/hooks', hooks)
  api.route('/datasets', datasets)
  api.route('/', checkCors)
  api.route('/', intake)
  api.on(['GET', 'POST'], '/data/query/:dataset', query)
  api.post('/data/mutate/:dataset', mutate)
  api.post('/data/actions/:dataset', actions)
  api.get('/data/doc/:dataset/:ids', documents)
  api.get('/data/references/:dataset/documents/:id/to', references)
  api.get('/data/listen/:dataset', listen)
  api.get('/data/live/events/:dataset', live)
  api.get('/data/export/:dataset', exportDataset)
  api.get('/data/history/:dataset/transactions/:ids', historyTransactions)
  api.get('/data/history/:dataset/documents/:ids', historyDocuments)
  api.get('/data/history/:dataset/events/documents/:id', historyEvents)
  api.get('/socket/:dataset', socket(createPresence()))
  api.post('/assets/images/:dataset', uploadAsset('image'))
  api.post('/assets/files/:dataset', uploadAsset('file'))
  api.get('/images/:project/:dataset/:file/:vanity?', getImage)
  api.get('/files/:project/:dataset/:file/:vanity?', getFile)
  return api
}
