import type {Database} from 'better-sqlite3'

/** A person with access. Times are ISO 8601 in UTC; a revoked user stays, so that history can still name them. */
export interface UserRow {
  id: string
  name: string
  /** In lower case, or null for someone who comes in by link only. */
  email: string | null
  passwordHash: string | null
  roles: string[]
  createdAt: string
  revokedAt: string | null
}

export interface UserRows {
  insert(user: UserRow): void
  byId(id: string): UserRow | undefined
  byEmail(email: string): UserRow | undefined
  list(): UserRow[]
  setPasswordHash(id: string, passwordHash: string): void
  setRoles(id: string, roles: readonly string[]): void
  /** Keeps an earlier date when the user was revoked before. */
  revoke(id: string, at: string): void
}

type Stored = Omit<UserRow, 'roles'> & {roles: string}

const unpack = (row: Stored): UserRow => ({...row, roles: JSON.parse(row.roles) as string[]})

export function userRows(database: Database): UserRows {
  const insert = database.prepare(
    `INSERT INTO users (id, name, email, passwordHash, roles, createdAt, revokedAt)
     VALUES (@id, @name, @email, @passwordHash, @roles, @createdAt, @revokedAt)`,
  )
  const byId = database.prepare<[string], Stored>('SELECT * FROM users WHERE id = ?')
  const byEmail = database.prepare<[string], Stored>('SELECT * FROM users WHERE email = ?')
  const list = database.prepare<[], Stored>('SELECT * FROM users ORDER BY createdAt, id')
  const setPasswordHash = database.prepare('UPDATE users SET passwordHash = ? WHERE id = ?')
  const setRoles = database.prepare('UPDATE users SET roles = ? WHERE id = ?')
  const revoke = database.prepare('UPDATE users SET revokedAt = coalesce(revokedAt, ?) WHERE id = ?')
  const one = (row: Stored | undefined) => row && unpack(row)
  return {
    insert: user => void insert.run({...user, roles: JSON.stringify(user.roles)}),
    byId: id => one(byId.get(id)),
    byEmail: email => one(byEmail.get(email)),
    list: () => list.all().map(unpack),
    setPasswordHash: (id, hash) => void setPasswordHash.run(hash, id),
    setRoles: (id, roles) => void setRoles.run(JSON.stringify(roles), id),
    revoke: (id, at) => void revoke.run(at, id),
  }
}
