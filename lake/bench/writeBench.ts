import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createClient} from '@sanity/client'
import {defaultLimits} from '../src/config.ts'
import {openLake} from '../src/openLake.ts'

export interface WriteBench {
  /** Durable mutations a second, one writer waiting for each answer. */
  alone: number
  /** The same with 16 writers at once. */
  together: number
  /** Milliseconds from sending a mutation to hearing of it in a listener. */
  listenP50: number
  listenP99: number
}

const token = 'bench-token'

/** Writes over HTTP with the real client: every answer is sent after its commit is on disk. */
export async function writeBench(rounds: number): Promise<WriteBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'cong-bench-'))
  const lake = await openLake({
    dataDir,
    projectId: 'bench',
    dataset: 'production',
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    studioDir: null,
    corsOrigins: [],
    hostNames: [],
    adminToken: token,
    tls: null,
    limits: defaultLimits,
    log: () => undefined,
  })
  try {
    const client = createClient({
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      projectId: 'bench',
      dataset: 'production',
      apiVersion: '2026-11-01',
      token,
    })
    const write = (id: string, count: number) =>
      client.createOrReplace({_id: id, _type: 'note', count}, {visibility: 'async', returnDocuments: false})
    const alone = await rate(rounds, () => write('alone', rounds), 1)
    const together = await rate(rounds * 4, round => write(`note-${round % 64}`, round), 16)
    const delays = (await listenDelays(client, write, rounds)).sort((one, other) => one - other)
    const at = (share: number) => delays[Math.floor(delays.length * share)] ?? Number.NaN
    return {alone, together, listenP50: at(0.5), listenP99: at(0.99)}
  } finally {
    await lake.close()
    rmSync(dataDir, {recursive: true, force: true})
  }
}

async function rate(
  rounds: number,
  work: (round: number) => Promise<unknown>,
  writers: number,
): Promise<number> {
  let next = 0
  const started = performance.now()
  const writer = async () => {
    while (next < rounds) await work(next++)
  }
  await Promise.all(Array.from({length: writers}, writer))
  return rounds / ((performance.now() - started) / 1000)
}

function listenDelays(
  client: ReturnType<typeof createClient>,
  write: (id: string, count: number) => Promise<unknown>,
  rounds: number,
): Promise<number[]> {
  const delays: number[] = []
  return new Promise((resolve, reject) => {
    let sent = 0
    const send = () => {
      sent = performance.now()
      write('heard', delays.length).catch(reject)
    }
    const subscription = client.listen('*[_id == "heard"]', {}, {events: ['welcome', 'mutation']}).subscribe({
      error: reject,
      next(event) {
        if (event.type === 'mutation') delays.push(performance.now() - sent)
        if (delays.length < rounds) return send()
        subscription.unsubscribe()
        resolve(delays)
      },
    })
  })
}
