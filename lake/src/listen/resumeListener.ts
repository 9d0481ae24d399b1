import type {Commit, DocumentStore} from '../store/documentStore.ts'
import type {ServerSentEvent} from './eventStream.ts'

const maxCommits = 1000
const maxCharacters = 1024 * 1024

/**
 * The events a listener missed since `lastEventId` (`<transaction id>#<document id>`). Undefined when it can't be
 * resumed: the event is unknown, too much has happened since, or it stopped within a transaction, of which the Studio
 * forgets the part it already had.
 */
export function resumeListener(
  store: DocumentStore,
  lastEventId: string,
  eventsOf: (commit: Commit) => ServerSentEvent[],
): ServerSentEvent[] | undefined {
  const eventId = decoded(lastEventId)
  const past = store.findCommit(eventId.slice(0, eventId.lastIndexOf('#')))
  const commits = past && store.commitsAfter(past.sequence - 1, maxCommits)
  if (!commits?.[0]) return undefined
  const [lastSeen, ...missed] = commits
  if (eventsOf(lastSeen).at(-1)?.id !== eventId) return undefined
  const events = missed.flatMap(eventsOf)
  const characters = events.reduce((sum, event) => sum + JSON.stringify(event.data).length, 0)
  return characters > maxCharacters ? undefined : events
}

function decoded(id: string): string {
  try {
    return decodeURI(id)
  } catch {
    return id
  }
}
