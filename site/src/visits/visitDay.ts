import {tz} from '@date-fns/tz/tz'
// One by one: the whole of date-fns takes a second to read, which a serverless host pays at each cold start.
import {addDays} from 'date-fns/addDays'
import {format} from 'date-fns/format'
import {startOfDay} from 'date-fns/startOfDay'

/** A day in Vietnam: its name ('2026-11-24'), when it begins and when it is over (milliseconds since 1970). */
export interface VisitDay {
  name: string
  begins: number
  ends: number
}

const inHanoi = tz('Asia/Ho_Chi_Minh')
let latest: VisitDay | undefined

/** The day in Vietnam at an instant. The last answer is kept: every hit asks, and the day changes once a day. */
export function visitDay(now: number): VisitDay {
  if (latest && now >= latest.begins && now < latest.ends) return latest
  const begins = startOfDay(inHanoi(now))
  latest = {name: format(begins, 'yyyy-MM-dd'), begins: begins.getTime(), ends: addDays(begins, 1).getTime()}
  return latest
}
