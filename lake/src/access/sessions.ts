import {randomBytes} from 'node:crypto'
import {httpError} from '../http/apiError.ts'
import type {SystemStore} from '../store/systemStore.ts'
import {attemptLimit} from './attemptLimit.ts'
import type {Actor, Audit} from './audit.ts'
import {verifyPassword} from './password.ts'
import {hashSecret, newId, newSecret} from './secret.ts'

const sessionDays = 14
const exchangeMs = 2 * 60_000
const windowMs = 15 * 60_000
const day = 24 * 60 * 60_000

/** Someone who is logged in: the secret goes into a cookie or to the Studio, and is known only now. */
interface Session {
  userId: string
  secret: string
  expiresAt: Date
}

/** Logins by password, and the sessions they open. */
export interface Sessions {
  /** Throws ApiError 401 when address or password is wrong (not saying which), 429 with Retry-After after too many. */
  login(email: string, password: string, address: string | null): Promise<Session>
  /** A one-time id, good for two minutes, that the Studio exchanges for a session of its own. */
  offerExchange(userId: string): string
  /** Throws ApiError 401 when the id is unknown, used or too old. */
  exchange(sid: string): Session
  /** Ends the session behind the secret; a robot's token or a login link is left as it is. */
  logout(secret: string, actor: Actor): void
}

export function createSessions(store: SystemStore, audit: Audit, clock: () => Date): Sessions {
  const perAccount = attemptLimit(10, windowMs, clock)
  const perAddress = attemptLimit(30, windowMs, clock)
  // One line a quarter of an hour, or whoever hammers at the door would fill the disk.
  const noted = attemptLimit(1, windowMs, clock)
  const offers = new Map<string, {userId: string; until: number}>()

  function open(userId: string): Session {
    const now = clock()
    const [secret, expiresAt] = [newSecret(), new Date(now.getTime() + sessionDays * day)]
    store.tokens.deleteSessionsEndedBefore(new Date(now.getTime() - 30 * day).toISOString())
    store.tokens.insert({
      id: newId('t'),
      hash: hashSecret(secret),
      label: '',
      kind: 'session',
      userId,
      roles: [],
      createdAt: now.toISOString(),
      expiresAt: expiresAt.toISOString(),
      revokedAt: null,
    })
    return {userId, secret, expiresAt}
  }

  function limit(email: string, address: string | null): void {
    const wait = Math.max(perAccount.take(email), address === null ? 0 : perAddress.take(address))
    if (wait === 0) return
    if (noted.take(`${email} ${address}`) === 0) {
      audit.record('login.limited', {id: '<anonymous>', address}, email)
    }
    throw httpError(429, `Too many logins: wait ${wait} seconds`, {'Retry-After': String(wait)})
  }

  return {
    async login(typed, password, address) {
      const email = typed.normalize('NFC').trim().toLowerCase()
      limit(email, address)
      const user = store.users.byEmail(email)
      const right = await verifyPassword(password, user?.passwordHash ?? null)
      if (!user || !right || user.revokedAt !== null) {
        audit.record('login.failed', {id: '<anonymous>', address}, email)
        throw httpError(401, 'Wrong e-mail address or password')
      }
      perAccount.clear(email)
      audit.record('login', {id: user.id, address}, user.id, {by: 'password'})
      return open(user.id)
    },
    offerExchange(userId) {
      const now = clock().getTime()
      for (const [sid, offer] of offers) if (offer.until <= now) offers.delete(sid)
      const sid = randomBytes(32).toString('base64url')
      offers.set(sid, {userId, until: now + exchangeMs})
      return sid
    },
    exchange(sid) {
      const offer = offers.get(sid)
      offers.delete(sid)
      if (!offer || offer.until <= clock().getTime()) {
        throw httpError(401, 'This login can no longer be used: log in again')
      }
      return open(offer.userId)
    },
    logout(secret, actor) {
      const token = store.tokens.byHash(hashSecret(secret))
      if (token?.kind !== 'session') return
      store.tokens.revoke(token.id, clock().toISOString())
      audit.record('logout', actor, token.userId ?? token.id)
    },
  }
}
