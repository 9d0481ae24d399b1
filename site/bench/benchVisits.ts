import {type ChildProcess, fork} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startRedis} from '../test/startRedis.ts'
import {type LoadResult, loadServer} from './loadServer.ts'
import {readUsage} from './measureProcess.ts'

// pnpm bench visits [rounds]: bare node:http, our server on SQLite and on Redis, and the serverless handler, all running
// at the same time and asked in turns of a second. A ratio is the median of the rounds' ratios to the bare server's turn
// just before. Processor time is that of all threads of the server, and hangs less on what else the machine does. At the
// end each counter must have counted exactly the visitors who came.
const rounds = Number(process.argv[2] ?? 9)
const folder = mkdtempSync(join(tmpdir(), 'cong-bench-visits-'))
const redis = await startRedis()
const bareProgram = join(import.meta.dirname, 'bareServer.ts')
const ourProgram = join(import.meta.dirname, '../test/countingServer.ts')

/** `processor`: microseconds a hit. */
type Turn = LoadResult & {processor: number}

interface Contestant {
  name: string
  port: number
  child: ChildProcess
  turns: Turn[]
}

const bare = await start('bare node:http', bareProgram, {})
const counting = [
  await start('ours on SQLite, durable', ourProgram, {DATA_DIR: join(folder, 'sqlite')}),
  await start('ours on Redis, fsync always', ourProgram, {
    DATA_DIR: join(folder, 'redis'),
    REDIS_URL: redis.url,
  }),
  await start('serverless handler on SQLite', bareProgram, {HANDLER: '1', DATA_DIR: join(folder, 'handler')}),
]
// One turn that counts for nothing warms the code up; its visitors are to be counted all the same.
for (let round = 0; round <= rounds; round++) {
  for (const contestant of [bare, ...counting]) contestant.turns.push(await turnOf(contestant))
}
for (const contestant of [bare, ...counting]) report(contestant)
for (const contestant of counting) await check(contestant)
for (const {child} of [bare, ...counting]) child.kill('SIGKILL')
await redis.dispose()
rmSync(folder, {recursive: true})

async function start(name: string, program: string, env: Record<string, string>): Promise<Contestant> {
  const child = fork(program, {env: {...process.env, TRUSTED_PROXIES: '127.0.0.0/8', ...env}})
  const port = await new Promise<number>(resolve =>
    child.once('message', message => resolve(Number(message))),
  )
  return {name, port, child, turns: []}
}

async function turnOf({port, child}: Contestant): Promise<Turn> {
  const processorSeconds = () => readUsage(child.pid ?? 0)?.cpu ?? Number.NaN
  const before = processorSeconds()
  const result = await loadServer(port, 1)
  return {...result, processor: ((processorSeconds() - before) * 1e6) / result.hits}
}

function report({name, turns}: Contestant): void {
  const measured = turns.slice(1)
  const against = (part: 'perSecond' | 'p99' | 'processor') =>
    median(measured.map((turn, round) => turn[part] / (bare.turns[round + 1]?.[part] ?? Number.NaN)))
  const speed = median(measured.map(({perSecond}) => perSecond)).toFixed(0)
  const p99 = median(measured.map(turn => turn.p99)).toFixed(1)
  const processor = median(measured.map(turn => turn.processor)).toFixed(0)
  const ratio = against('perSecond').toFixed(2)
  console.log(
    `${name.padEnd(30)} ${speed.padStart(7)}/s  ratio ${ratio}  p99 ${p99} ms (${against('p99').toFixed(2)}×)  processor ${processor} µs a hit (${against('processor').toFixed(2)}×)`,
  )
}

async function check({name, port, turns}: Contestant): Promise<void> {
  const {today} = (await (await fetch(`http://127.0.0.1:${port}/api/visits`)).json()) as {today: number}
  const came = turns.reduce((sum, {visitors}) => sum + visitors, 0)
  if (today !== came) throw new Error(`${name} counted ${today} visits of ${came} visitors.`)
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}
