import {rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {buildSite} from '../test/startSampleSite.ts'
import {type Published, startGeneratedSite} from './generatedSite.ts'
import {measureRenderStep} from './renderStep.ts'

/**
 * `pnpm bench edit [--count 1000,10000] [--rounds 30] [--build]`: from the editor's press to the page over HTTP. The
 * offices run side by side and take turns, so that what else the machine does befalls them alike.
 */
const {values} = parseArgs({
  options: {
    count: {type: 'string', default: '1000,10000'},
    rounds: {type: 'string', default: '30'},
    build: {type: 'boolean', default: false},
  },
})
const rounds = Number(values.rounds)

type Office = {count: number} & Awaited<ReturnType<typeof startGeneratedSite>>
/** Milliseconds from the write until the own page is seen, and until all is published; what was published. */
type Turn = {own: number; whole: number; published: Published[]}
/** Does a round's change and answers how to see it. */
type Act = (office: Office, round: number) => Promise<() => Promise<boolean>>

const offices: Office[] = []
for (const count of values.count.split(',').map(Number)) offices.push(await openOffice(count))

const middle = ({count}: Office, round: number) => Math.floor(count / 2) + round
const slug = (current: string) => ({_type: 'slug', current})
const has = (address: string, text: string) => async () =>
  (await (await fetch(address)).text()).includes(text)

const operations: [name: string, act: Act][] = [
  [
    'edit',
    async (office, round) => {
      const title = `Sửa lần ${round}`
      const number = middle(office, round)
      await office.client.patch(`bench-${number}`).set({title}).commit({visibility: 'async'})
      return has(`${office.url}/tin-tuc/bai-so-${number}/`, title)
    },
  ],
  [
    'new',
    async ({client, url}, round) => {
      const like = await client.getDocument(`bench-${round}`)
      const fresh = {
        ...like,
        _id: `moi-${round}`,
        _type: 'article',
        slug: slug(`moi-${round}`),
        title: `Mới ${round}`,
      }
      await client.createOrReplace({...fresh, publishedAt: new Date().toISOString()}, {visibility: 'async'})
      return has(`${url}/tin-tuc/moi-${round}/`, `Mới ${round}`)
    },
  ],
  [
    'change slug',
    async ({client, url}, round) => {
      await client
        .patch(`moi-${round}`)
        .set({slug: slug(`doi-${round}`)})
        .commit({visibility: 'async'})
      return has(`${url}/tin-tuc/doi-${round}/`, `Mới ${round}`)
    },
  ],
  [
    'unpublish',
    async ({client, url}, round) => {
      await client.delete(`moi-${round}`, {visibility: 'async'})
      return async () => (await fetch(`${url}/tin-tuc/doi-${round}/`)).status === 404
    },
  ],
]

console.log(
  '\nmedian · p95 in ms: from the write to the own page over HTTP, and to all pages, lists and feeds made sure on disk',
)
console.log('operation    articles        own page       all of it   own render   rendered   files changed')
for (const [name, act] of operations) {
  const turns = new Map<Office, Turn[]>(offices.map(office => [office, []]))
  for (let round = 0; round < rounds; round++)
    for (const office of offices) turns.get(office)?.push(await takeTurn(office, round, act))
  report(name, turns)
}
for (const office of offices) await benchRendering(office)
for (const office of offices) await office.close()

async function openOffice(count: number): Promise<Office> {
  const site = await startGeneratedSite(count)
  await until(async () => site.published.length > 0)
  const first = site.published[0]
  console.log(`${count} articles. First publishing: ${first?.written} files in ${seconds(first?.ms)} s`)
  return {count, ...site}
}

async function takeTurn(office: Office, round: number, act: Act): Promise<Turn> {
  const {published} = office
  const before = published.length
  const started = performance.now()
  const isSeen = await act(office, round)
  await until(isSeen)
  const own = performance.now() - started
  await until(async () => published.length > before)
  return {own, whole: performance.now() - started, published: published.slice(before)}
}

function report(name: string, turns: ReadonlyMap<Office, readonly Turn[]>): void {
  for (const [{count}, list] of turns) {
    const log = list.flatMap(({published}) => published)
    const own = log.flatMap(({ownPageMs}) => ownPageMs ?? [])
    const columns = [
      String(count).padStart(8),
      pair(list.map(turn => turn.own)).padStart(15),
      pair(list.map(turn => turn.whole)).padStart(15),
      (own.length > 0 ? median(own).toFixed(0) : '').padStart(12),
      String(median(log.map(({rendered}) => rendered))).padStart(10),
    ]
    console.log(name.padEnd(12), ...columns, '  ', spread(log.map(({written, removed}) => written + removed)))
  }
  const [least, most] = [[...turns.values()].at(0) ?? [], [...turns.values()].at(-1) ?? []]
  const ratio = (part: 'own' | 'whole') =>
    (median(most.map(turn => turn[part])) / median(least.map(turn => turn[part]))).toFixed(2)
  if (turns.size > 1)
    console.log(`${' '.repeat(21)} ${ratio('own').padStart(13)}× ${ratio('whole').padStart(14)}×`)
}

async function benchRendering(office: Office): Promise<void> {
  const asked = Array.from({length: 4 * rounds}, (_, round) => `bai-so-${middle(office, round) + rounds}`)
  const {rendering, asking} = await measureRenderStep(office.lakeUrl, asked)
  console.log(
    `${office.count} articles. Render step, one page: ${fine(rendering)}; with the lake asked for the article: ${fine(asking)}`,
  )
  if (values.build) await benchBuild(office, median(rendering))
}

/** `stepMs`: what rendering one page took. */
async function benchBuild({count, lakeUrl}: Office, stepMs: number): Promise<void> {
  const folder = join(resolve(import.meta.dirname, '..'), 'dist', `bench-${process.pid}`)
  const started = performance.now()
  await buildSite(lakeUrl, folder)
  const ms = performance.now() - started
  console.log(`astro build of the same ${count}: ${seconds(ms)} s, ${Math.round(ms / stepMs)} render steps`)
  rmSync(folder, {recursive: true, force: true})
}

/** Median and 95th percentile. */
function pair(times: readonly number[]): string {
  return `${median(times).toFixed(0)} · ${at(times, 0.95).toFixed(0)}`
}

/** The same to a tenth. */
function fine(times: readonly number[]): string {
  return `${median(times).toFixed(1)} · ${at(times, 0.95).toFixed(1)}`
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
