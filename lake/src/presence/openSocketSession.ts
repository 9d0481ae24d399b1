import {randomUUID} from 'node:crypto'
import type {PresenceRoom} from './createPresence.ts'
import {presenceCalls} from './presenceCalls.ts'
import {type RpcCall, RpcError, readCall} from './rpcCall.ts'

export interface SocketSessionOptions {
  room: PresenceRoom
  send: (text: string) => void
  close: (code: number, reason: string) => void
  /** The user known from the upgrade request; undefined when a token is still to come. */
  userId: string | undefined
  /** The user behind a token who may enter this room; undefined when there is none. */
  userOf: (token: string) => string | undefined
}

/** One connection as @sanity/bifur-client speaks: JSON-RPC 2.0 calls, answers and subscriptions. */
export interface SocketSession {
  receive(text: string): void
  /** To be called once when the connection is gone. */
  end(): void
}

const maxCharacters = 64 * 1024
const maxCallsInWindow = 200
const windowMs = 10_000
const maxSubscriptions = 10

/** Speaks with one client about presence until `end`. A client that floods is cut off. */
export function openSocketSession(options: SocketSessionOptions): SocketSession {
  const {room, send, close} = options
  const subscriptions = new Map<string, () => void>()
  let attendee = options.userId === undefined ? undefined : {userId: options.userId}
  let [calls, windowStart] = [0, performance.now()]

  const isFlooding = () => {
    if (performance.now() - windowStart > windowMs) [calls, windowStart] = [0, performance.now()]
    return ++calls > maxCallsInWindow
  }
  const answer = (id: RpcCall['id'], outcome: object) =>
    send(JSON.stringify({jsonrpc: '2.0', id, ...outcome}))

  function perform({method, params}: RpcCall): unknown {
    if (method === 'authorization') return authorize(params)
    if (!attendee) throw new RpcError(4001, 'Authorization is needed first')
    if (method === 'presence_subscribe') return subscribe()
    if (method === 'presence_unsubscribe') return unsubscribe(String(params.subscriptionId))
    return presenceCalls(room, attendee, method, params)
  }
  function authorize(params: Record<string, unknown>): true {
    const [, token] = /^Bearer +(\S+)$/i.exec(String(params.authorization)) ?? []
    const userId = token === undefined ? undefined : options.userOf(token)
    if (userId === undefined) throw new RpcError(4001, 'The token is not valid here', true)
    if (attendee) room.leave(attendee)
    attendee = {userId}
    return true
  }
  function subscribe(): string {
    if (subscriptions.size >= maxSubscriptions) throw new RpcError(4000, 'Too many subscriptions')
    const subscription = randomUUID()
    const tell = (result: unknown) =>
      send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params: {subscription, result}}))
    subscriptions.set(subscription, room.subscribe(tell))
    return subscription
  }
  function unsubscribe(id: string): true {
    const leave = subscriptions.get(id)
    if (!leave) throw new RpcError(-32602, 'There is no such subscription')
    leave()
    return subscriptions.delete(id) as true
  }

  return {
    receive(text) {
      if (isFlooding()) return close(1008, 'Too many messages')
      if (text.length > maxCharacters) return close(1009, 'The message is too large')
      let id: RpcCall['id'] = null
      try {
        const call = readCall(text)
        id = call.id
        answer(id, {result: perform(call)})
      } catch (error) {
        if (!(error instanceof RpcError)) throw error
        answer(id, {error: {code: error.code, message: error.message}})
        if (error.isFatal) close(error.code, error.message)
      }
    },
    end() {
      for (const leave of subscriptions.values()) leave()
      subscriptions.clear()
      if (attendee) room.leave(attendee)
    },
  }
}
