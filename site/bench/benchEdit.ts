import {rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {buildSite} from '../test/startSampleSite.ts'
import {startGeneratedSite} from './generatedSite.ts'
import {measureRenderStep} from './renderStep.ts'

/** `pnpm bench edit [--count 1000,10000] [--rounds 30] [--build]`: from the editor's press to the page over HTTP. */
const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '1000,10000'},
    rounds: {type: 'string', default: '30'},
    build: {type: 'boolean', default: false},
  },
})
const rounds = Number(values.rounds)
for (const count of values.count.split(',').map(Number)) await bench(count)

async function bench(count: number): Promise<void> {
  const running = await startGeneratedSite(count)
  const {client, url, published} = running
  await until(async () => published.length > 0)
  const first = published[0]
  console.log(`\n${count} articles. First publishing: ${first?.written} files in ${seconds(first?.ms)} s`)
  console.log(
    'median · p95 in ms: from the write to the own page over HTTP, and to all pages, lists and feeds made sure on disk',
  )
  console.log('operation          own page     all of it   own render   rendered   files changed')

  const has = (path: string, text: string) => async () => (await body(url + path)).includes(text)
  const slug = (current: string) => ({_type: 'slug', current})
  const middle = (round: number) => Math.floor(count / 2) + round
  await measure('edit', async round => {
    const title = `Sửa lần ${round}`
    await client
      .patch(`bench-${middle(round)}`)
      .set({title})
      .commit({visibility: 'async'})
    return has(`/tin-tuc/bai-so-${middle(round)}/`, title)
  })
  await measure('new', async round => {
    const like = await client.getDocument(`bench-${round}`)
    const fresh = {
      ...like,
      _id: `moi-${round}`,
      _type: 'article',
      slug: slug(`moi-${round}`),
      title: `Mới ${round}`,
    }
    await client.createOrReplace({...fresh, publishedAt: new Date().toISOString()}, {visibility: 'async'})
    return has(`/tin-tuc/moi-${round}/`, `Mới ${round}`)
  })
  await measure('change slug', async round => {
    await client
      .patch(`moi-${round}`)
      .set({slug: slug(`doi-${round}`)})
      .commit({visibility: 'async'})
    return has(`/tin-tuc/doi-${round}/`, `Mới ${round}`)
  })
  await measure('unpublish', async round => {
    await client.delete(`moi-${round}`, {visibility: 'async'})
    return async () => (await fetch(`${url}/tin-tuc/doi-${round}/`)).status === 404
  })
  const asked = Array.from({length: 4 * rounds}, (_, round) => `bai-so-${middle(round) + rounds}`)
  const {rendering, asking} = await measureRenderStep(running.lakeUrl, asked)
  console.log(
    `render step, one page: ${fine(rendering)}; with the lake asked for the article: ${fine(asking)}`,
  )
  if (values.build) await benchBuild(count, running.lakeUrl, median(rendering))
  await running.close()

  async function measure(
    name: string,
    act: (round: number) => Promise<() => Promise<boolean>>,
  ): Promise<void> {
    const times: number[] = []
    const wholeTimes: number[] = []
    const log: (typeof published)[number][] = []
    for (let round = 0; round < rounds; round++) {
      const before = published.length
      const started = performance.now()
      const isSeen = await act(round)
      await until(isSeen)
      times.push(performance.now() - started)
      await until(async () => published.length > before)
      wholeTimes.push(performance.now() - started)
      log.push(...published.slice(before))
    }
    const own = log.flatMap(({ownPageMs}) => ownPageMs ?? [])
    const files = log.map(({written, removed}) => written + removed)
    const columns = [
      pair(times).padStart(14),
      pair(wholeTimes).padStart(14),
      (own.length > 0 ? median(own).toFixed(0) : '').padStart(13),
      String(median(log.map(({rendered}) => rendered))).padStart(11),
    ]
    console.log(name.padEnd(12), ...columns, '  ', spread(files))
  }
}

/** Median and 95th percentile. */
function pair(times: readonly number[]): string {
  return `${median(times).toFixed(0)} · ${at(times, 0.95).toFixed(0)}`
}

/** The same to a tenth. */
function fine(times: readonly number[]): string {
  return `${median(times).toFixed(1)} · ${at(times, 0.95).toFixed(1)}`
}

/** `stepMs`: what rendering one page took. */
async function benchBuild(count: number, lakeUrl: string, stepMs: number): Promise<void> {
  const folder = join(resolve(import.meta.dirname, '..'), 'dist', `bench-${process.pid}`)
  const started = performance.now()
  await buildSite(lakeUrl, folder)
  const ms = performance.now() - started
  console.log(`astro build of the same ${count}: ${seconds(ms)} s, ${Math.round(ms / stepMs)} render steps`)
  rmSync(folder, {recursive: true, force: true})
}

async function body(address: string): Promise<string> {
  return (await fetch(address)).text()
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise(done => setTimeout(done, 1))
}

function at(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function median(numbers: readonly number[]): number {
  return at(numbers, 0.5)
}

function spread(numbers: readonly number[]): string {
  return `${Math.min(...numbers)}–${Math.max(...numbers)}, mostly ${median(numbers)}`
}

function seconds(ms = Number.NaN): string {
  return (ms / 1000).toFixed(1)
}
