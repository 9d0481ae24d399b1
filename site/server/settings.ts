import {join, resolve} from 'node:path'

export interface SiteSettings {
  /** Holds the rendered site (`site/releases`, `site/current`) and the cached pictures (`site/assets`). */
  folder: string
  /** undefined: both loopback addresses. */
  host: string | undefined
  port: number
  lakeUrl: string
  siteUrl: string
  projectId: string
  dataset: string
}

/** Reads the site's settings from the environment; only `main.ts` calls it. */
export function readSiteSettings(env: NodeJS.ProcessEnv): SiteSettings {
  const port = Number(env.SITE_PORT || 4321)
  return {
    folder: join(resolve(env.DATA_DIR || 'data'), 'site'),
    host: env.HOST || undefined,
    port,
    lakeUrl: (env.LAKE_URL || 'http://localhost:3333').replace(/\/+$/, ''),
    siteUrl: (env.SITE_URL || `http://localhost:${port}`).replace(/\/+$/, ''),
    projectId: env.SANITY_PROJECT_ID || 'cong',
    dataset: env.SANITY_DATASET || 'production',
  }
}
