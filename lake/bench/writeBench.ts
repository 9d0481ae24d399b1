import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {type LakeProcess, startLakeProcess, token} from '../test/crash/lakeProcess.ts'
import {type SlowDisk, slowDisk} from '../test/crash/syscallTrace.ts'
import {residentMb} from './residentMb.ts'

/** What so many writers get out of the lake together, each sending its next mutation when the last was answered. */
export interface WriteTiming {
  writers: number
  /** Durable mutations a second, of all together. */
  perSecond: number
  /** How many of them shared a sync of the disk on average; undefined where that was not counted. */
  perSync: number | undefined
  /** Milliseconds from sending a mutation to its answer. */
  p50: number
  p99: number
  /** Milliseconds from sending a mutation to a listener's hearing of it. */
  heardP50: number
  heardP99: number
}

export interface WriteBench {
  timings: WriteTiming[]
  /** Resident memory of the lake's process afterwards. */
  memoryMb: number
}

const headers = {authorization: `Bearer ${token}`, 'content-type': 'application/json'}

/**
 * Writes over HTTP to a lake in a process of its own: every answer is sent after its commit is on disk. With
 * `syncMs` each sync takes that much longer, and syncs are counted.
 */
export async function writeBench(
  writers: readonly number[],
  seconds: number,
  syncMs?: number,
): Promise<WriteBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-bench-'))
  const disk = syncMs === undefined ? undefined : slowDisk(syncMs, join(dataDir, 'syncs'))
  const lake = await startLakeProcess(dataDir, disk?.wrapper)
  const heard = new Map<string, number>()
  const ended = new AbortController()
  listen(lake, heard, ended.signal).catch(error => {
    if (!ended.signal.aborted) throw error
  })
  try {
    await write(lake, 8, 1000, heard, disk)
    const timings: WriteTiming[] = []
    for (const count of writers) timings.push(await write(lake, count, seconds * 1000, heard, disk))
    return {timings, memoryMb: residentMb(lake.pid)}
  } finally {
    ended.abort()
    await lake.kill('SIGTERM')
    rmSync(dataDir, {recursive: true, force: true})
  }
}

async function write(
  {url}: LakeProcess,
  writers: number,
  milliseconds: number,
  heard: Map<string, number>,
  disk: SlowDisk | undefined,
): Promise<WriteTiming> {
  const started = performance.now()
  const syncsBefore = disk?.syncs() ?? 0
  const sent = new Map<string, number>()
  const answered: number[] = []
  const writer = async (number: number) => {
    for (let round = 0; performance.now() - started < milliseconds; round++) {
      // An id that was used before would be answered and not written again.
      const transactionId = `${Math.round(started)}.${number}.${round}`
      const document = {_id: `note-${number}`, _type: 'note', title: 'Đoàn viên', round}
      const body = JSON.stringify({transactionId, mutations: [{createOrReplace: document}]})
      const at = performance.now()
      sent.set(transactionId, at)
      const response = await fetch(`${url}/v1/data/mutate/production`, {method: 'POST', headers, body})
      if (!response.ok) throw new Error(await response.text())
      await response.arrayBuffer()
      answered.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({length: writers}, (_, number) => writer(number)))
  const perSecond = answered.length / ((performance.now() - started) / 1000)
  for (const id of sent.keys()) await untilHeard(heard, id)
  const delays = [...sent].flatMap(([id, at]) => (heard.get(id) ?? Number.NaN) - at)
  const [p50, p99] = percentiles(answered)
  const [heardP50, heardP99] = percentiles(delays)
  const perSync = disk && answered.length / (disk.syncs() - syncsBefore)
  return {writers, perSecond, perSync, p50, p99, heardP50, heardP99}
}

async function untilHeard(heard: ReadonlyMap<string, number>, transactionId: string): Promise<void> {
  while (!heard.has(transactionId)) await new Promise(resolve => setTimeout(resolve, 10))
}

function percentiles(times: number[]): [number, number] {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return [at(0.5), at(0.99)]
}

/** Notes when each transaction is heard of, until it is aborted. */
async function listen({url}: LakeProcess, heard: Map<string, number>, signal: AbortSignal): Promise<void> {
  const address = `${url}/v1/data/listen/production?query=*&includeResult=false`
  const response = await fetch(address, {headers, signal})
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const events = (rest + chunk).split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) {
      const [, transactionId] = /"transactionId":"([^"]+)"/.exec(event) ?? []
      if (transactionId !== undefined) heard.set(transactionId, performance.now())
    }
  }
}
