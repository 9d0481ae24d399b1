import {connectRedis, untilReachable, withoutPassword} from './connectRedis.ts'
import {movedTo, openVisitDatabase} from './visitDatabase.ts'
import type {DayVisits} from './visitStore.ts'

/** What a move did: the visits of the file, and whether Redis took them now or had them from a try before. */
export interface VisitMove {
  visits: number
  days: number
  wasThere: boolean
}

/**
 * Moves all visits of an embedded store to Redis and retires the file, which then refuses to count. Redis adds them
 * in one script under the file's own id, so that a move that broke off may simply be repeated: nothing is lost or
 * doubled. Throws VisitsElsewhere while a portal has the file open.
 */
export async function moveVisits(path: string, redisUrl: string): Promise<VisitMove> {
  const {database, close} = openVisitDatabase(path)
  const redis = connectRedis(redisUrl, () => undefined)
  try {
    await untilReachable(redis, redisUrl)
    const days = database.prepare<[], DayVisits>('select day, visits from day order by day').all()
    const id = database.prepare<[], string>(`select value from about where name = 'id'`).pluck().get() ?? path
    const isNew = movedTo(database) === undefined && (await redis.moveVisits(id, days)) === 1
    database.prepare(`insert or replace into about values ('movedTo', ?)`).run(withoutPassword(redisUrl))
    return {visits: days.reduce((sum, {visits}) => sum + visits, 0), days: days.length, wasThere: !isNew}
  } finally {
    close()
    if (redis.isOpen) redis.destroy()
  }
}
