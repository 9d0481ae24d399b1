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

export interface FeedbackSettings {
  /** Of a role that may create and read feedback only; without it feedback waits in the queue. */
  lakeToken: string | undefined
  smtpUrl: string | undefined
  mailTo: string | undefined
  mailFrom: string | undefined
  studioUrl: string
}

export function readFeedbackSettings(env: NodeJS.ProcessEnv): FeedbackSettings {
  return {
    lakeToken: env.LAKE_FEEDBACK_TOKEN || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailTo: env.FEEDBACK_MAIL_TO || undefined,
    mailFrom: env.FEEDBACK_MAIL_FROM || undefined,
    studioUrl: env.STUDIO_URL || 'http://localhost:3333',
  }
}
