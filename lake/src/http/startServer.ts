import {createSecureServer} from 'node:http2'
import type {AddressInfo} from 'node:net'
import {createAdaptorServer, type ServerType} from '@hono/node-server'
import type {Hono} from 'hono'
import {WebSocketServer} from 'ws'
import type {LakeConfig} from '../config.ts'
import type {LakeEnv} from './lakeEnv.ts'

export interface RunningServer {
  url: string
  /** Stops accepting and resolves when the last request has been answered, or cuts the rest off after a grace period. */
  stop(): Promise<void>
}

type WebSocketServerOption = NonNullable<Parameters<typeof createAdaptorServer>[0]['websocket']>['server']

const graceMs = 5000

/**
 * Listens on `config.host` and `config.port`: HTTP/1.1, or HTTP/2 beside it when a certificate is given. WebSockets are
 * taken by `upgradeWebSocket` of @hono/node-server. Throws with a sentence that tells the mend when it can't listen.
 */
export async function startServer(app: Hono<LakeEnv>, config: LakeConfig): Promise<RunningServer> {
  const webSockets = new WebSocketServer({noServer: true, maxPayload: 1024 * 1024})
  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    // ws and Hono type optional members differently; Hono documents a ws server here.
    websocket: {server: webSockets as unknown as WebSocketServerOption},
    ...(config.tls && {createServer: createSecureServer, serverOptions: {...config.tls, allowHTTP1: true}}),
  })
  await listen(server, config)
  return {url: urlOf(server, config), stop: () => stop(server, webSockets)}
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

function stop(server: ServerType, webSockets: WebSocketServer): Promise<void> {
  for (const socket of webSockets.clients) socket.close(1001, 'The content lake is stopping')
  return new Promise(resolve => {
    const cutOff = setTimeout(() => {
      for (const socket of webSockets.clients) socket.terminate()
      if ('closeAllConnections' in server) server.closeAllConnections()
    }, graceMs)
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
