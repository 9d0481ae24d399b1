import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLakeProcess} from './lakeProcess.ts'
import {listen, noPromises, uploadFiles, writeNumbers} from './load.ts'
import {seededRandom} from './seededRandom.ts'
import {SimulatedDisk} from './simulatedDisk.ts'
import {canTrace, readTrace, type SystemCall, tracing} from './syscallTrace.ts'
import {openAfterCrash, verifyBlobs, verifyWriter} from './verifyStore.ts'

const isLong = process.env.LONG === '1'
const cuts = isLong ? 1500 : 30
const answersUntilKilled = isLong ? 400 : 60
const writers = ['w0', 'w1', 'w2', 'w3']

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cong-power-'))
})
afterAll(() => rmSync(folder, {recursive: true, force: true}))

/** What the lake told anybody: a line of its answers and event streams names it. */
interface Promised {
  transactions: Set<string>
  sha1s: Set<string>
}

/** A lake from its first start to its end under load, every change it asked the kernel for and every word it said. */
async function record(dataDir: string, trace: string): Promise<void> {
  const lake = await startLakeProcess(dataDir, tracing(trace))
  const promises = noPromises()
  let answers = 0
  let killed: Promise<void> | undefined
  const onAnswer = () => {
    if (++answers >= answersUntilKilled && promises.assets.size > 2) killed ??= lake.kill('SIGKILL')
  }
  const listening = listen(lake.url, promises)
  await Promise.all([
    ...writers.map(writer => writeNumbers(lake.url, writer, promises, onAnswer)),
    uploadFiles(lake.url, 0, promises, onAnswer),
  ])
  await Promise.all([killed, listening])
}

function note({transactions, sha1s}: Promised, said: string): void {
  for (const [, id = ''] of said.matchAll(/"transactionId":"([^"]+)"/g)) transactions.add(id)
  for (const [, sha1 = ''] of said.matchAll(/"sha1hash":"([^"]+)"/g)) sha1s.add(sha1)
}

/** Whoever reads an answer reads it at the earliest when its writing begins; a change is done when its call returns. */
const happensAt = (call: SystemCall) => (isSaid(call) ? call.startedAt : call.endedAt)
const isSaid = ({file}: SystemCall) => file.startsWith('socket:')

function verify(image: string, {transactions, sha1s}: Promised): void {
  const dataset = join(image, 'lake', 'datasets', 'production')
  if (transactions.size === 0 && !existsSync(join(dataset, 'content.sqlite'))) return
  const store = openAfterCrash(dataset)
  try {
    expect([...transactions].filter(id => store.findCommit(id) === undefined)).toEqual([])
    for (const writer of writers) verifyWriter(writer, store)
    expect(verifyBlobs(dataset, store)).toEqual(expect.arrayContaining([...sha1s]))
  } finally {
    store.close()
  }
}

test.runIf(canTrace)(
  `after a power cut at any of ${cuts} moments, everything said is kept`,
  {
    timeout: cuts * 3000 + 60_000,
  },
  async () => {
    const [dataDir, trace, image] = ['data', 'trace', 'image'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    mkdirSync(dataDir)
    const disk = new SimulatedDisk(dataDir)
    await record(dataDir, trace)
    const calls = [...readTrace(readFileSync(trace, 'latin1'))].sort(
      (one, other) => happensAt(one) - happensAt(other),
    )
    const random = seededRandom(20261124)
    const share = cuts / calls.length
    const promised: Promised = {transactions: new Set(), sha1s: new Set()}
    let verified = 0
    for (const call of calls) {
      if (isSaid(call)) note(promised, String(Buffer.concat(call.texts)))
      else disk.apply(call)
      // Half of the cuts fall just behind an answer, where a promise not kept would show first.
      if (random() > (isSaid(call) ? share * 20 : share / 2)) continue
      const keeps = random() < 0.5 ? () => false : () => random() < 0.5
      disk.writeAfterCut(image, keeps)
      verify(image, promised)
      rmSync(image, {recursive: true, force: true})
      verified++
    }
    expect(promised.transactions.size).toBeGreaterThan(answersUntilKilled / 2)
    expect(promised.sha1s.size).toBeGreaterThan(1)
    expect(verified).toBeGreaterThan(cuts / 4)
  },
)
