import type {SiteConfig} from '../src/config.ts'
import {apiOrigin} from '../src/lakePlace.ts'

/** One event of the lake's live stream. `restart`: what happened since is not known. */
export type LiveEvent = {id: string | undefined} & (
  | {type: 'message'; tags: string[]}
  | {type: 'welcome' | 'restart'}
)

export type LiveEventsOptions = {
  config: SiteConfig
  /** The last event that was acted upon, to be told what came after. */
  lastEventId: () => string | undefined
  onEvent: (event: LiveEvent) => void
  /** Told when the stream broke off; it is taken up again by itself. */
  onBreak: (reason: string) => void
  signal: AbortSignal
}

/** The lake sends a sign of life every 15 seconds. */
const silenceMs = 60_000
const firstWaitMs = 100
const longestWaitMs = 5000

/**
 * Follows a dataset's live events for ever, from where it left off (https://www.sanity.io/docs/content-lake/live-content-api).
 * `@sanity/client` can follow them too, but not from an event of an earlier process.
 */
export async function followLiveEvents(options: LiveEventsOptions): Promise<void> {
  const {signal, onBreak} = options
  let wait = firstWaitMs
  while (!signal.aborted) {
    try {
      await followOnce(options, () => {
        wait = firstWaitMs
      })
      onBreak('the lake ended the stream')
    } catch (error) {
      if (!signal.aborted) onBreak(error instanceof Error ? error.message : String(error))
    }
    await pause(wait, signal)
    wait = Math.min(wait * 2, longestWaitMs)
  }
}

async function followOnce({config, lastEventId, onEvent, signal}: LiveEventsOptions, onData: () => void) {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), silenceMs)
  try {
    const id = lastEventId()
    const response = await fetch(liveEventsUrl(config), {
      headers: {accept: 'text/event-stream', ...(id === undefined ? {} : {'last-event-id': id})},
      signal: AbortSignal.any([signal, silence.signal]),
    })
    if (!response.ok || !response.body) throw new Error(`the lake answers ${response.status} to live events`)
    let buffer = ''
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(timer)
      timer = setTimeout(() => silence.abort(), silenceMs)
      onData()
      const blocks = (buffer + text).split(/\r?\n\r?\n/)
      buffer = blocks.pop() ?? ''
      for (const block of blocks) {
        const event = parseLiveEvent(block)
        if (event) onEvent(event)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}

/** Reads one block of the stream; undefined for comments and events of no concern. */
export function parseLiveEvent(block: string): LiveEvent | undefined {
  const fields = new Map<string, string>()
  for (const line of block.split(/\r?\n/)) {
    const [, name, value] = line.match(/^([a-z]+): ?(.*)$/) ?? []
    if (name !== undefined && value !== undefined) fields.set(name, (fields.get(name) ?? '') + value)
  }
  const id = fields.get('id')
  const type = fields.get('event')
  if (type === 'welcome' || type === 'restart') return {id, type}
  if (type !== 'message') return undefined
  const {tags} = JSON.parse(fields.get('data') ?? '{}') as {tags?: string[]}
  return {id, type, tags: tags ?? []}
}

function liveEventsUrl(config: SiteConfig): string {
  return `${apiOrigin(config)}/v2025-02-19/data/live/events/${config.dataset}`
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, ms)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
