import {httpError} from '../http/apiError.ts'
import type {UserRow} from '../store/system/userRows.ts'
import type {SystemStore} from '../store/systemStore.ts'
import type {Actor, Audit} from './audit.ts'
import {hashPassword} from './password.ts'
import type {Roles} from './roles.ts'
import {newId} from './secret.ts'

type User = Omit<UserRow, 'passwordHash'>

interface NewUser {
  name: string
  /** Null for someone who comes in by link only. */
  email: string | null
  roles: readonly string[]
}

const minimumPasswordLength = 10

/** The people of this lake. Users are found by id or e-mail address; a revoked user stays on record. */
export interface Users {
  /** Throws ApiError 400 on a bad address or an unknown role, 409 when the address is taken. */
  add(user: NewUser, actor: Actor): User
  list(): User[]
  find(idOrEmail: string): User | undefined
  /** Throws ApiError 404. */
  get(idOrEmail: string): User
  /** Ends the user's sessions, so that whoever knew the old password is out. Throws ApiError 400 when too short. */
  setPassword(id: string, password: string, actor: Actor): Promise<void>
  setRoles(id: string, roles: readonly string[], actor: Actor): void
  /** Ends all the user's sessions and links at once. */
  revoke(id: string, actor: Actor): void
}

export function createUsers(store: SystemStore, roles: Roles, audit: Audit, clock: () => Date): Users {
  const rows = store.users
  const now = () => clock().toISOString()
  const find = (idOrEmail: string) => {
    const row = rows.byId(idOrEmail) ?? rows.byEmail(normalizeEmail(idOrEmail))
    return row && withoutPassword(row)
  }
  const get = (idOrEmail: string) => {
    const user = find(idOrEmail)
    if (!user) throw httpError(404, `There is no user "${idOrEmail}"`)
    return user
  }
  return {
    find,
    get,
    list: () => rows.list().map(withoutPassword),
    add(wanted, actor) {
      const user = newUser(wanted, now())
      roles.assertKnown(user.roles)
      store.transaction(() => {
        if (user.email !== null && rows.byEmail(user.email)) {
          throw httpError(409, `There is a user with the address ${user.email} already`)
        }
        rows.insert({...user, passwordHash: null})
        audit.record('user.added', actor, user.id, {email: user.email, roles: user.roles})
      })
      return user
    },
    async setPassword(id, password, actor) {
      get(id)
      if ([...password].length < minimumPasswordLength) {
        throw httpError(400, `A password has at least ${minimumPasswordLength} characters`)
      }
      const passwordHash = await hashPassword(password)
      store.transaction(() => {
        rows.setPasswordHash(id, passwordHash)
        store.tokens.revokeSessionsOfUser(id, now())
        audit.record('user.password', actor, id)
      })
    },
    setRoles(id, names, actor) {
      roles.assertKnown(names)
      const before = get(id).roles
      store.transaction(() => {
        rows.setRoles(id, names)
        audit.record('user.roles', actor, id, {before, after: names})
      })
    },
    revoke(id, actor) {
      get(id)
      store.transaction(() => {
        rows.revoke(id, now())
        store.tokens.revokeOfUser(id, now())
        audit.record('user.revoked', actor, id)
      })
    },
  }
}

function newUser({name, email, roles}: NewUser, createdAt: string): User {
  const address = email === null ? null : normalizeEmail(email)
  if (address !== null && !/^[^\s@]+@[^\s@]+$/.test(address)) {
    throw httpError(400, `"${email}" is no e-mail address`)
  }
  return {
    id: newId('u'),
    name: name.normalize('NFC').trim(),
    email: address,
    roles: [...roles],
    createdAt,
    revokedAt: null,
  }
}

function normalizeEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}

function withoutPassword({passwordHash: _hash, ...user}: UserRow): User {
  return user
}
