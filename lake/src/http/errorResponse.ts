import {IncomingMessage} from 'node:http'
import type {HttpBindings} from '@hono/node-server'
import type {Context, ErrorHandler, NotFoundHandler} from 'hono'
import type {ContentfulStatusCode} from 'hono/utils/http-status'
import {ApiError, httpError} from './apiError.ts'
import type {LakeEnv} from './lakeEnv.ts'

/**
 * Answers an error in Sanity's shape. What we did not foresee is a 500 that names only the request, so that nothing of
 * the inside leaks; the cause goes to the log under the same request id.
 */
export const errorResponse: ErrorHandler<LakeEnv> = (error, context) => {
  const known = error instanceof ApiError ? error : unforeseen(context)
  if (known.status >= 500) logFailure(error, known.status, context)
  return answer(known, context)
}

/** An unknown path: logged, since a newer Studio asking for something new shows itself here first. */
export const notFoundResponse: NotFoundHandler<LakeEnv> = context => {
  const {method, path} = context.req
  context.var.lake.config.log({event: 'unknown path', requestId: context.var.requestId, method, path})
  return answer(httpError(404, `No such endpoint: ${method} ${path}`), context)
}

function answer(error: ApiError, context: Context<LakeEnv>): Response {
  // HTTP calls 599 and below a status; Hono's type lists the registered ones only.
  const headers = isHalfRead(context) ? {...error.headers, Connection: 'close'} : error.headers
  return context.json(error.body, error.status as ContentfulStatusCode, headers)
}

/** HTTP/1 has one stream: whoever sends on when we answer early must not use it again. */
function isHalfRead(context: Context<LakeEnv>): boolean {
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>
  return incoming instanceof IncomingMessage && !incoming.complete
}

function unforeseen(context: Context<LakeEnv>): ApiError {
  return httpError(
    500,
    `The content lake failed to answer. The cause is in its log under request id ${context.var.requestId}.`,
  )
}

function logFailure(error: Error, status: number, context: Context<LakeEnv>): void {
  context.var.lake.config.log({
    event: 'request failed',
    requestId: context.var.requestId,
    method: context.req.method,
    path: context.req.path,
    status,
    error: error.stack ?? error.message,
    cause: error.cause instanceof Error ? error.cause.stack : undefined,
  })
}
