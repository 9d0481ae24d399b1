import {randomUUID} from 'node:crypto'
import {createMiddleware} from 'hono/factory'
import type {LakeEnv} from './lakeEnv.ts'

const acceptable = /^[\w-]{1,64}$/

/** Names each request, in the log and in the answer, so that a report can be matched with what happened. */
export const requestId = createMiddleware<LakeEnv>(async (context, next) => {
  const given = context.req.header('x-request-id')
  const id = given !== undefined && acceptable.test(given) ? given : randomUUID()
  context.set('requestId', id)
  await next()
  context.header('x-request-id', id)
})
