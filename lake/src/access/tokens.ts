import {httpError} from '../http/apiError.ts'
import type {TokenRow, TokenRows} from '../store/system/tokenRows.ts'
import type {Actor, Audit} from './audit.ts'
import type {Roles} from './roles.ts'
import {hashSecret, newId, newSecret} from './secret.ts'

export type TokenInfo = Omit<TokenRow, 'hash'>

/** The one time a secret is known: when it is made. */
interface NewToken extends TokenInfo {
  secret: string
}

export interface TokenRequest {
  label: string
  /** A robot with these roles, or a login link of this user. */
  holder: {roles: readonly string[]} | {userId: string}
  /** ISO 8601 in UTC; null never ends. */
  expiresAt: string | null
  /** Given from outside at first start; else one is made. */
  secret?: string
}

/** Robot tokens and login links. */
export interface Tokens {
  /** Throws ApiError 400 on an unknown role. */
  create(request: TokenRequest, actor: Actor): NewToken
  list(): TokenInfo[]
  get(id: string): TokenInfo | undefined
  /** Throws ApiError 404 when there is none of that id. Ends at once, for the running lake too. */
  revoke(id: string, actor: Actor): void
}

export function createTokens(rows: TokenRows, roles: Roles, audit: Audit, clock: () => Date): Tokens {
  return {
    create(request, actor) {
      const secret = request.secret ?? newSecret()
      const holder = holderOf(request.holder)
      roles.assertKnown(holder.roles)
      const {label, expiresAt} = request
      const info = {
        id: newId('r'),
        label,
        ...holder,
        createdAt: clock().toISOString(),
        expiresAt,
        revokedAt: null,
      }
      rows.insert({...info, hash: hashSecret(secret)})
      audit.record('token.created', actor, info.id, {label, expiresAt, ...holder})
      return {...info, secret}
    },
    list: () => rows.list().map(withoutHash),
    get(id) {
      const row = rows.byId(id)
      return row && withoutHash(row)
    },
    revoke(id, actor) {
      if (rows.byId(id) === undefined) throw httpError(404, `There is no token with the id "${id}"`)
      rows.revoke(id, clock().toISOString())
      audit.record('token.revoked', actor, id)
    },
  }
}

function holderOf(holder: TokenRequest['holder']): Pick<TokenRow, 'kind' | 'userId' | 'roles'> {
  if ('userId' in holder) return {kind: 'link', userId: holder.userId, roles: []}
  return {kind: 'robot', userId: null, roles: [...holder.roles]}
}

function withoutHash({hash: _hash, ...info}: TokenRow): TokenInfo {
  return info
}
