/** Where the content lies: our own lake at its address, or a project on Sanity's hosted lake. */
export type LakePlace = {
  /** `hostedLake`, or the origin of our own lake. */
  lakeUrl: string
  projectId: string
  dataset: string
}

/** Stands for Sanity's hosted lake, which knows projects by host name; ours serves one project under any. */
export const hostedLake = 'https://api.sanity.io'

/** How `@sanity/client` is pointed at the lake. */
export function clientPlace({lakeUrl, projectId, dataset}: LakePlace) {
  return {projectId, dataset, apiHost: lakeUrl, useProjectHostname: lakeUrl === hostedLake}
}

/** Origin of the lake's API (https://www.sanity.io/docs/http-reference). */
export function apiOrigin({lakeUrl, projectId}: LakePlace): string {
  return lakeUrl === hostedLake ? `https://${projectId}.api.sanity.io` : lakeUrl
}

/** Origin of pictures and files. */
export function assetOrigin({lakeUrl}: LakePlace): string {
  return lakeUrl === hostedLake ? 'https://cdn.sanity.io' : lakeUrl
}
