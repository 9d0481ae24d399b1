import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openDataset} from '../../src/store/openDataset.ts'
import {startLakeProcess, token} from './lakeProcess.ts'

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cong-fsync-'))
})
afterAll(() => rmSync(dataDir, {recursive: true, force: true}))

const tracer = 'strace'
const canTrace = spawnSync(tracer, ['-e', 'trace=fsync', 'true']).status === 0
const commits = 20

/** Order of what a process did: each line a write of an answer to a socket, or a sync of the log. */
function readTrace(file: string): ('sync' | 'answer')[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => {
      if (/f(?:data)?sync\(\d+<[^>]*content\.sqlite-wal>/.test(line)) return ['sync' as const]
      return /HTTP\/1\.1 200 OK/.test(line) ? ['answer' as const] : []
    })
}

async function mutate(url: string, number: number): Promise<number> {
  const body = JSON.stringify({mutations: [{create: {_type: 'note', number}}]})
  const headers = {authorization: `Bearer ${token}`}
  const response = await fetch(`${url}/v1/data/mutate/production`, {method: 'POST', headers, body})
  return response.status
}

// Where there is no strace, what SQLite was told (synchronous = FULL) is held by openDatabase.test.ts.
test.runIf(canTrace)('the log is synced before each answer', async () => {
  const trace = join(dataDir, 'trace')
  const watch = [
    tracer,
    '-f',
    '-y',
    '-s',
    '20',
    '-o',
    trace,
    '-e',
    'trace=fsync,fdatasync,write,writev,sendto,sendmsg',
  ]
  const lake = await startLakeProcess(dataDir, watch)
  for (let number = 0; number < commits; number++) expect(await mutate(lake.url, number)).toBe(200)
  await lake.kill('SIGTERM')
  const events = readTrace(trace)
  const answers = events.flatMap((event, index) => (event === 'answer' ? index : []))
  expect(answers).toHaveLength(commits)
  const syncsBefore = answers.map((at, index) => at - (answers[index - 1] ?? -1) - 1)
  expect(syncsBefore.every(syncs => syncs >= 1)).toBe(true)
  // One commit, one sync: what the first start does is before the first answer, checkpoints sync the other file.
  expect(syncsBefore.slice(1).filter(syncs => syncs > 1)).toEqual([])
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
