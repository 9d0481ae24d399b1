import {upgradeWebSocket} from '@hono/node-server'
import type {Context, Handler} from 'hono'
import type {WSContext} from 'hono/ws'
import {WebSocket} from 'ws'
import type {Identity} from '../access/access.ts'
import {httpError} from '../http/apiError.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import type {Presence} from '../presence/createPresence.ts'
import {openSocketSession, type SocketSession} from '../presence/openSocketSession.ts'
import {currentAccess} from './currentAccess.ts'

const heartbeatMs = 15_000
const maxBufferedBytes = 1024 * 1024

/**
 * GET /socket/:dataset, a WebSocket: tells users of a dataset who else is in which document, as @sanity/bifur-client
 * speaks it. A user is known by cookie, by bearer token, or by an `authorization` call after connecting.
 * Throws ApiError 404 when there is no such dataset, 426 for a request that is no upgrade.
 */
export function socket(presence: Presence): Handler<LakeEnv> {
  const upgrade = upgradeWebSocket(context => connect(context, presence))
  return (context, next) => {
    context.var.accessTo(context.req.param('dataset') ?? '')
    if (context.req.header('upgrade')?.toLowerCase() !== 'websocket') {
      throw httpError(426, 'This address speaks WebSocket only', {upgrade: 'websocket'})
    }
    return upgrade(context, next)
  }
}

function connect(context: Context<LakeEnv>, presence: Presence) {
  const dataset = context.req.param('dataset') ?? ''
  const {lake, identity} = context.var
  const access = currentAccess(context, dataset)
  const userOf = (known: Identity | undefined): string | undefined => {
    if (!known || known.kind === 'anonymous') return undefined
    return lake.access.accessTo(known, lake.datasets.get(dataset)).grants.length > 0 ? known.id : undefined
  }
  let givenToken: string | undefined
  const isStillWelcome = () =>
    givenToken === undefined
      ? access() !== undefined
      : userOf(lake.access.authenticate(givenToken)) !== undefined
  let session: SocketSession | undefined
  let heart: NodeJS.Timeout | undefined
  return {
    onOpen(_event: Event, {raw}: WSContext) {
      if (!(raw instanceof WebSocket)) throw new TypeError('Expected a socket of the package ws')
      session = openSocketSession({
        room: presence.room(dataset),
        send: text => sendTo(raw, text),
        close: (code, reason) => raw.close(code, reason),
        userId: userOf(identity),
        userOf(token) {
          givenToken = token
          return userOf(lake.access.authenticate(token))
        },
      })
      heart = beat(raw, isStillWelcome)
    },
    onMessage({data}: MessageEvent) {
      if (typeof data === 'string') session?.receive(data)
    },
    onClose() {
      clearInterval(heart)
      session?.end()
    },
  }
}

/** A client that takes nothing in is cut off, so that what waits for it stays bounded; it will connect again. */
function sendTo(socket: WebSocket, text: string): void {
  if (socket.bufferedAmount > maxBufferedBytes) socket.terminate()
  else socket.send(text)
}

/** The Studio takes a heart for a sign that it is connected; the pings find clients that vanished. */
function beat(socket: WebSocket, isStillWelcome: () => boolean): NodeJS.Timeout {
  let isAlive = true
  socket.on('pong', () => {
    isAlive = true
  })
  return setInterval(() => {
    if (!isAlive) return socket.terminate()
    if (!isStillWelcome()) return socket.close(4001, 'Unauthorized')
    isAlive = false
    socket.ping()
    sendTo(socket, '♥')
  }, heartbeatMs).unref()
}
