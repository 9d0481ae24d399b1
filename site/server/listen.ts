import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface Listening {
  port: number
  close(): Promise<void>
}

/**
 * Listens on `host`, or on both loopback addresses when none is given: 'localhost' may mean either.
 * A machine without IPv6 is served on 127.0.0.1 alone.
 */
export async function listen(server: Server, port: number, host: string | undefined): Promise<Listening> {
  await bind(server, port, host ?? '127.0.0.1')
  const chosen = (server.address() as AddressInfo).port
  const servers = [server]
  if (!host) {
    const second = createServer((request, response) => void server.emit('request', request, response))
    const bound = await bind(second, chosen, '::1').catch(() => undefined)
    if (bound) servers.push(second)
  }
  return {port: chosen, close: async () => void (await Promise.all(servers.map(close)))}
}

function bind(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({port, host}, () => {
      server.off('error', reject)
      resolve(server)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
  })
}
