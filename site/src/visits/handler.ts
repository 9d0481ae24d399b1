import {answerVisits} from './answerVisits.ts'
import type {VisitCounter} from './createVisitCounter.ts'

/**
 * The counter for hosts that speak web-standard Request and Response (Netlify, Vercel). `address` is the visitor's
 * as the host vouches for it, never a header that the visitor could write.
 */
export async function handleVisits(
  counter: VisitCounter,
  request: Request,
  address: string,
): Promise<Response> {
  const header = (name: string) => request.headers.get(name) ?? ''
  const answer = await answerVisits(counter, {
    method: request.method,
    path: new URL(request.url).pathname.replace(/(?<=.)\/$/, ''),
    hasBody: request.body !== null && header('content-length') !== '0',
    visit: {
      address,
      userAgent: header('user-agent'),
      purpose: `${header('sec-purpose')} ${header('purpose')} ${header('x-moz')}`,
      fetchSite: header('sec-fetch-site'),
    },
  })
  const body = request.method === 'HEAD' ? null : answer.body
  return new Response(body, {status: answer.status, headers: inPairs(answer.headers)})
}

function inPairs(list: readonly string[]): [string, string][] {
  return list.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, list[index + 1] ?? '']] : [],
  )
}
