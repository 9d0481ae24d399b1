import {resolve} from 'node:path'
import {readTrustedProxies, type TrustedProxies} from '../src/visits/clientAddress.ts'

/** What the visit counter and the feedback form are told by the environment. */
export interface FunctionSettings {
  dataDir: string
  isTrustedProxy: TrustedProxies
  /** Where visits are counted instead of a file: one address, or several of a cluster parted by commas. */
  redisUrl: string | undefined
}

/** Reads the environment; only `main.ts` calls it. Throws when TRUSTED_PROXIES can't be read. */
export function readFunctionSettings(env: NodeJS.ProcessEnv): FunctionSettings {
  return {
    dataDir: resolve(env.DATA_DIR || 'data'),
    isTrustedProxy: readTrustedProxies(env.TRUSTED_PROXIES),
    redisUrl: env.REDIS_URL || undefined,
  }
}
