import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {defaultLimits, type LakeConfig} from '../src/config.ts'
import {type Lake, openLake} from '../src/openLake.ts'

export const adminToken = 'test-administrator-token'

export interface TestLake extends Lake {
  /** An administrator's client for dataset 'production'. */
  client: SanityClient
  config: LakeConfig
  /** What the lake logged so far. */
  logged: Record<string, unknown>[]
  /** The same server for somebody else: another token, or none. */
  clientWith(token: string | undefined): SanityClient
  /** Stops the lake and removes its folder. */
  close(): Promise<void>
}

/** A real lake on a free loopback port with a fresh folder. Close it in `afterAll`. */
export async function startLake(overrides: Partial<LakeConfig> = {}): Promise<TestLake> {
  const logged: Record<string, unknown>[] = []
  const config: LakeConfig = {
    dataDir: mkdtempSync(join(tmpdir(), 'cong-lake-')),
    projectId: 'cong',
    dataset: 'production',
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    studioDir: null,
    corsOrigins: [],
    hostNames: [],
    adminToken,
    tls: null,
    limits: defaultLimits,
    log: entry => logged.push(entry),
    ...overrides,
  }
  const lake = await openLake(config)
  const clientWith = (token: string | undefined) => createTestClient(lake.url, token)
  return {
    ...lake,
    config,
    logged,
    client: clientWith(adminToken),
    clientWith,
    async close() {
      await lake.close()
      rmSync(config.dataDir, {recursive: true, force: true})
    },
  }
}

/** The real client of a lake at `apiHost`, which asks once. */
export function createTestClient(apiHost: string, token: string | undefined): SanityClient {
  return createClient({
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'cong',
    dataset: 'production',
    apiVersion: '2026-11-01',
    maxRetries: 0,
    ...(token === undefined ? {} : {token}),
  })
}
