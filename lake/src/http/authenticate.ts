import type {Context} from 'hono'
import {createMiddleware} from 'hono/factory'
import {type AccessControl, anonymous} from '../access/accessControl.ts'
import {ApiError, httpError} from './apiError.ts'
import {clientAddress} from './clientAddress.ts'
import {hostOf} from './hostCheck.ts'
import type {LakeEnv} from './lakeEnv.ts'
import {isAllowedOrigin} from './origins.ts'
import {sessionOf} from './sessionCookie.ts'

/**
 * Finds out who asks: by `Authorization: Bearer`, else by the session cookie, else nobody. A browser's WebSocket can't
 * send the header, so for an upgrade the token may also stand in `?token=`.
 *
 * Throws ApiError 401 when a bearer token is not (or no longer) valid, in the shape by which Sanity's Studio knows an
 * ended session and keeps the editor's pending changes; 403 when a foreign page acts with the user's cookie.
 */
export const authenticate = createMiddleware<LakeEnv>(async (context, next) => {
  const {access, datasets} = context.var.lake
  const bearer = bearerOf(context)
  const secret = bearer ?? cookieOf(context)
  const identity = identityOf(secret, bearer !== undefined, access, clientAddress(context))
  context.set('identity', identity)
  context.set('secret', secret)
  context.set('accessTo', name => access.accessTo(identity, datasets.get(name)))
  await next()
})

function identityOf(
  secret: string | undefined,
  isBearer: boolean,
  access: AccessControl,
  address: string | null,
) {
  const identity = secret === undefined ? anonymous : access.authenticate(secret, address)
  if (identity) return identity
  // An old cookie goes along without anybody's will: it must not keep people from the login page.
  if (!isBearer || secret === undefined) return anonymous
  throw sessionError(access.refusal(secret))
}

function bearerOf(context: Context<LakeEnv>): string | undefined {
  const header = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
  if (header !== undefined) return header
  return context.req.header('upgrade')?.toLowerCase() === 'websocket' ? context.req.query('token') : undefined
}

/** The cookie counts only for pages of allowed origins: else any page could act as its visitor (CSRF). */
function cookieOf(context: Context<LakeEnv>): string | undefined {
  const secret = sessionOf(context)
  if (secret === undefined) return undefined
  const origin = context.req.header('origin')
  const reads = ['GET', 'HEAD', 'OPTIONS'].includes(context.req.method)
  const isSocket = context.req.header('upgrade') !== undefined
  const isOurs =
    origin === undefined
      ? reads && !isSocket
      : isAllowedOrigin(origin, hostOf(context.req), context.var.lake.config)
  if (isOurs) return secret
  if (reads) return undefined
  throw httpError(403, `A page of ${origin ?? 'an unknown origin'} may not make changes with this session`)
}

const refusals = {
  unknown: {code: 'SIO-401-ANF', message: 'Unauthorized - Session not found'},
  revoked: {code: 'SIO-401-ANF', message: 'Unauthorized - Session not found, the token was revoked'},
  expired: {code: 'SIO-401-AEX', message: 'Unauthorized - Session expired'},
} as const

/** 401 with the `errorCode` the Studio looks for; any other 401 or a 403 would make it drop pending changes. */
function sessionError(reason: keyof typeof refusals): ApiError {
  const {code, message} = refusals[reason]
  return new ApiError(401, {statusCode: 401, error: 'Unauthorized', message, errorCode: code})
}
