import {handleVisits} from '../handler.ts'
import {redisCounter} from './redisCounter.ts'

/**
 * A Vercel function (https://vercel.com/docs/functions/functions-api-reference), at `api/visits.ts` with a rewrite of
 * `/api/visits/:path` to it. Vercel writes `X-Real-IP` itself, whatever the visitor sent.
 */
export default {
  async fetch(request: Request): Promise<Response> {
    const address = request.headers.get('x-real-ip') ?? ''
    return handleVisits(await redisCounter(new URL(request.url).origin), request, address)
  },
}
