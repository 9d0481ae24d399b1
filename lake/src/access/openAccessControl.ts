import type {TokenRow} from '../store/system/tokenRows.ts'
import {openSystemStore, type SystemStore} from '../store/systemStore.ts'
import type {Identity} from './access.ts'
import type {AccessControl} from './accessControl.ts'
import {createAudit} from './audit.ts'
import {grantsOf} from './grants.ts'
import {linkLogins} from './linkLogins.ts'
import {createRoles} from './roles.ts'
import {hashSecret} from './secret.ts'
import {createSessions} from './sessions.ts'
import {createTokens, type Tokens} from './tokens.ts'
import {createUsers, type Users} from './users.ts'

export interface AccessOptions {
  dataDir: string
  /** The administrator's token at first start; null makes one. */
  adminToken: string | null
  clock: () => Date
  log: (entry: Record<string, unknown>) => void
}

/** Opens users, tokens, roles and audit of a lake; the first time it makes the administrator and a token. */
export function openAccessControl({dataDir, adminToken, clock, log}: AccessOptions): AccessControl {
  const store = openSystemStore(dataDir)
  const audit = createAudit(store.audit, clock, log)
  const roles = createRoles(store.roles, audit)
  const tokens = createTokens(store.tokens, roles, audit, clock)
  const users = createUsers(store, roles, audit, clock)
  const firstToken = store.transaction(() => makeAdministrator(users, tokens, adminToken))
  const noteLogin = linkLogins(audit, clock)
  return {
    authenticate(secret, address) {
      const known = identify(store, secret, clock().toISOString())
      if (known && address !== undefined) noteLogin(known.token, address)
      return known?.identity
    },
    refusal: secret => refusalOf(store, secret, clock().toISOString()),
    accessTo: (identity, dataset) => ({
      identity,
      grants: grantsOf(identity.roles, dataset, roles.custom()),
    }),
    users,
    tokens,
    roles,
    sessions: createSessions(store, audit, clock),
    settings: store.keyValues,
    audit,
    firstToken,
    close: () => store.close(),
  }
}

function makeAdministrator(users: Users, tokens: Tokens, secret: string | null): string | null {
  if (users.list().length > 0) return null
  const actor = {id: 'cli', address: null}
  const user = users.add({name: 'Quản trị', email: null, roles: ['administrator']}, actor)
  const request = {label: 'first start', holder: {userId: user.id}, expiresAt: null}
  return tokens.create(secret === null ? request : {...request, secret}, actor).secret
}

function identify(
  store: SystemStore,
  secret: string,
  now: string,
): {identity: Identity; token: TokenRow} | undefined {
  const token = store.tokens.byHash(hashSecret(secret))
  if (!token || endOf(token, now) !== null) return undefined
  const {id, label, roles} = token
  if (token.userId === null) return {identity: {id, name: label, email: null, kind: 'robot', roles}, token}
  const user = store.users.byId(token.userId)
  if (!user || user.revokedAt !== null) return undefined
  const {name, email} = user
  return {identity: {id: user.id, name, email, kind: 'user', roles: user.roles}, token}
}

function endOf(token: TokenRow, now: string): 'revoked' | 'expired' | null {
  if (token.revokedAt !== null) return 'revoked'
  return token.expiresAt !== null && token.expiresAt <= now ? 'expired' : null
}

function refusalOf(store: SystemStore, secret: string, now: string): 'unknown' | 'revoked' | 'expired' {
  const token = store.tokens.byHash(hashSecret(secret))
  return token ? (endOf(token, now) ?? 'revoked') : 'unknown'
}
