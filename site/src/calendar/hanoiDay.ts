import {firstDay} from '@cong/vietnamese/calendar'

const dayLength = 86_400_000
/** Vietnam's clocks are seven hours ahead of UTC all year. */
const ahead = 7 * 3_600_000
/** Days from the calendar's first, 1900-01-01, to 1970-01-01. */
const before1970 = 25_567

/** Julian day number of the day it is in Hanoi; `now` in milliseconds since 1970, whatever zone the machine is in. */
export function hanoiDay(now: number): number {
  return Math.floor((now + ahead) / dayLength) + firstDay + before1970
}

/** Milliseconds until the next day begins in Hanoi. */
export function untilNextDay(now: number): number {
  return dayLength - ((((now + ahead) % dayLength) + dayLength) % dayLength)
}
