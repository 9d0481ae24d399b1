import {dirname, join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The project's root folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

export interface Settings {
  dataDir: string
  host: string | undefined
  studioPort: number
  sitePort: number
  studioUrl: string
  siteUrl: string
  adminToken: string | undefined
  /** The project on Sanity's hosted lake that holds the content in place of ours. */
  hosted: HostedProject | undefined
}

export interface HostedProject {
  projectId: string
  dataset: string
}

/**
 * Reads ports, places and addresses from the environment, as `README.md` names them.
 * Throws an error that names the variable when a value can't be used.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const studioPort = port(env, 'STUDIO_PORT', 3333)
  const sitePort = port(env, 'SITE_PORT', 4321)
  if (studioPort === sitePort) {
    throw new Error(`STUDIO_PORT and SITE_PORT are both ${sitePort}. Give each a port of its own.`)
  }
  const scheme = env.TLS_CERT && env.TLS_KEY ? 'https' : 'http'
  return {
    dataDir: resolve(projectRoot, env.DATA_DIR ?? 'data'),
    host: env.HOST || undefined,
    studioPort,
    sitePort,
    studioUrl: address(env, 'STUDIO_URL', `${scheme}://localhost:${studioPort}`),
    siteUrl: address(env, 'SITE_URL', `http://localhost:${sitePort}`),
    adminToken: env.LAKE_ADMIN_TOKEN || undefined,
    hosted: hostedProject(env),
  }
}

/** SANITY_PROJECT_ID is the whole switch; the name of our own project is none of Sanity's. */
function hostedProject(env: NodeJS.ProcessEnv): HostedProject | undefined {
  const projectId = env.SANITY_PROJECT_ID
  if (!projectId || projectId === 'cong') return undefined
  if (!/^[a-z0-9-]+$/.test(projectId)) {
    throw new Error(
      `SANITY_PROJECT_ID is '${projectId}', which is no project id: these have lower-case letters, digits and hyphens. It stands at the top of the project's page on sanity.io/manage.`,
    )
  }
  return {projectId, dataset: env.SANITY_DATASET || 'production'}
}

/** Where the lake keeps accounts: there is none before the first start. */
export function systemFile(settings: Settings): string {
  return join(settings.dataDir, 'lake', 'system.sqlite')
}

function port(env: NodeJS.ProcessEnv, name: string, fallback: number): number {
  const value = env[name]
  if (!value) return fallback
  const number = Number(value)
  if (Number.isInteger(number) && number >= 1 && number <= 65535) return number
  throw new Error(`${name} is '${value}', which is no port. Give a whole number from 1 to 65535.`)
}

function address(env: NodeJS.ProcessEnv, name: string, fallback: string): string {
  const value = env[name]
  if (!value) return fallback
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) {
    throw new Error(`${name} is '${value}', which is no web address. Give one like https://portal.example.`)
  }
  return value.replace(/\/+$/, '')
}
