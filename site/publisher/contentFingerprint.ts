import {createHash} from 'node:crypto'
import type {SanityClient} from '@sanity/client'

/**
 * One short name for all that readers may see: equal fingerprints mean that the published content is the same.
 * Asked at start and after a lost connection, to know whether a change was missed.
 */
export async function contentFingerprint(client: SanityClient): Promise<string> {
  const revisions = await client.fetch<{_id: string; _rev: string}[]>('* | order(_id) {_id, _rev}')
  return createHash('sha256').update(JSON.stringify(revisions)).digest('hex')
}
