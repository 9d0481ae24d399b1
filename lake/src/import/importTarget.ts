import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'

/** The lake an archive goes into. */
export interface ImportTarget {
  /** Origin, without a trailing slash. */
  url: string
  token: string
  projectId: string
  /** One transaction, all or nothing. Throws what the lake refused it with. */
  commit(dataset: string, mutations: Record<string, unknown>[]): Promise<void>
  close(): Promise<void>
}

/** A client of the target's dataset that sees drafts and versions too. */
export function targetClient(
  {url, token, projectId}: Pick<ImportTarget, 'url' | 'token' | 'projectId'>,
  dataset: string,
  more: Pick<ClientConfig, 'resolveFetch' | 'maxRetries'> = {},
): SanityClient {
  return createClient({
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    projectId,
    dataset,
    token,
    apiVersion: '2025-02-19',
    perspective: 'raw',
    ...more,
  })
}
