import type {Context} from 'hono'
import type {Identity} from '../access/access.ts'
import {httpError} from './apiError.ts'
import type {LakeEnv} from './lakeEnv.ts'

/** Who asks. Throws ApiError 401 for someone without a token; without the code that would end a Studio's session. */
export function requireIdentity(context: Context<LakeEnv>): Identity {
  const {identity} = context.var
  if (identity.kind === 'anonymous') throw httpError(401, 'Unauthorized - This needs a token or a login')
  return identity
}

/** Throws ApiError 401 without a token and 403 for anybody who is no administrator. */
export function requireAdministrator(context: Context<LakeEnv>): Identity {
  const identity = requireIdentity(context)
  if (!identity.roles.includes('administrator')) {
    throw httpError(403, 'Forbidden - This needs the role administrator')
  }
  return identity
}
