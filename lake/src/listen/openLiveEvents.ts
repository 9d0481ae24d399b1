import type {Access} from '../access/access.ts'
import {commitTags} from '../groq/commitTags.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import type {Commit} from '../store/documentStore.ts'
import type {Broker} from './broker.ts'
import {type EventStream, openEventStream, type ServerSentEvent} from './eventStream.ts'

export interface LiveEventsOptions {
  broker: Broker
  dataset: Dataset
  /** What the follower may do now; undefined once its token or session is revoked or expired. */
  currentAccess: () => Access | undefined
  includeDrafts: boolean
  /** The last event of an earlier connection that is to be taken up again. */
  lastEventId: string | undefined
}

const mostMissed = 1000

/** Tells one client the sync tags of each commit to a dataset. Events are numbered as the commits are. */
export function openLiveEvents(options: LiveEventsOptions): EventStream {
  const {broker, dataset, currentAccess, lastEventId} = options
  const leave = broker.subscribe(
    dataset.name,
    commit => {
      if (stillWelcome()) stream.send(messages([commit], options))
    },
    () => stream.end(),
  )
  const stream = openEventStream({onKeepAlive: stillWelcome, onClose: leave})
  // Subscribed before it reads where the dataset stands: a commit is told twice rather than not at all.
  stream.send(firstEvents(options, lastEventId))
  return stream

  /** A client that lost its access is told not to come back. */
  function stillWelcome(): boolean {
    if (currentAccess()) return true
    stream.send([{event: 'goaway', data: {reason: 'The token or session is no longer valid'}}])
    stream.end()
    return false
  }
}

function firstEvents(options: LiveEventsOptions, lastEventId: string | undefined): ServerSentEvent[] {
  const {store} = options.dataset
  const sequence = store.lastSequence()
  const welcome = event('welcome', sequence, {})
  if (lastEventId === undefined) return [welcome]
  const seen = Number(lastEventId)
  const isKnown = Number.isInteger(seen) && seen >= 0 && seen <= sequence
  const missed = isKnown ? store.commitsAfter(seen, mostMissed) : undefined
  return missed === undefined
    ? [welcome, event('restart', sequence, {})]
    : [welcome, ...messages(missed, options)]
}

/** Who may read nothing is not told that anything happens. */
function messages(
  commits: readonly Commit[],
  {dataset, includeDrafts, currentAccess}: LiveEventsOptions,
): ServerSentEvent[] {
  const mayRead = currentAccess()?.grants.some(grant => grant.permissions.includes('read'))
  if (!mayRead) return []
  return commits.flatMap(commit => {
    const tags = commitTags(commit, dataset.store, includeDrafts)
    return tags.length === 0 ? [] : [event('message', commit.sequence, {tags})]
  })
}

function event(name: string, sequence: number, data: Record<string, unknown>): ServerSentEvent {
  const id = String(sequence)
  return {event: name, id, data: {id, ...data}}
}
