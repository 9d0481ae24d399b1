import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type RedisServer, startRedis} from '../../test/startRedis.ts'
import {type RedisCluster, startRedisCluster} from '../../test/startRedisCluster.ts'
import {visitStoreContract} from '../../test/visitStoreContract.ts'
import {connectRedis, untilReachable, type VisitRedis} from './connectRedis.ts'
import {createRedisSalts} from './redisSalts.ts'
import {visitKeys} from './redisScripts.ts'
import {createRedisVisitStore} from './redisVisitStore.ts'

let server: RedisServer
let redis: VisitRedis

beforeAll(async () => {
  server = await startRedis()
  redis = await connected(server.url)
})
afterAll(async () => {
  redis?.destroy()
  await server?.dispose()
})

async function connected(urls: string): Promise<VisitRedis> {
  const client = connectRedis(urls, () => undefined)
  await untilReachable(client, urls)
  return client
}

async function emptied(client: VisitRedis): Promise<void> {
  await client.del(Object.values(visitKeys))
}

visitStoreContract('Redis', async () => {
  await emptied(redis)
  return storeAt(server.url)
})

async function storeAt(urls: string) {
  return {
    store: createRedisVisitStore(await connected(urls)),
    reopen: async () => createRedisVisitStore(await connected(urls)),
    dispose: async () => undefined,
  }
}

if (process.env.LONG === '1') {
  describe('a cluster of three nodes', () => {
    let cluster: RedisCluster
    let anyNode: VisitRedis
    beforeAll(async () => {
      cluster = await startRedisCluster()
      anyNode = await connected(cluster.urls)
    })
    afterAll(async () => {
      anyNode?.destroy()
      await cluster?.dispose()
    })

    visitStoreContract('a Redis cluster', async () => {
      await emptied(anyNode)
      return storeAt(cluster.urls)
    })

    test('gives all servers the same salt', async () => {
      const salts = await createRedisSalts(anyNode).salts(Date.now())
      const other = await connected(cluster.urls)
      expect(await createRedisSalts(other).salts(Date.now())).toEqual(salts)
      other.destroy()
    })
  })
}

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
  const other = await connected(server.url)
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
