import type {Database} from 'better-sqlite3'

/**
 * A secret that opens the lake, known by its SHA-256 hash alone. A robot has roles of its own; a login link and a
 * session stand for a user and have theirs. Times are ISO 8601 in UTC.
 */
export interface TokenRow {
  id: string
  /** SHA-256 of the secret, in hex. */
  hash: string
  label: string
  kind: 'robot' | 'link' | 'session'
  userId: string | null
  roles: string[]
  createdAt: string
  expiresAt: string | null
  revokedAt: string | null
}

export interface TokenRows {
  insert(token: TokenRow): void
  byHash(hash: string): TokenRow | undefined
  byId(id: string): TokenRow | undefined
  /** Robots and login links, oldest first; sessions come and go and are not listed. */
  list(): TokenRow[]
  /** Keeps an earlier date when the token was revoked before. */
  revoke(id: string, at: string): void
  revokeOfUser(userId: string, at: string): void
  revokeSessionsOfUser(userId: string, at: string): void
  /** Forgets sessions that ended before `before`, so that the table stays small. */
  deleteSessionsEndedBefore(before: string): void
}

type Stored = Omit<TokenRow, 'roles'> & {roles: string}

const unpack = (row: Stored): TokenRow => ({...row, roles: JSON.parse(row.roles) as string[]})

export function tokenRows(database: Database): TokenRows {
  const insert = database.prepare(
    `INSERT INTO tokens (id, hash, label, kind, userId, roles, createdAt, expiresAt, revokedAt)
     VALUES (@id, @hash, @label, @kind, @userId, @roles, @createdAt, @expiresAt, @revokedAt)`,
  )
  const byHash = database.prepare<[string], Stored>('SELECT * FROM tokens WHERE hash = ?')
  const byId = database.prepare<[string], Stored>('SELECT * FROM tokens WHERE id = ?')
  const list = database.prepare<[], Stored>(
    `SELECT * FROM tokens WHERE kind <> 'session' ORDER BY createdAt, id`,
  )
  const revoke = database.prepare('UPDATE tokens SET revokedAt = coalesce(revokedAt, ?) WHERE id = ?')
  const revokeOfUser = database.prepare(
    'UPDATE tokens SET revokedAt = coalesce(revokedAt, ?) WHERE userId = ?',
  )
  const revokeSessions = database.prepare(
    `UPDATE tokens SET revokedAt = coalesce(revokedAt, ?) WHERE userId = ? AND kind = 'session'`,
  )
  const deleteSessions = database.prepare(`DELETE FROM tokens WHERE kind = 'session' AND expiresAt < ?`)
  const one = (row: Stored | undefined) => row && unpack(row)
  return {
    insert: token => void insert.run({...token, roles: JSON.stringify(token.roles)}),
    byHash: hash => one(byHash.get(hash)),
    byId: id => one(byId.get(id)),
    list: () => list.all().map(unpack),
    revoke: (id, at) => void revoke.run(at, id),
    revokeOfUser: (userId, at) => void revokeOfUser.run(at, userId),
    revokeSessionsOfUser: (userId, at) => void revokeSessions.run(at, userId),
    deleteSessionsEndedBefore: before => void deleteSessions.run(before),
  }
}
