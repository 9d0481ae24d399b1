import type {Access, Permission} from '../access/access.ts'
import {allows} from '../access/grants.ts'
import {refuse} from './refusal.ts'
import type {Touched} from './workingSet.ts'

/**
 * Whether whoever asks may do all of this. An update must be allowed on the document before and after, else a grant
 * by filter could be escaped by editing what it looks at. Throws Refusal 403 with the permission that lacks.
 */
export function checkPermissions(touched: readonly Touched[], access: Access): void {
  for (const {before, after, index} of touched) {
    if (before !== null && !allows(access, 'update', before)) throw insufficient('update', index)
    if (after === null) continue
    const needed = before === null ? 'create' : 'update'
    if (!allows(access, needed, after)) throw insufficient(needed, index)
  }
}

/** Before anything is looked up: who may write nothing at all must not learn from a 409 or 404 what exists. */
export function requireWriter(access: Access): void {
  const writes = access.grants.some(
    ({permissions: given}) => given.includes('create') || given.includes('update'),
  )
  if (!writes) throw insufficient('create', 0)
}

export function insufficient(permission: Permission, index: number) {
  return refuse(403, index, {
    type: 'insufficientPermissionsError',
    description: `Insufficient permissions; permission "${permission}" required`,
    permission,
  })
}
