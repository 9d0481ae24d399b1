import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {defaultLimits, type LakeConfig} from './config.ts'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The lake's configuration from environment variables, as `docs/operations.md` lists them. Relative folders count from
 * `projectRoot`. Throws an Error that names the variable when a value can't be used.
 */
export function readConfig(env: Environment, projectRoot: string, log: LakeConfig['log']): LakeConfig {
  return {
    dataDir: resolve(projectRoot, env.DATA_DIR || 'data'),
    projectId: 'cong',
    dataset: 'production',
    host: env.HOST || '127.0.0.1',
    port: wholeNumber(env, 'STUDIO_PORT', 3333, 0, 65535),
    publicUrl: env.STUDIO_URL ? origin('STUDIO_URL', env.STUDIO_URL) : null,
    studioDir: env.STUDIO_DIR ? resolve(projectRoot, env.STUDIO_DIR) : null,
    corsOrigins: list(env.LAKE_CORS_ORIGINS).map(value => origin('LAKE_CORS_ORIGINS', value)),
    hostNames: list(env.LAKE_HOST_NAMES),
    adminToken: env.LAKE_ADMIN_TOKEN || null,
    tls: readTls(env, projectRoot),
    limits: {
      queryMs: limit(env, 'LAKE_QUERY_MS', defaultLimits.queryMs),
      queryMemoryMb: limit(env, 'LAKE_QUERY_MEMORY_MB', defaultLimits.queryMemoryMb),
      queryThreads: limit(env, 'LAKE_QUERY_THREADS', defaultLimits.queryThreads),
      requestBytes: limit(env, 'LAKE_REQUEST_BYTES', defaultLimits.requestBytes),
      assetBytes: limit(env, 'LAKE_ASSET_BYTES', defaultLimits.assetBytes),
      transformCacheBytes: limit(env, 'LAKE_IMAGE_CACHE_BYTES', defaultLimits.transformCacheBytes),
    },
    log,
  }
}

function readTls(env: Environment, projectRoot: string): LakeConfig['tls'] {
  const {TLS_CERT, TLS_KEY} = env
  if (!TLS_CERT && !TLS_KEY) return null
  if (!TLS_CERT || !TLS_KEY) throw new Error('TLS_CERT and TLS_KEY belong together: set both, or none.')
  return {
    cert: readPem('TLS_CERT', resolve(projectRoot, TLS_CERT)),
    key: readPem('TLS_KEY', resolve(projectRoot, TLS_KEY)),
  }
}

function readPem(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Error(`${name} names ${file}, which can't be read: ${(error as Error).message}`, {cause: error})
  }
}

function limit(env: Environment, name: string, fallback: number): number {
  return wholeNumber(env, name, fallback, 1, Number.MAX_SAFE_INTEGER)
}

function wholeNumber(env: Environment, name: string, fallback: number, least: number, most: number): number {
  const value = env[name]
  if (!value) return fallback
  const number = Number(value)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new Error(`${name} is '${value}'. Give a whole number from ${least} to ${most}.`)
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map(item => item.trim())
    .filter(item => item !== '')
}

function origin(name: string, value: string): string {
  const url = URL.parse(value)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin
  throw new Error(
    `${name} has '${value}', which is no web address. Give one like https://noi-dung.tinh.gov.vn.`,
  )
}
