import {afterAll, beforeAll, expect, test} from 'vitest'
import {type RedisServer, startRedis} from '../../test/startRedis.ts'
import {visitStoreContract} from '../../test/visitStoreContract.ts'
import {connectRedis, untilReachable, type VisitRedis} from './connectRedis.ts'
import {createRedisSalts} from './redisSalts.ts'
import {createRedisVisitStore} from './redisVisitStore.ts'

let server: RedisServer
let redis: VisitRedis

beforeAll(async () => {
  server = await startRedis()
  redis = await connected()
})
afterAll(async () => {
  redis?.destroy()
  await server?.dispose()
})

async function connected(): Promise<VisitRedis> {
  const client = connectRedis(server.url, () => undefined)
  await untilReachable(client, server.url)
  return client
}

async function emptied(client: VisitRedis): Promise<void> {
  await client.del(['{cong:visits}:seen', '{cong:visits}:days', '{cong:visits}:total', '{cong:visits}:moved'])
}

visitStoreContract('Redis', async () => {
  await emptied(redis)
  return {
    store: createRedisVisitStore(await connected()),
    reopen: async () => createRedisVisitStore(await connected()),
    dispose: async () => undefined,
  }
})

test('lets the present visitors expire by themselves', async () => {
  await emptied(redis)
  const store = createRedisVisitStore(redis)
  await store.note({visitor: 'a', at: Date.now(), day: '2026-11-24', former: undefined})
  const left = await redis.pTTL('{cong:visits}:seen')
  expect(left).toBeGreaterThan(29 * 60_000)
  expect(left).toBeLessThanOrEqual(30 * 60_000)
  expect(await redis.pTTL('{cong:visits}:days')).toBe(-1)
})

test('gives all servers the same salt, which expires half an hour after its day', async () => {
  const now = Date.now()
  const other = await connected()
  const [one, two] = [createRedisSalts(redis), createRedisSalts(other)]
  const [first, second] = [await one.salts(now), await two.salts(now)]
  other.destroy()
  expect(first).toEqual(second)
  expect(first.today).toMatch(/^[\w-]{43}$/)
  const keys = await redis.keys('{cong:visits}:salt:*')
  expect(keys).toHaveLength(1)
  const left = await redis.pTTL(keys[0] ?? '')
  expect(left).toBeGreaterThan(30 * 60_000 - 60_000)
  expect(left).toBeLessThanOrEqual(24.5 * 60 * 60_000)
})
