import {join} from 'node:path'
import type {Hono} from 'hono'
import {openAccessControl} from './access/openAccessControl.ts'
import {createApp} from './app.ts'
import {createAssetService} from './assets/createAssetService.ts'
import type {LakeConfig} from './config.ts'
import {createQueryRunner} from './groq/createQueryRunner.ts'
import type {LakeEnv} from './http/lakeEnv.ts'
import {type RunningServer, startServer} from './http/startServer.ts'
import type {LakeServices} from './lakeServices.ts'
import {createBroker} from './listen/createBroker.ts'
import {createDatasetRegistry} from './store/createDatasetRegistry.ts'

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
  const services = createServices(config)
  ensureDataset(services)
  const app = createApp(services)
  const server = await startServer(app, config).catch(async (error: unknown) => {
    await closeServices(services)
    throw error
  })
  let closing: Promise<void> | undefined
  return {
    url: server.url,
    app,
    services,
    close: () => {
      closing ??= closeLake(server, services)
      return closing
    },
  }
}

function createServices(config: LakeConfig): LakeServices {
  const datasets = createDatasetRegistry(join(config.dataDir, 'lake', 'datasets'))
  const clock = () => new Date()
  const {dataDir, adminToken, log} = config
  const access = openAccessControl({dataDir, adminToken, clock, log})
  return {
    config,
    clock,
    stopping: new AbortController(),
    datasets,
    access,
    broker: createBroker(),
    assets: createAssetService({
      projectId: config.projectId,
      cacheFolder: join(dataDir, 'lake', 'cache', 'images'),
      limits: config.limits,
    }),
    queries: createQueryRunner(config, datasets),
  }
}

function ensureDataset({config, datasets}: LakeServices): void {
  if (!datasets.has(config.dataset)) datasets.create(config.dataset, 'public')
}

async function closeLake(server: RunningServer, services: LakeServices): Promise<void> {
  const stopped = server.stop()
  // Ends the event streams, which would hold their connections open for ever.
  services.stopping.abort()
  await stopped
  await closeServices(services)
}

async function closeServices({queries, assets, access, broker, datasets}: LakeServices): Promise<void> {
  broker.close()
  await queries.close()
  await assets.close()
  access.close()
  datasets.close()
}
