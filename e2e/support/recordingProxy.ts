import {createServer, request as httpRequest, type IncomingMessage, type ServerResponse} from 'node:http'
import {connect, type Socket} from 'node:net'

export interface RecordingProxy {
  /** For Chromium's proxy setting. */
  url: string
  /** Host names of everything the browser asked for, in order of first appearance. */
  hosts(): string[]
  /** Number of requests seen, so that a silent proxy is not taken for a quiet browser. */
  count(): number
  close(): Promise<void>
}

/** An HTTP proxy that notes every host a browser asks for. Names under localhost lead to this machine; others nowhere. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const seen = new Map<string, number>()
  const note = (host: string) => seen.set(host, (seen.get(host) ?? 0) + 1)
  const sockets = new Set<Socket>()

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/')
    note(url.hostname)
    if (!isLocal(url.hostname)) return void response.writeHead(502).end()
    forward(url, request, response)
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('connect', (request, socket: Socket, head) => {
    const {hostname, port} = new URL(`http://${request.url}`)
    note(hostname)
    if (!isLocal(hostname)) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    const upstream = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    hosts: () => [...seen.keys()],
    count: () => [...seen.values()].reduce((sum, each) => sum + each, 0),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function isLocal(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '127.0.0.1'
}

function forward(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const upstream = httpRequest(
    {
      host: '127.0.0.1',
      port: url.port,
      path: `${url.pathname}${url.search}`,
      method: request.method,
      headers: {...request.headers, host: url.host},
    },
    answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    },
  )
  upstream.on('error', () => response.destroy())
  response.on('close', () => upstream.destroy())
  request.pipe(upstream)
}
