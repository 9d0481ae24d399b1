import type {KeyValueRows} from '../store/system/keyValueRows.ts'
import type {Access, Identity} from './access.ts'
import type {Audit} from './audit.ts'
import type {Roles} from './roles.ts'
import type {Sessions} from './sessions.ts'
import type {Tokens} from './tokens.ts'
import type {Users} from './users.ts'

/** Who may do what. Contract for the authentication middleware and the project, user and token routes. */
export interface AccessControl {
  /**
   * The identity behind a bearer token or session; undefined when it is unknown, revoked or expired. With the address a
   * request came from (null when that is not known), a login link that is used there is written into the audit.
   */
  authenticate(token: string, address?: string | null): Identity | undefined
  /** Why `authenticate` refused a token, for the message and the error code. */
  refusal(token: string): 'unknown' | 'revoked' | 'expired'
  /** What an identity may do in a dataset. */
  accessTo(identity: Identity, dataset: {name: string; aclMode: 'public' | 'private'}): Access
  users: Users
  tokens: Tokens
  roles: Roles
  sessions: Sessions
  settings: KeyValueRows
  audit: Audit
  /** The administrator's token made by this start, once and only if it was the first; null ever after. */
  firstToken: string | null
  close(): void
}

export const anonymous: Identity = {
  id: '<anonymous>',
  name: '',
  email: null,
  kind: 'anonymous',
  roles: [],
}
