import {type ClientConfig, createClient, type SanityClient} from '@sanity/client'
import {spreadListener} from './spreadListener.ts'

const tabName = Math.random().toString(36).slice(2, 10)
let listeners = 0

/** A fetch for the Studio's clients that gives each listener connections of its own. */
const fetchFromLake: typeof fetch = (input, init) => {
  if (input instanceof Request) return fetch(input, init)
  listeners += 1
  return fetch(spreadListener(String(input), `l${listeners}-${tabName}`), init)
}

/** Makes the Studio's clients for our lake: the project travels in a header, not in the host name. */
export function lakeClient(config: ClientConfig, apiHost: string): SanityClient {
  return createClient({
    ...config,
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    resolveFetch: () => fetchFromLake,
  })
}
