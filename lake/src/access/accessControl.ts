import type {Access, Identity} from './access.ts'

/** Who may do what. Contract for the authentication middleware and the project, user and token routes. */
export interface AccessControl {
  /** The identity behind a bearer token or session; undefined when it is unknown, revoked or expired. */
  authenticate(token: string): Identity | undefined
  /** What an identity may do in a dataset. */
  accessTo(identity: Identity, dataset: {name: string; aclMode: 'public' | 'private'}): Access
  close(): void
}
