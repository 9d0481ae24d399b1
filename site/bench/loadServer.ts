import {connect} from 'node:net'

export interface LoadResult {
  hits: number
  perSecond: number
  /** Milliseconds that 99 of 100 answers took at most. */
  p99: number
  /** How many visitors came, each for the first time. */
  visitors: number
}

/** Pages that a visitor opens: every fourth hit begins a visit, which has to be on disk before its answer. */
const pagesEach = 4

let visitors = 0

/**
 * POSTs hits on kept-alive connections for a while, one at a time on each. Raw sockets: the load must cost less than
 * what it measures. No visitor comes twice in the life of this process.
 */
export async function loadServer(port: number, seconds: number, connections = 64): Promise<LoadResult> {
  const before = visitors
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  const started = performance.now()
  await Promise.all(Array.from({length: connections}, () => hitLane(port, until, times)))
  const spent = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const p99 = times[Math.floor(times.length * 0.99)] ?? 0
  return {hits: times.length, perSecond: times.length / spent, p99, visitors: visitors - before}
}

function hitLane(port: number, until: number, times: number[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let pages = 0
    let request = ''
    let sentAt = 0
    const socket = connect(port, '127.0.0.1', () => hit())
    const hit = () => {
      if (performance.now() >= until) return socket.end()
      if (pages % pagesEach === 0) request = requestOf(visitors++)
      pages += 1
      sentAt = performance.now()
      return socket.write(request)
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
