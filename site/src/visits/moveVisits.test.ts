import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {type RedisServer, startRedis} from '../../test/startRedis.ts'
import {connectRedis, untilReachable} from './connectRedis.ts'
import {moveVisits} from './moveVisits.ts'
import {createRedisVisitStore} from './redisVisitStore.ts'
import {openSqliteVisitStore} from './sqliteVisitStore.ts'
import {openVisitDatabase} from './visitDatabase.ts'

const noon = Date.parse('2026-11-24T05:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'cong-move-'))
const path = join(folder, 'visits.sqlite')
let server: RedisServer

beforeAll(async () => {
  server = await startRedis()
  const store = openSqliteVisitStore(path)
  const signs = ['a', 'b', 'c'].map(visitor => ({visitor, at: noon, day: '2026-11-24', former: undefined}))
  await Promise.all(
    [...signs, {visitor: 'd', at: noon, day: '2026-11-25', former: undefined}].map(sign => store.note(sign)),
  )
  expect(() => openVisitDatabase(path)).toThrow('in use by another process')
  await store.close()
})
afterAll(async () => {
  await server.dispose()
  rmSync(folder, {recursive: true})
})

test('moves every visit once, adds to what is there, and retires the file', async () => {
  const redis = connectRedis(server.url, () => undefined)
  await untilReachable(redis, server.url)
  const there = createRedisVisitStore(redis)
  await there.note({visitor: 'z', at: noon, day: '2026-11-24', former: undefined})

  expect(await moveVisits(path, server.url)).toEqual({visits: 4, days: 2, wasThere: false})
  expect(await moveVisits(path, server.url)).toEqual({visits: 4, days: 2, wasThere: true})
  expect(await there.days()).toEqual([
    {day: '2026-11-24', visits: 4},
    {day: '2026-11-25', visits: 1},
  ])
  expect((await there.read(noon, '2026-11-24')).counted).toBe(5)
  expect(() => openSqliteVisitStore(path)).toThrow(/were moved to redis:.*Set REDIS_URL/)
  await there.close()
})

test('a move that broke off before the file was retired adds nothing the second time', async () => {
  const {database, close} = openVisitDatabase(path)
  database.prepare(`delete from about where name = 'movedTo'`).run()
  close()
  expect((await moveVisits(path, server.url)).wasThere).toBe(true)
  const redis = connectRedis(server.url, () => undefined)
  await untilReachable(redis, server.url)
  expect((await createRedisVisitStore(redis).read(noon, '2026-11-24')).counted).toBe(5)
  redis.destroy()
})

test('says what is wrong when Redis is not there, and leaves the file in use', async () => {
  const other = join(folder, 'other.sqlite')
  await openSqliteVisitStore(other).close()
  await expect(moveVisits(other, 'redis://secret:word@127.0.0.1:1')).rejects.toThrow(
    /^Redis does not answer at redis:\/\/127\.0\.0\.1:1/,
  )
  await openSqliteVisitStore(other).close()
})
