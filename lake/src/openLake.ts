import {join} from 'node:path'
import type {Hono} from 'hono'
import {openAccessControl} from './access/openAccessControl.ts'
import {createApp} from './app.ts'
import {createAssetService} from './assets/createAssetService.ts'
import type {LakeConfig} from './config.ts'
import {createQueryRunner} from './groq/createQueryRunner.ts'
import type {LakeEnv} from './http/lakeEnv.ts'
import {startServer} from './http/startServer.ts'
import type {LakeServices} from './lakeServices.ts'
import {createBroker} from './listen/createBroker.ts'
import {createDatasetRegistry} from './store/createDatasetRegistry.ts'
import type {DatasetRegistry} from './store/datasetRegistry.ts'
import {lockFolder} from './store/lockFolder.ts'
import {createWebhooks} from './webhooks/createWebhooks.ts'

export interface Lake {
  /** Where it listens, e.g. 'http://localhost:3333', without a trailing slash. */
  url: string
  app: Hono<LakeEnv>
  services: LakeServices
  /** Stops accepting, lets running requests end, ends listeners, writes everything down. Safe to call twice. */
  close(): Promise<void>
}

/**
 * Builds a lake from its configuration and starts it: the one place where the parts are put together.
 * Throws when the data folder can't be used, a database is damaged, or the port is taken; nothing is left open then.
 */
export async function openLake(config: LakeConfig): Promise<Lake> {
  const unlock = lockFolder(join(config.dataDir, 'lake'))
  // The port comes first: when it is taken, a first start has made no administrator whose token nobody saw.
  const handler: {app?: Hono<LakeEnv>} = {}
  const server = await startServer(requestHandler(handler), config).catch((error: unknown) => {
    unlock()
    throw error
  })
  const services = await orElse(
    () => createServices(config),
    () => server.stop().finally(unlock),
  )
  const app = createApp(services)
  handler.app = app
  let closing: Promise<void> | undefined
  return {
    url: server.url,
    app,
    services,
    close: () => {
      closing ??= server
        .stop()
        .finally(() => closeServices(services))
        .finally(unlock)
      return closing
    },
  }
}

/** Services are made in the same turn of the event loop as the port is opened, so nobody is answered this. */
function requestHandler(handler: {app?: Hono<LakeEnv>}): Hono<LakeEnv>['fetch'] {
  return (request, env) => handler.app?.fetch(request, env) ?? new Response(null, {status: 503})
}

async function orElse<T>(work: () => T, giveUp: () => Promise<void>): Promise<T> {
  try {
    return work()
  } catch (error) {
    await giveUp()
    throw error
  }
}

function createServices(config: LakeConfig): LakeServices {
  const datasets = openDatasets(config)
  const clock = () => new Date()
  const {dataDir, adminToken, log} = config
  const access = attempt(
    () => openAccessControl({dataDir, adminToken, clock, log}),
    () => datasets.close(),
  )
  const broker = createBroker()
  return {
    config,
    clock,
    datasets,
    access,
    broker,
    webhooks: createWebhooks({config, datasets, broker, clock}),
    assets: createAssetService({
      projectId: config.projectId,
      cacheFolder: join(dataDir, 'lake', 'cache', 'images'),
      limits: config.limits,
    }),
    queries: createQueryRunner(config, datasets),
  }
}

function attempt<T>(work: () => T, giveUp: () => void): T {
  try {
    return work()
  } catch (error) {
    giveUp()
    throw error
  }
}

/** Opens every dataset now: a damaged one must be known at the start and not at somebody's first edit. */
function openDatasets({dataDir, dataset}: LakeConfig): DatasetRegistry {
  const datasets = createDatasetRegistry(join(dataDir, 'lake', 'datasets'))
  return attempt(
    () => {
      if (!datasets.has(dataset)) datasets.create(dataset, 'public')
      datasets.list()
      return datasets
    },
    () => datasets.close(),
  )
}

async function closeServices(services: LakeServices): Promise<void> {
  const {queries, assets, access, broker, datasets, webhooks} = services
  broker.close()
  await webhooks.close()
  await queries.close()
  await assets.close()
  access.close()
  datasets.close()
}
