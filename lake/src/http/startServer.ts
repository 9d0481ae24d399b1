import type {EventEmitter} from 'node:events'
import type {ServerResponse} from 'node:http'
import {createSecureServer, Http2ServerResponse, type ServerHttp2Session} from 'node:http2'
import type {AddressInfo} from 'node:net'
import {createAdaptorServer, type Http2Bindings, type HttpBindings, type ServerType} from '@hono/node-server'
import {WebSocketServer} from 'ws'
import type {LakeConfig} from '../config.ts'

export interface RunningServer {
  url: string
  /** Stops accepting and resolves when the last request has been answered, or cuts the rest off after a grace period. */
  stop(): Promise<void>
}

type WebSocketServerOption = NonNullable<Parameters<typeof createAdaptorServer>[0]['websocket']>['server']

type Fetch = (request: Request, env?: object) => Response | Promise<Response>
type AnyResponse = ServerResponse | Http2ServerResponse

const graceMs = 5000

/**
 * Listens on `config.host` and `config.port`: HTTP/1.1, or HTTP/2 beside it when a certificate is given. WebSockets are
 * taken by `upgradeWebSocket` of @hono/node-server. Throws with a sentence that tells the mend when it can't listen.
 */
export async function startServer(fetch: Fetch, config: LakeConfig): Promise<RunningServer> {
  const webSockets = new WebSocketServer({noServer: true, maxPayload: 1024 * 1024})
  const open: Open = {streams: new Set(), sessions: new Set()}
  const server = createAdaptorServer({
    fetch: noteStreams(fetch, open.streams),
    overrideGlobalObjects: false,
    // ws and Hono type optional members differently; Hono documents a ws server here.
    websocket: {server: webSockets as unknown as WebSocketServerOption},
    ...(config.tls && {createServer: createSecureServer, serverOptions: {...config.tls, allowHTTP1: true}}),
  })
  server.on('session', (session: ServerHttp2Session) => keepWhileOpen(open.sessions, session))
  await listen(server, config)
  return {url: urlOf(server, config), stop: () => stop(server, webSockets, open)}
}

/** What a server waits for when it closes, and would for ever. */
interface Open {
  /** Responses that are event streams: they end when one side is gone. */
  streams: Set<AnyResponse>
  /** HTTP/2 keeps a session per client open, also when nothing is asked. */
  sessions: Set<ServerHttp2Session>
}

function noteStreams(fetch: Fetch, streams: Open['streams']) {
  return async (request: Request, env: HttpBindings | Http2Bindings): Promise<Response> => {
    const response = await fetch(request, env)
    const type = response.headers.get('content-type') ?? ''
    if (type.startsWith('text/event-stream')) keepWhileOpen<AnyResponse>(streams, env.outgoing)
    return response
  }
}

function keepWhileOpen<T extends EventEmitter>(set: Set<T>, item: T): void {
  set.add(item)
  item.once('close', () => set.delete(item))
}

function listen(server: ServerType, {host, port}: LakeConfig): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Error(whyNot(error, host, port), {cause: error})),
    )
    server.listen(port, host, resolve)
  })
}

function whyNot({code, message}: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop it, or choose another port with STUDIO_PORT.`
  }
  if (code === 'EACCES') return `This user may not open port ${port}. Choose one above 1023 with STUDIO_PORT.`
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${host}. Set HOST to one it has.`
  return `The lake could not listen on ${host}, port ${port}: ${message}`
}

function urlOf(server: ServerType, {tls, host}: LakeConfig): string {
  const {port} = server.address() as AddressInfo
  const isLoopback = host === '127.0.0.1' || host === '::1' || host === 'localhost'
  const name = isLoopback || host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `${tls ? 'https' : 'http'}://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function stop(server: ServerType, {clients}: WebSocketServer, {streams, sessions}: Open): Promise<void> {
  for (const socket of clients) socket.close(1001, 'The content lake is stopping')
  // Event streams never end by themselves; their clients reconnect. Everything else may finish.
  for (const stream of streams) cutOff(stream)
  for (const session of sessions) session.close()
  return new Promise(resolve => {
    const cutOffAll = setTimeout(() => {
      for (const socket of clients) socket.terminate()
      for (const session of sessions) session.destroy()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, graceMs)
    server.close(() => {
      clearTimeout(cutOffAll)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}

function cutOff(response: AnyResponse): void {
  if (response instanceof Http2ServerResponse) response.stream.close()
  else response.destroy()
}
