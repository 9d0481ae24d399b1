import {hostedLake, type LakePlace} from './lakePlace.ts'

/** Where the site stands and where its content comes from. */
export type SiteConfig = LakePlace & {
  /** Public origin, without a trailing slash. */
  siteUrl: string
}

/**
 * Reads the environment, the only place of the site that does: SITE_URL and LAKE_URL for our own lake, or
 * SANITY_PROJECT_ID and SANITY_DATASET (then LAKE_URL stays unset) for Sanity's hosted one.
 */
export function readSiteConfig(env: Record<string, string | undefined> = process.env): SiteConfig {
  const projectId = env.SANITY_PROJECT_ID || 'cong'
  return {
    siteUrl: origin('SITE_URL', env.SITE_URL || `http://localhost:${env.SITE_PORT || 4321}`),
    lakeUrl: origin('LAKE_URL', env.LAKE_URL || defaultLake(projectId)),
    projectId,
    dataset: env.SANITY_DATASET || 'production',
  }
}

/** Whether COPY_ASSETS=1 asks for a folder that any host of files can serve, pictures and all. */
export function copiesAssets(env: Record<string, string | undefined> = process.env): boolean {
  return env.COPY_ASSETS === '1'
}

function defaultLake(projectId: string): string {
  return projectId === 'cong' ? 'http://localhost:3333' : hostedLake
}

function origin(name: string, value: string): string {
  if (URL.canParse(value)) return value.replace(/\/+$/, '')
  throw new Error(
    `${name} is '${value}', which is no address. Write it whole, such as https://so.tinh.gov.vn.`,
  )
}
