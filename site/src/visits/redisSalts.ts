import {randomBytes} from 'node:crypto'
import type {VisitRedis} from './connectRedis.ts'
import type {Salts} from './countVisit.ts'
import {type SaltSource, saltOutlivesDay} from './salts.ts'
import {visitDay} from './visitDay.ts'

const keyOf = (day: string) => `{cong:visits}:salt:${day}`

/** Salts that several site servers share, in Redis, which lets each expire half an hour after its day. */
export function createRedisSalts(redis: VisitRedis): SaltSource {
  let salts: Salts | undefined
  let validUntil = 0
  return {
    async salts(now) {
      if (salts && now < validUntil) return salts
      const day = visitDay(now)
      const overMidnight = now < day.begins + saltOutlivesDay
      const today = await sharedSalt(redis, keyOf(day.name), day.ends + saltOutlivesDay)
      const before = overMidnight ? await redis.get(keyOf(dayBefore(day.name))) : null
      salts = {today, yesterday: before ?? undefined}
      validUntil = overMidnight ? day.begins + saltOutlivesDay : day.ends
      return salts
    },
    close: () => undefined,
  }
}

/** Whichever server comes first makes the salt; all read the one that was kept. */
async function sharedSalt(redis: VisitRedis, key: string, expiresAt: number): Promise<string> {
  await redis.set(key, randomBytes(32).toString('base64url'), {
    condition: 'NX',
    expiration: {type: 'PXAT', value: expiresAt},
  })
  const salt = await redis.get(key)
  if (salt !== null) return salt
  throw new Error(`Redis lost the salt ${key} just after it was set: is its clock right?`)
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 60 * 60_000).toISOString().slice(0, 10)
}
