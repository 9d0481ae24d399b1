import {type CommandParser, defineScript} from '@redis/client'
import {onlineFor, type VisitorSign, visitEndsAfter} from './visit.ts'

/** All keys share a hash tag, so that a cluster keeps them on one node and a script may touch them together. */
const tag = '{cong:visits}'
export const visitKeys = {
  seen: `${tag}:seen`,
  days: `${tag}:days`,
  total: `${tag}:total`,
  moved: `${tag}:moved`,
}

/** What `note` and `read` answer: [is a new visit (1 or 0), online, today, counted]. */
export type NumbersReply = number[]

const numbers = `
  redis.call('zremrangebyscore', KEYS[1], '-inf', at - ${visitEndsAfter})
  local online = redis.call('zcount', KEYS[1], '(' .. (at - ${onlineFor}), '+inf')
  local today = tonumber(redis.call('hget', KEYS[2], day) or '0')
  local total = tonumber(redis.call('get', KEYS[3]) or '0')`

/** The same rule as `beginsVisit`, where two site servers can't count one visitor at the same time. */
const noteScript = `
  local visitor, former, at, day = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4]
  local seen = redis.call('zscore', KEYS[1], visitor)
  if former ~= '' then
    seen = seen or redis.call('zscore', KEYS[1], former)
    redis.call('zrem', KEYS[1], former)
  end
  local isNew = 0
  if not seen or at - tonumber(seen) >= ${visitEndsAfter} then
    isNew = 1
    redis.call('hincrby', KEYS[2], day, 1)
    redis.call('incr', KEYS[3])
  end
  redis.call('zadd', KEYS[1], at, visitor)
  redis.call('pexpire', KEYS[1], ${visitEndsAfter})
  ${numbers}
  return {isNew, online, today, total}`

const readScript = `
  local at, day = tonumber(ARGV[1]), ARGV[2]
  ${numbers}
  return {0, online, today, total}`

/** Adds the days of a move once, however often it is tried: its id is kept beside them. */
const moveScript = `
  if redis.call('hsetnx', KEYS[4], ARGV[1], '1') == 0 then return 0 end
  for i = 2, #ARGV, 2 do
    redis.call('hincrby', KEYS[2], ARGV[i], ARGV[i + 1])
    redis.call('incrby', KEYS[3], ARGV[i + 1])
  end
  return 1`

const keyList = [visitKeys.seen, visitKeys.days, visitKeys.total, visitKeys.moved]

function script<Reply>(text: string) {
  return <Args extends unknown[]>(argumentsOf: (...args: Args) => string[]) =>
    defineScript({
      SCRIPT: text,
      NUMBER_OF_KEYS: keyList.length,
      parseCommand(parser: CommandParser, ...args: Args) {
        parser.pushKeys(keyList)
        parser.pushVariadic(argumentsOf(...args))
      },
      transformReply: (reply: unknown) => reply as Reply,
    })
}

export const visitScripts = {
  noteVisit: script<NumbersReply>(noteScript)(({visitor, former, at, day}: VisitorSign) => [
    visitor,
    former ?? '',
    String(at),
    day,
  ]),
  readVisits: script<NumbersReply>(readScript)((at: number, day: string) => [String(at), day]),
  moveVisits: script<number>(moveScript)((id: string, days: readonly {day: string; visits: number}[]) => [
    id,
    ...days.flatMap(({day, visits}) => [day, String(visits)]),
  ]),
}
