import {fromJulianDay, toJulianDay, toLunar, toSolar} from '@cong/vietnamese/calendar'
import {firstYear, lastYear} from '../src/calendar/calendarAddresses.ts'
import type {CalendarContent} from '../src/calendar/calendarContent.ts'
import {monthHtml} from '../src/calendar/monthHtml.ts'
import {yearHtml} from '../src/calendar/yearHtml.ts'

// pnpm bench calendar: every day there and back, and each month and year of three centuries drawn once as a script draws
// it. A frame at 60 Hz has 16.7 ms.
const content: CalendarContent = {holidays: {}, almanac: true, office: 'Sở Nội vụ'}
const first = toJulianDay({year: firstYear, month: 1, day: 1})
const last = toJulianDay({year: lastYear, month: 12, day: 31})

const started = performance.now()
for (let day = first; day <= last; day++) {
  if (toJulianDay(toSolar(toLunar(fromJulianDay(day)))) !== day)
    throw new Error(`Day ${day} does not come back.`)
}
const ms = performance.now() - started
const perDay = ((ms * 1000) / (last - first + 1)).toFixed(2)
console.log(`${last - first + 1} days there and back: ${ms.toFixed(0)} ms, ${perDay} µs a day`)

const years = Array.from({length: lastYear - firstYear + 1}, (_, index) => firstYear + index)
const months = years.flatMap(year =>
  Array.from({length: 12}, (_, index) => ({year, month: index + 1, day: 1})),
)
report(
  'month view',
  months.map(view => timed(() => monthHtml(view, content))),
)
report(
  'year view',
  years.map(year => timed(() => yearHtml(year, content))),
)

function timed(draw: () => unknown): number {
  const start = performance.now()
  draw()
  return performance.now() - start
}

function report(name: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2)
  console.log(`${name}: median ${at(0.5)} ms, 99 % within ${at(0.99)} ms, of ${times.length}`)
}
