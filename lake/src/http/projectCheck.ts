import {createMiddleware} from 'hono/factory'
import {ApiError} from './apiError.ts'
import type {LakeEnv} from './lakeEnv.ts'

/**
 * Refuses what a client of another project sends, which it names in a header. A request that names none is ours: event
 * streams can't. The host says nothing, since every name under localhost is the same lake.
 */
export const projectCheck = createMiddleware<LakeEnv>(async (context, next) => {
  const named = context.req.header('x-sanity-project-id')
  if (named !== undefined) assertProject(named, context.var.lake.config.projectId)
  await next()
})

/** The error code by which the Studio tells a wrong project id from a passing fault. */
export function assertProject(asked: string, projectId: string): void {
  if (asked === projectId) return
  throw new ApiError(404, {
    statusCode: 404,
    error: 'Not Found',
    message: `Project not found: this lake holds the project "${projectId}", not "${asked}"`,
    errorCode: 'SIO-404-PNF',
    attributes: {type: 'project'},
  })
}
