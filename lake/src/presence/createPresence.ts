/** What the Studio's presence store is told (`handleIncomingMessage` of sanity 6); `i` is the user it comes from. */
type PresenceEvent =
  | {type: 'rollCall'; i: string; session: string}
  | {type: 'state'; i: string; m: {sessionId: string; locations: unknown[]}}
  | {type: 'disconnect'; i: string; m: {session: string}}

/** One connection of one user to a dataset. */
export interface Attendee {
  userId: string
}

/** Who is in which document of one dataset, as far as they say so. Kept in memory only. */
export interface PresenceRoom {
  /** Returns the function that ends the subscription. The callback must not throw. */
  subscribe(onEvent: (event: PresenceEvent) => void): () => void
  /** Asks everybody where they are. */
  rollCall(attendee: Attendee, session: string): void
  /** Says where a session is. False when the session is another user's. */
  announce(attendee: Attendee, session: string, locations: unknown[]): boolean
  /** Ends a session the attendee announced; others' are left alone. */
  disconnect(attendee: Attendee, session: string): void
  /** Ends all sessions of a connection that is gone, but for those that came back over another one. */
  leave(attendee: Attendee): void
}

export interface Presence {
  room(dataset: string): PresenceRoom
}

export function createPresence(): Presence {
  const rooms = new Map<string, PresenceRoom>()
  return {
    room(dataset) {
      const room = rooms.get(dataset) ?? createRoom()
      rooms.set(dataset, room)
      return room
    },
  }
}

function createRoom(): PresenceRoom {
  const subscribers = new Set<(event: PresenceEvent) => void>()
  const owners = new Map<string, Attendee>()
  const tell = (event: PresenceEvent) => {
    for (const onEvent of [...subscribers]) onEvent(event)
  }
  const end = (attendee: Attendee, session: string) => {
    owners.delete(session)
    tell({type: 'disconnect', i: attendee.userId, m: {session}})
  }
  return {
    subscribe(onEvent) {
      const subscriber = (event: PresenceEvent) => onEvent(event)
      subscribers.add(subscriber)
      return () => subscribers.delete(subscriber)
    },
    rollCall: (attendee, session) => tell({type: 'rollCall', i: attendee.userId, session}),
    announce(attendee, session, locations) {
      const owner = owners.get(session)
      if (owner && owner.userId !== attendee.userId) return false
      owners.set(session, attendee)
      tell({type: 'state', i: attendee.userId, m: {sessionId: session, locations}})
      return true
    },
    disconnect(attendee, session) {
      if (owners.get(session)?.userId === attendee.userId) end(attendee, session)
    },
    leave(attendee) {
      for (const [session, owner] of [...owners]) if (owner === attendee) end(attendee, session)
    },
  }
}
