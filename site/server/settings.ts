import {join, resolve} from 'node:path'
import {readSiteConfig, type SiteConfig} from '../src/config.ts'

export type SiteSettings = SiteConfig & {
  /** Holds the rendered site (`site/releases`, `site/current`) and the cached pictures (`site/assets`). */
  folder: string
  /** undefined: both loopback addresses. */
  host: string | undefined
  port: number
  /** Of a role that may write what the publisher says of itself, and nothing else; without one editors are not told. */
  publisherToken?: string | undefined
}

/** Reads the site's settings from the environment; only `main.ts` calls it. */
export function readSiteSettings(env: NodeJS.ProcessEnv): SiteSettings {
  return {
    ...readSiteConfig(env),
    folder: join(resolve(env.DATA_DIR || 'data'), 'site'),
    host: env.HOST || undefined,
    port: Number(env.SITE_PORT || 4321),
    publisherToken: env.LAKE_PUBLISHER_TOKEN || undefined,
  }
}
