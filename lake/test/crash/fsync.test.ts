import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openDataset} from '../../src/store/openDataset.ts'
import {startLakeProcess, token} from './lakeProcess.ts'
import {canTrace, readTrace, tracing} from './syscallTrace.ts'

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cong-fsync-'))
})
afterAll(() => rmSync(dataDir, {recursive: true, force: true}))

const commits = 20
const rounds = 3

/** In order: each sync of the log, and each answer as its writing begins. */
function readOrder(file: string): ('sync' | 'answer')[] {
  const calls = [...readTrace(readFileSync(file, 'latin1'))].map(call => ({
    call,
    at: call.file.startsWith('socket:') ? call.startedAt : call.endedAt,
  }))
  return calls
    .sort((one, other) => one.at - other.at)
    .flatMap(({call: {name, file, texts}}) => {
      if (/^f(?:data)?sync$/.test(name) && file.endsWith('content.sqlite-wal')) return ['sync' as const]
      return String(texts[0]).startsWith('HTTP/1.1 200 OK') ? ['answer' as const] : []
    })
}

async function mutate(url: string, number: number): Promise<number> {
  const body = JSON.stringify({mutations: [{create: {_type: 'note', number}}]})
  const headers = {authorization: `Bearer ${token}`}
  const response = await fetch(`${url}/v1/data/mutate/production`, {method: 'POST', headers, body})
  return response.status
}

// Where a process may not be traced, what SQLite was told (synchronous = FULL) is held by openDatabase.test.ts.
test.runIf(canTrace)('the log is synced before each answer', async () => {
  const trace = join(dataDir, 'trace')
  const lake = await startLakeProcess(dataDir, tracing(trace))
  for (let number = 0; number < commits; number++) expect(await mutate(lake.url, number)).toBe(200)
  await lake.kill('SIGTERM')
  const events = readOrder(trace)
  const answers = events.flatMap((event, index) => (event === 'answer' ? index : []))
  expect(answers).toHaveLength(commits)
  const syncsBefore = answers.map((at, index) => at - (answers[index - 1] ?? -1) - 1)
  expect(syncsBefore.every(syncs => syncs >= 1)).toBe(true)
  // One commit, one sync: what the first start does is before the first answer, checkpoints sync the other file.
  expect(syncsBefore.slice(1).filter(syncs => syncs > 1)).toEqual([])
})

test.runIf(canTrace)('on a slow disk, writers that wait together share a sync', async () => {
  const trace = join(dataDir, 'trace-together')
  const slow = ['-e', 'inject=fsync,fdatasync:delay_exit=30000']
  const lake = await startLakeProcess(dataDir, tracing(trace, slow))
  expect(await mutate(lake.url, 0)).toBe(200)
  const writers = Array.from({length: commits}, (_, writer) => writer)
  for (let round = 0; round < rounds; round++) {
    const statuses = await Promise.all(writers.map(writer => mutate(lake.url, round * commits + writer)))
    expect(statuses).toEqual(writers.map(() => 200))
  }
  await lake.kill('SIGTERM')
  const events = readOrder(trace)
  const together = events.slice(events.indexOf('answer') + 1, events.lastIndexOf('answer') + 1)
  expect(together.filter(event => event === 'answer')).toHaveLength(rounds * commits)
  const syncs = together.filter(event => event === 'sync').length
  // Each round needs one at least; how many more depends on how fast the requests come.
  expect(syncs).toBeGreaterThanOrEqual(rounds)
  expect(syncs).toBeLessThan((rounds * commits) / 3)
})

test('a lake that is asked to stop leaves no log behind', async () => {
  const lake = await startLakeProcess(dataDir)
  expect(await mutate(lake.url, 1)).toBe(200)
  await lake.kill('SIGTERM')
  const folder = join(dataDir, 'lake', 'datasets', 'production')
  expect(() => readFileSync(join(folder, 'content.sqlite-wal'))).toThrow('ENOENT')
  const {store} = openDataset(folder, 'production')
  expect(store.lastSequence()).toBeGreaterThan(0)
  store.close()
})
