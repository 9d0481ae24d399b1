import {join} from 'node:path'
import {connectRedis} from '../src/visits/connectRedis.ts'
import {createVisitCounter, type VisitCounter} from '../src/visits/createVisitCounter.ts'
import {openFileSalts} from '../src/visits/fileSalts.ts'
import {createRedisSalts} from '../src/visits/redisSalts.ts'
import {createRedisVisitStore} from '../src/visits/redisVisitStore.ts'
import {openSqliteVisitStore} from '../src/visits/sqliteVisitStore.ts'
import {watchCounterStart} from './counterStart.ts'
import type {FunctionSettings} from './functionSettings.ts'

/** Opens the counter on Redis where `REDIS_URL` names one, else on a file in the data folder. */
export function openVisitCounter(settings: FunctionSettings): VisitCounter {
  const clock = Date.now
  const onError = logSeldom(clock)
  const redis = settings.redisUrl === undefined ? undefined : connectRedis(settings.redisUrl, onError)
  const figure = join(settings.dataDir, 'site', 'current', 'thong-ke', 'tong-ban-dau.json')
  return createVisitCounter({
    store: redis ? createRedisVisitStore(redis) : openSqliteVisitStore(visitsFile(settings.dataDir)),
    salts: redis
      ? createRedisSalts(redis)
      : openFileSalts(join(settings.dataDir, 'not-for-backup', 'visit-salts.json'), clock),
    clock,
    counterStart: watchCounterStart(figure, clock),
    onError,
  })
}

/** Where the embedded counter keeps its numbers. */
export function visitsFile(dataDir: string): string {
  return join(dataDir, 'visits', 'visits.sqlite')
}

/** A store that is away fails each hit: once in ten seconds is enough to know. */
function logSeldom(clock: () => number): (error: unknown) => void {
  let loggedAt = Number.NEGATIVE_INFINITY
  return error => {
    if (clock() - loggedAt < 10_000) return
    loggedAt = clock()
    const reason = error instanceof Error ? error.message : String(error)
    console.error(JSON.stringify({level: 'error', event: 'visits', reason}))
  }
}
