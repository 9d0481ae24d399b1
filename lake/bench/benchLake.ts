import {canTrace} from '../test/crash/syscallTrace.ts'
import {type QueryBench, queryBench} from './queryBench.ts'
import {type WriteBench, writeBench} from './writeBench.ts'

/**
 * `pnpm bench lake [articles…]`: the lake beside groq-js over the same documents, then durable writes and listening.
 * Ends with status 1 when an answer differs; speeds are printed beside their goals, since they depend on the machine.
 */
const sizes = process.argv.slice(2).map(Number)
const writers = [1, 8, 50]
const benches: QueryBench[] = []
for (const articles of sizes.length > 0 ? sizes : [1000, 10_000, 50_000]) {
  const bench = await queryBench(articles)
  benches.push(bench)
  report(bench)
}
reportGrowth(benches)
reportWrites("this machine's disk", await writeBench(writers, 5))
if (canTrace) reportWrites('syncs that take 10 ms more', await writeBench(writers, 5, 10))
if (benches.some(({timings}) => timings.some(timing => !timing.isEqual))) process.exitCode = 1

function reportWrites(disk: string, {timings, memoryMb}: WriteBench): void {
  console.log(
    `\nDurable mutations over HTTP, and a listener, ${disk}; the lake's process at ${memoryMb.toFixed(0)} MB`,
  )
  const ms = (time: number) => time.toFixed(1)
  console.table(
    timings.map(({writers, perSecond, perSync, p50, p99, heardP50, heardP99}) => ({
      writers,
      'mutations/s': Math.round(perSecond),
      'a sync': perSync?.toFixed(1) ?? '',
      'answered after ms, p50': ms(p50),
      'p99 ': ms(p99),
      'heard after ms, p50': ms(heardP50),
      p99: ms(heardP99),
    })),
  )
}

function report({articles, loadMs, memory, timings}: QueryBench): void {
  const seconds = (loadMs / 1000).toFixed(1)
  const [started, asked] = [memory.started.toFixed(0), memory.asked.toFixed(0)]
  console.log(
    `\n${articles} articles, loaded in ${seconds} s; a lake of them holds ${started} MB, ${asked} MB after these queries`,
  )
  console.table(
    Object.fromEntries(
      timings.map(({name, lake, inThread, peer, synchronous, isEqual, goal}) => [
        name,
        {
          'lake ms': lake.toFixed(3),
          'in thread ms': inThread.toFixed(3),
          'peer ms': peer.toFixed(2),
          'synchronous ms': synchronous?.toFixed(2) ?? '',
          'times faster': Math.round(peer / lake),
          'goal at 10k': goal ?? '',
          equal: isEqual,
        },
      ]),
    ),
  )
}

/** From the second largest to the largest: what the index costs as a dataset grows. */
function reportGrowth(all: readonly QueryBench[]): void {
  const [before, after] = all.slice(-2)
  if (before === undefined || after === undefined) return
  console.log(`\nGrowth of the lake's time from ${before.articles} to ${after.articles} articles (goal 1.3)`)
  const ratios = after.timings.map(({name, lake}, index) => [
    name,
    (lake / (before.timings[index]?.lake ?? 1)).toFixed(2),
  ])
  console.table(Object.fromEntries(ratios))
}
