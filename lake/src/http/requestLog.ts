import {createMiddleware} from 'hono/factory'
import type {LakeEnv} from './lakeEnv.ts'

/** One line a request. Query strings are left out: they may hold content and tokens. */
export const requestLog = createMiddleware<LakeEnv>(async (context, next) => {
  const {config, clock} = context.var.lake
  const startedAt = clock().getTime()
  await next()
  config.log({
    event: 'request',
    requestId: context.var.requestId,
    method: context.req.method,
    path: context.req.path,
    status: context.res.status,
    ms: clock().getTime() - startedAt,
  })
})
