import type {IncomingMessage, ServerResponse} from 'node:http'
import {answerVisits, visitsPath} from '../src/visits/answerVisits.ts'
import {clientAddress} from '../src/visits/clientAddress.ts'
import type {SiteFunctions} from './siteFunctions.ts'

/** Whether the address belongs to the visit counter. */
export function isVisitPath(path: string): boolean {
  return path.startsWith(visitsPath) && (path.length === visitsPath.length || path[visitsPath.length] === '/')
}

/** Answers the visit counter's addresses on node:http; the counting rule is called directly, with no wrapper between. */
export async function answerVisitRequest(
  {visits, isTrustedProxy}: SiteFunctions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  const {headers, method = 'GET', socket} = request
  // The caller has hung up: who it was can't be told any more, and nobody waits for the numbers.
  if (socket.remoteAddress === undefined) return void response.destroy()
  const answer = await answerVisits(visits, {
    method,
    path,
    hasBody: headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0,
    visit: {
      address: clientAddress(socket.remoteAddress, one(headers['x-forwarded-for']), isTrustedProxy),
      userAgent: headers['user-agent'] ?? '',
      purpose: `${one(headers['sec-purpose'])} ${one(headers.purpose)} ${one(headers['x-moz'])}`,
      fetchSite: one(headers['sec-fetch-site']),
    },
  })
  const size = String(Buffer.byteLength(answer.body))
  response.writeHead(answer.status, [...answer.headers, 'Content-Length', size])
  response.end(method === 'HEAD' ? undefined : answer.body)
}

function one(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(', ') : (value ?? '')
}
