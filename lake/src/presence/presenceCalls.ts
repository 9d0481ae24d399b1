import type {Attendee, PresenceRoom} from './createPresence.ts'
import {RpcError} from './rpcCall.ts'

const maxLocations = 100

/** Does what a presence call of the Studio asks. Throws RpcError on an unknown method and on parameters it can't read. */
export function presenceCalls(
  room: PresenceRoom,
  attendee: Attendee,
  method: string,
  params: Record<string, unknown>,
): true {
  if (method === 'presence_rollcall') room.rollCall(attendee, readSession(params.session))
  else if (method === 'presence_announce') announce(room, attendee, params.data)
  else if (method === 'presence_disconnect') room.disconnect(attendee, readSession(params.session))
  else throw new RpcError(-32601, `There is no method ${method}`)
  return true
}

function announce(room: PresenceRoom, attendee: Attendee, data: unknown): void {
  if (typeof data !== 'object' || data === null || !('sessionId' in data) || !('locations' in data)) {
    throw new RpcError(-32602, 'data must have sessionId and locations')
  }
  const {sessionId, locations} = data
  if (!Array.isArray(locations) || locations.length > maxLocations) {
    throw new RpcError(-32602, `locations must be an array of at most ${maxLocations}`)
  }
  if (!room.announce(attendee, readSession(sessionId), locations)) {
    throw new RpcError(4001, "The session is another user's")
  }
}

function readSession(session: unknown): string {
  if (typeof session === 'string' && session !== '' && session.length <= 100) return session
  throw new RpcError(-32602, 'session must be a text of at most 100 characters')
}
