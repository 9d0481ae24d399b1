import type {SiteConfig} from '../config.ts'
import {queryPoster, type Reply} from './postQuery.ts'

export type Params = Record<string, string | number | readonly string[]>

export type Answer = {
  result: unknown
  syncTags: readonly string[]
  /** Length of the JSON it came in. */
  size: number
}
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
  const post = queryPoster(config)
  const unavailable = (cause: unknown) =>
    new LakeUnavailable(
      `The content lake at ${config.lakeUrl} did not answer (${cause instanceof Error ? cause.message : cause}). Start it with 'pnpm lake', or set LAKE_URL to where it is.`,
      cause,
    )
  return async (query, params) => {
    const reply = await post(JSON.stringify({query, params: {...params, now: now()}})).catch(cause => {
      throw unavailable(cause)
    })
    if (isRefusal(reply)) throw new Error(`The content lake refused a query: ${reply.text.slice(0, 1000)}`)
    if (reply.status !== 200) throw unavailable(`status ${reply.status}`)
    return readAnswer(reply.text)
  }
}

/** Asking again would not help. */
function isRefusal({status}: Reply): boolean {
  return status >= 400 && status < 500 && status !== 429
}

function readAnswer(text: string): Answer {
  const {result, syncTags} = JSON.parse(text) as {result: unknown; syncTags?: string[]}
  return {result, syncTags: syncTags ?? [], size: text.length}
}
