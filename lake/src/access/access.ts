export type Permission = 'read' | 'create' | 'update' | 'history' | 'manage'

/** Documents that match `filter` (a GROQ expression, as in Sanity's document-level grants) get the permissions. */
export interface Grant {
  filter: string
  permissions: Permission[]
}

export type BuiltInRole = 'administrator' | 'editor' | 'contributor' | 'viewer'

/** A built-in role, or the name of a role an administrator made with grants of its own. */
export type RoleName = BuiltInRole | (string & {})

export interface Identity {
  /** '<anonymous>' without a token. */
  id: string
  name: string
  email: string | null
  kind: 'anonymous' | 'user' | 'robot'
  roles: RoleName[]
}

/** Who asks, and what they may do in one dataset. Plain data, so that it can be sent to a query thread. */
export interface Access {
  identity: Identity
  grants: Grant[]
}
