import {randomUUID} from 'node:crypto'
import type {Access} from '../access/access.ts'
import type {Dataset} from '../store/datasetRegistry.ts'
import type {Commit} from '../store/documentStore.ts'
import type {Broker} from './broker.ts'
import {
  type EventStream,
  type EventStreamOptions,
  openEventStream,
  type ServerSentEvent,
} from './eventStream.ts'
import type {Listener} from './listener.ts'
import {mutationEvents} from './mutationEvents.ts'
import {resumeListener} from './resumeListener.ts'

export interface OpenListenerOptions extends EventStreamOptions {
  broker: Broker
  dataset: Dataset
  listener: Listener
  /** What the listener's owner may do now; undefined once its token or session is revoked or expired. */
  currentAccess: () => Access | undefined
  /** The last event of an earlier connection that is to be taken up again. */
  lastEventId?: string | undefined
}

/** Follows a dataset for one client until it leaves or loses its access. */
export function openListener(options: OpenListenerOptions): EventStream {
  const {broker, dataset, listener, currentAccess, lastEventId} = options
  const leave = broker.subscribe(
    dataset.name,
    commit => tell(() => eventsOf(commit)),
    () => stream.end(),
  )
  const stream = openEventStream({
    ...options,
    onKeepAlive: () => currentAccess() ?? stream.end(),
    onClose: () => {
      leave()
      options.onClose?.()
    },
  })

  /** A stream that ends makes the client connect again, and be told then that its session is over. */
  function eventsOf(commit: Commit): ServerSentEvent[] {
    const access = currentAccess()
    if (!access) stream.end()
    return access ? mutationEvents(listener, access, commit) : []
  }
  function tell(events: () => ServerSentEvent[]): void {
    try {
      stream.send(events())
    } catch (error) {
      stream.send([channelError(error)])
      stream.end()
    }
  }

  // The client reads its snapshot on the first event, so everything committed from here on must reach it.
  const listenerName = randomUUID()
  tell(() => {
    if (lastEventId === undefined) return [{event: 'welcome', data: {listenerName}}]
    const missed = resumeListener(dataset.store, lastEventId, eventsOf)
    return missed
      ? [{event: 'welcomeback', data: {listenerName}}, ...missed]
      : [{event: 'reset', data: {listenerName}}]
  })
  return stream
}

function channelError(error: unknown): ServerSentEvent {
  const description = error instanceof Error ? error.message : String(error)
  return {event: 'channelError', data: {error: {type: 'queryEvaluationError', description}}}
}
