import {handleVisits} from '../handler.ts'
import {redisCounter} from './redisCounter.ts'

/** A Netlify function (https://docs.netlify.com/build/functions/api/): copy or link it into `netlify/functions`. */
export default async function visits(request: Request, context: {ip: string}): Promise<Response> {
  return handleVisits(await redisCounter(new URL(request.url).origin), request, context.ip)
}

export const config = {path: ['/api/visits', '/api/visits/*']}
