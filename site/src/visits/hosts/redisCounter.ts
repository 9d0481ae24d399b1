import {connectRedis, untilReachable} from '../connectRedis.ts'
import {createVisitCounter, type VisitCounter} from '../createVisitCounter.ts'
import {createRedisSalts} from '../redisSalts.ts'
import {createRedisVisitStore} from '../redisVisitStore.ts'

let counter: Promise<VisitCounter> | undefined
let counterStart = 0
let startReadAt = 0

/**
 * The counter of a serverless instance, made at its first request and kept for its life: Redis from REDIS_URL, the
 * office's older figure from the deployed site itself. Throws when REDIS_URL is missing: such hosts have no disk.
 */
export async function redisCounter(siteOrigin: string): Promise<VisitCounter> {
  await refreshStart(siteOrigin)
  counter ??= makeCounter(process.env.REDIS_URL)
  return counter
}

async function makeCounter(url: string | undefined): Promise<VisitCounter> {
  if (!url) {
    throw new Error('REDIS_URL is not set. On a host without a disk the visit counter needs Redis or Valkey.')
  }
  const onError = (error: unknown) =>
    console.error(JSON.stringify({level: 'error', event: 'visits', reason: String(error)}))
  const redis = connectRedis(url, onError)
  // The first request wakes the instance: it waits for the connection instead of finding none.
  await untilReachable(redis, url).catch(onError)
  return createVisitCounter({
    store: createRedisVisitStore(redis),
    salts: createRedisSalts(redis),
    clock: Date.now,
    counterStart: () => counterStart,
    onError,
  })
}

/** The figure changes when an editor changes it; five minutes late is early enough. */
async function refreshStart(siteOrigin: string): Promise<void> {
  if (Date.now() - startReadAt < 5 * 60_000) return
  const response = await fetch(new URL('/thong-ke/tong-ban-dau.json', siteOrigin)).catch(() => undefined)
  if (!response?.ok) return
  const {counterStart: value} = (await response.json()) as {counterStart?: unknown}
  if (typeof value !== 'number') return
  counterStart = value
  startReadAt = Date.now()
}
