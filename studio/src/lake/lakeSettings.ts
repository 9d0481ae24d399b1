/** Where the Studio finds its content. */
export interface LakeSettings {
  readonly projectId: string
  readonly dataset: string
  /** Origin of our own lake, or undefined when the content lives on Sanity's hosted one. */
  readonly apiHost: string | undefined
}

/**
 * Our lake serves the Studio from its own origin, so the page's address says where the lake is;
 * `SANITY_STUDIO_API_HOST` names it when another server shows the Studio, as `sanity dev` does. A Studio built
 * with `SANITY_STUDIO_PROJECT_ID` and `SANITY_STUDIO_DATASET` uses Sanity's hosted lake instead: that pair is
 * the whole switch. The CLI replaces these expressions when it builds, so each stands here in full.
 */
export function lakeSettings(): LakeSettings {
  const hosted = process.env.SANITY_STUDIO_PROJECT_ID
  return {
    projectId: hosted || 'cong',
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
    apiHost: hosted ? undefined : process.env.SANITY_STUDIO_API_HOST || pageOrigin(),
  }
}

/** The CLI reads the configuration outside a browser too, where only a placeholder is needed. */
function pageOrigin(): string {
  return typeof window === 'undefined' ? 'http://localhost:3333' : window.location.origin
}
