import {createClient} from '@sanity/client'
import type {SiteConfig} from '../src/config.ts'
import {clientPlace} from '../src/lakePlace.ts'
import type {Problem} from './problems.ts'
import type {LogEntry} from './publishLog.ts'

/** Dotted, so that only who has a token may read it. */
const stateId = 'publishing.state'

/**
 * A way to tell editors what could not be published: a document of the lake, which the Studio watches. It is written when
 * what it says has changed; one that could not be written is written with the next update.
 */
export function tellEditors(
  config: SiteConfig,
  token: string,
  log: (entry: LogEntry) => void,
): (problems: readonly Problem[]) => Promise<void> {
  const client = createClient({
    ...clientPlace(config),
    useCdn: false,
    apiVersion: '2025-02-19',
    token,
    timeout: 10_000,
    maxRetries: 0,
  })
  let told: string | undefined
  return async problems => {
    const keyed = problems.map(problem => ({_key: problem.address, ...problem}))
    const text = JSON.stringify(keyed)
    if (text === told) return
    told = text
    try {
      await client.createOrReplace({_id: stateId, _type: stateId, siteUrl: config.siteUrl, problems: keyed})
    } catch (error) {
      told = undefined
      const detail = error instanceof Error ? error.message : String(error)
      log({level: 'warning', event: 'editors were not told', detail})
    }
  }
}
