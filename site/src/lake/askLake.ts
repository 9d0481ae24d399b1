import {createClient, type SanityClient} from '@sanity/client'
import type {SiteConfig} from '../config.ts'
import {clientPlace} from '../lakePlace.ts'

export type Params = Record<string, string | number | readonly string[]>

export type Answer = {result: unknown; syncTags: readonly string[]}
/** Asks the lake one question, `$now` included. */
export type AskLake = (query: string, params: Params) => Promise<Answer>

/** The lake can't be asked now; it may be soon. */
export class LakeUnavailable extends Error {
  constructor(message: string, cause: unknown) {
    super(message, {cause})
    this.name = 'LakeUnavailable'
  }
}

/** A way to ask the lake, at the instant that `now` gives. Errors say where it was looked for. */
export function connectLake(config: SiteConfig, now: () => string): AskLake {
  const client = createLakeClient(config)
  return (query, params) => fetchAnswer(client, config, query, {...params, now: now()})
}

function createLakeClient(config: SiteConfig): SanityClient {
  return createClient({
    ...clientPlace(config),
    apiVersion: '2025-02-19',
    perspective: 'published',
    useCdn: false,
    maxRetries: 2,
  })
}

async function fetchAnswer(
  client: SanityClient,
  {lakeUrl}: SiteConfig,
  query: string,
  params: Params,
): Promise<Answer> {
  try {
    const {result, syncTags} = await client.fetch(query, params, {filterResponse: false})
    return {result, syncTags: syncTags ?? []}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    if (isRefusal(cause)) throw new Error(`The content lake refused a query: ${reason}`, {cause})
    throw new LakeUnavailable(
      `The content lake at ${lakeUrl} did not answer (${reason}). Start it with 'pnpm lake', or set LAKE_URL to where it is.`,
      cause,
    )
  }
}

/** Asking again would not help. */
function isRefusal(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0
  return status >= 400 && status < 500 && status !== 429
}
