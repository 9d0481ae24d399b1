import {fork} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startRedis} from '../test/startRedis.ts'
import {type LoadResult, loadServer} from './loadServer.ts'

// pnpm bench visits [seconds]: bare node:http, our server on SQLite and on Redis, and the serverless handler, in turns
// under the same load; each figure is the median of the rounds.
const seconds = Number(process.argv[2] ?? 4)
const rounds = 3
const folder = mkdtempSync(join(tmpdir(), 'cong-bench-visits-'))
const redis = await startRedis()
const bare = join(import.meta.dirname, 'bareServer.ts')
const ours = join(import.meta.dirname, '../test/countingServer.ts')
const trusted = {TRUSTED_PROXIES: '127.0.0.0/8'}
const contestants: [string, string, Record<string, string>][] = [
  ['bare node:http', bare, {}],
  ['ours on SQLite, durable', ours, {...trusted, DATA_DIR: join(folder, 'sqlite')}],
  ['ours on Redis, fsync always', ours, {...trusted, DATA_DIR: join(folder, 'redis'), REDIS_URL: redis.url}],
  ['serverless handler on SQLite', bare, {HANDLER: '1', DATA_DIR: join(folder, 'handler')}],
]

const results = new Map<string, LoadResult[]>()
for (let round = 0; round < rounds; round++) {
  for (const [name, program, env] of contestants) {
    results.set(name, [...(results.get(name) ?? []), await measure(program, env)])
  }
}
await redis.dispose()
rmSync(folder, {recursive: true})

const yardstick = medians(results.get('bare node:http') ?? [])
for (const [name, each] of results) {
  const {perSecond, p99} = medians(each)
  const ratio = (perSecond / yardstick.perSecond).toFixed(2)
  const slower = (p99 / yardstick.p99).toFixed(2)
  console.log(
    `${name.padEnd(30)} ${perSecond.toFixed(0).padStart(7)}/s  ratio ${ratio}  p99 ${p99.toFixed(1)} ms (${slower}×)`,
  )
}

async function measure(program: string, env: Record<string, string>): Promise<LoadResult> {
  const child = fork(program, {env: {...process.env, ...env}})
  const port = await new Promise<number>(resolve =>
    child.once('message', message => resolve(Number(message))),
  )
  await loadServer(port, 1)
  const result = await loadServer(port, seconds)
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  return result
}

function medians(each: readonly LoadResult[]): LoadResult {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return {
    perSecond: middle(each.map(({perSecond}) => perSecond)),
    p99: middle(each.map(({p99}) => p99)),
  }
}
