import {connect} from 'node:net'

export interface LoadResult {
  perSecond: number
  /** Milliseconds that 99 of 100 answers took at most. */
  p99: number
}

/**
 * POSTs hits on kept-alive connections for a while, one at a time on each. Raw sockets: the load must cost less than
 * what it measures. Visitors repeat, 20,000 of them, as readers who open several pages do.
 */
export async function loadServer(port: number, seconds: number, connections = 64): Promise<LoadResult> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const started = performance.now()
  await Promise.all(Array.from({length: connections}, (_, lane) => hitLane(port, lane, until, times)))
  const spent = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  return {perSecond: times.length / spent, p99: times[Math.floor(times.length * 0.99)] ?? 0}
}

function hitLane(port: number, lane: number, until: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let count = lane * 313
    let sentAt = 0
    const socket = connect(port, '127.0.0.1', () => hit())
    const hit = () => {
      if (performance.now() >= until) return socket.end()
      count += 1
      sentAt = performance.now()
      return socket.write(requestOf(count % 20_000))
    }
    socket.on('data', () => {
      times.push(performance.now() - sentAt)
      hit()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
}

const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

function requestOf(visitor: number): string {
  const address = `10.${visitor >> 16}.${(visitor >> 8) & 255}.${visitor & 255}`
  return `POST /api/visits HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${agent}\r\nX-Forwarded-For: ${address}\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 0\r\n\r\n`
}
