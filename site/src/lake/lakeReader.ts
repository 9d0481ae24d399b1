import {type ClientReturn, createClient, type SanityClient} from '@sanity/client'
import type {SiteConfig} from '../config.ts'

type Params = Record<string, string | number | readonly string[]>

/** What one page may ask of the lake, and the tags of all it was told: the page is stale when one of them changes. */
export type PageLake = {
  /** The instant the page speaks of; later documents are not yet public, expired ones no longer. */
  readonly now: string
  readonly syncTags: ReadonlySet<string>
  ask<const Query extends string>(query: Query, params?: Params): Promise<ClientReturn<Query>>
  /** The same for what most pages share (settings, menus): asked once for all pages of this reader. */
  askOnce<const Query extends string>(query: Query, params?: Params): Promise<ClientReturn<Query>>
}

/** Reads the published content as it is at one instant. */
export type LakeReader = {openPage(): PageLake}

type Answer = {result: unknown; syncTags: readonly string[]}

/** A reader for one round of rendering. The lake's answers come without a token: what needs one is not for the public. */
export function createLakeReader(config: SiteConfig, now: Date = new Date()): LakeReader {
  const client = createLakeClient(config)
  const instant = now.toISOString()
  const shared = new Map<string, Promise<Answer>>()
  const fetch = (query: string, params: Params) =>
    fetchAnswer(client, config, query, {...params, now: instant})
  const fetchShared = (query: string, params: Params) => {
    const key = JSON.stringify([query, params])
    const answer = shared.get(key) ?? fetch(query, params)
    shared.set(key, answer)
    return answer
  }
  return {openPage: () => openPage(instant, fetch, fetchShared)}
}

type Fetch = (query: string, params: Params) => Promise<Answer>

function openPage(now: string, fetch: Fetch, fetchShared: Fetch): PageLake {
  const syncTags = new Set<string>()
  // The answer's shape is what typegen wrote for this very query text; the lake's conformance tests hold it.
  const askWith =
    (source: Fetch) =>
    async <const Query extends string>(query: Query, params: Params = {}) => {
      const answer = await source(query, params)
      for (const tag of answer.syncTags) syncTags.add(tag)
      return answer.result as ClientReturn<Query>
    }
  return {now, syncTags, ask: askWith(fetch), askOnce: askWith(fetchShared)}
}

function createLakeClient({lakeUrl, projectId, dataset}: SiteConfig): SanityClient {
  return createClient({
    projectId,
    dataset,
    apiHost: lakeUrl,
    // Sanity's hosted lake knows projects by host name, ours serves one project at its own.
    useProjectHostname: lakeUrl === 'https://api.sanity.io',
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
    throw new Error(
      `The content lake at ${lakeUrl} did not answer (${reason}). Start it with 'pnpm lake', or set LAKE_URL to where it is.`,
      {cause},
    )
  }
}
