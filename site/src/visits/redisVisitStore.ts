import type {VisitRedis} from './connectRedis.ts'
import {type NumbersReply, visitKeys} from './redisScripts.ts'
import type {VisitStore} from './visitStore.ts'

/**
 * Keeps visits in Redis or Valkey, for several site servers or serverless hosts: one round trip a sign, one script
 * that runs whole or not at all. What is acknowledged is as durable as the server's `appendfsync` says.
 */
export function createRedisVisitStore(redis: VisitRedis): VisitStore {
  return {
    async note(sign) {
      const reply = await redis.noteVisit(sign)
      return {isNewVisit: reply[0] === 1, ...numbersOf(reply)}
    },
    async read(at, day) {
      return numbersOf(await redis.readVisits(at, day))
    },
    async days() {
      const days = Object.entries(await redis.hGetAll(visitKeys.days))
      return days
        .map(([day, visits]) => ({day, visits: Number(visits)}))
        .sort((a, b) => (a.day < b.day ? -1 : 1))
    },
    async close() {
      if (redis.isOpen) redis.destroy()
    },
  }
}

function numbersOf([, online = 0, today = 0, counted = 0]: NumbersReply) {
  return {online, today, counted}
}
