import {once} from 'node:events'
import {type AddressInfo, connect, createServer, type Socket} from 'node:net'

export type DropProxy = {
  url: string
  /** Breaks every connection that is open now. */
  drop(): void
  /** Keeps back what the lake tells of its live events, until what it answers is called. */
  holdEvents(): () => void
  close(): void
}

/** Stands between two programs and can break their connections as a bad network does. */
export async function startDropProxy(target: string): Promise<DropProxy> {
  const {hostname, port} = new URL(target)
  const sockets = new Set<Socket>()
  /** Connections on which live events were asked for: the lake's side with the client's. */
  const eventStreams = new Map<Socket, Socket>()
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
  }
  const server = createServer(client => {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) keep(socket)
    client.pipe(upstream).pipe(client)
    client.on('data', (sent: Buffer) => {
      if (sent.includes('/live/events/')) eventStreams.set(upstream, client)
    })
    client.on('close', () => upstream.destroy())
    upstream.on('close', () => {
      eventStreams.delete(upstream)
      client.destroy()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    drop,
    holdEvents() {
      const held = [...eventStreams]
      for (const [upstream, client] of held) upstream.unpipe(client)
      return () => {
        for (const [upstream, client] of held) upstream.pipe(client)
      }
    },
    close() {
      server.close()
      drop()
    },
  }
}
