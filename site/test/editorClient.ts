import {createClient, type SanityClient} from '@sanity/client'
import {token} from './startSampleSite.ts'

/** The real client of a test lake, which may read and write everything. */
export function editorClient(apiHost: string): SanityClient {
  return createClient({
    apiHost,
    useProjectHostname: false,
    useCdn: false,
    projectId: 'cong',
    dataset: 'production',
    apiVersion: '2026-11-01',
    token,
  })
}
