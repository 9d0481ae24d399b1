import {connectRedis, untilReachable} from '../connectRedis.ts'
import {createVisitCounter, type VisitCounter} from '../createVisitCounter.ts'
import {createRedisSalts} from '../redisSalts.ts'
import {createRedisVisitStore} from '../redisVisitStore.ts'

/** The older figure changes when an editor changes it; five minutes late is early enough. In milliseconds. */
const readEvery = 5 * 60_000
const readAgainAfter = 30_000
const patience = 2_000

let counter: Promise<VisitCounter> | undefined
let counterStart = 0
let freshUntil = 0
let reading: Promise<void> | undefined

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

/** All requests that come meanwhile wait for the same reading; a site that does not answer is not asked at each. */
async function refreshStart(siteOrigin: string): Promise<void> {
  if (Date.now() < freshUntil) return
  reading ??= readStart(siteOrigin).finally(() => {
    reading = undefined
  })
  await reading
}

async function readStart(siteOrigin: string): Promise<void> {
  const address = new URL('/thong-ke/tong-ban-dau.json', siteOrigin)
  try {
    const response = await fetch(address, {signal: AbortSignal.timeout(patience)})
    const {counterStart: value} = (await response.json()) as {counterStart?: unknown}
    if (typeof value !== 'number') throw new Error(`${address} holds no counterStart`)
    counterStart = value
    freshUntil = Date.now() + readEvery
  } catch {
    // Away or being replaced: the figure before stays.
    freshUntil = Date.now() + readAgainAfter
  }
}
