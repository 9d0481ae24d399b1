import {once} from 'node:events'
import {createServer, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout as wait} from 'node:timers/promises'

const pieces = 10
const pauseMs = 30

export type SlowSite = {url: string; close(): void}

/**
 * The same site over a bad line: each page comes in pieces; fonts, pictures and numbers follow it. Pictures come as
 * JPEG: the same cut as AVIF, made in a fraction of the time.
 */
export async function startSlowSite(siteUrl: string): Promise<SlowSite> {
  /** When all of a page is sent, by its path. */
  const sent = new Map<string, Promise<void>>()
  const server = createServer(async ({url = '/', method, headers}, response) => {
    const {accept = '*/*', referer} = headers
    const answer = await fetch(siteUrl + url.replace(/avif$/, 'jpg'), {
      method: method ?? 'GET',
      headers: {accept},
    })
    const body = Buffer.from(await answer.arrayBuffer())
    const type = answer.headers.get('content-type') ?? ''
    if (/^(font|image|application\/json)/.test(type) && referer) {
      await sent.get(new URL(referer).pathname)
      await wait(3 * pauseMs)
    }
    response.writeHead(answer.status, {'content-type': type})
    if (!type.startsWith('text/html')) return void response.end(body)
    sent.set(url, trickle(body, response))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close}
}

async function trickle(body: Buffer, response: ServerResponse): Promise<void> {
  const length = Math.ceil(body.length / pieces)
  for (let start = 0; start < body.length; start += length) {
    response.write(body.subarray(start, start + length))
    await wait(pauseMs)
  }
  response.end()
}
