import {createHash} from 'node:crypto'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {startLakeProcess} from './lakeProcess.ts'
import {listen, noPromises, type Promises, uploadFiles, writeNumbers} from './load.ts'
import {seededRandom} from './seededRandom.ts'
import {openAfterCrash, verifyBlobs, verifyWriter} from './verifyStore.ts'

const rounds = process.env.LONG === '1' ? 200 : 5
const writers = ['w0', 'w1', 'w2', 'w3']
const random = seededRandom(20261124)

let dataDir = ''
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cong-crash-'))
})
afterAll(() => rmSync(dataDir, {recursive: true, force: true}))

const folder = () => join(dataDir, 'lake', 'datasets', 'production')

/** Runs the lake under load and kills it in the middle, when some random number of requests has been answered. */
async function crash(round: number, promises: Promises): Promise<void> {
  const lake = await startLakeProcess(dataDir)
  const answersUntilKilled = 3 + Math.floor(random() * 80)
  let answers = 0
  let killed: Promise<void> | undefined
  const onAnswer = () => {
    // The first kill waits for a picture: on a busy machine all rounds could else end before one was taken in.
    if (++answers >= answersUntilKilled && promises.assets.size > 0) killed ??= lake.kill('SIGKILL')
  }
  const listening = listen(lake.url, promises)
  await Promise.all([
    ...writers.map(writer => writeNumbers(lake.url, writer, promises, onAnswer)),
    uploadFiles(lake.url, round, promises, onAnswer),
  ])
  await Promise.all([killed, listening])
}

/** Everything promised is there, and nothing half. Returns where each writer goes on. */
function verify({transactions, told, acknowledged, sent}: Promises): Map<string, number> {
  const store = openAfterCrash(folder())
  try {
    const missing = [...transactions, ...told].filter(id => store.findCommit(id) === undefined)
    expect(missing).toEqual([])
    const lasts = new Map(writers.map(writer => [writer, verifyWriter(writer, store)]))
    for (const [writer, last] of lasts) {
      expect(last).toBeGreaterThanOrEqual(acknowledged.get(writer) ?? -1)
      expect(last).toBeLessThanOrEqual(sent.get(writer) ?? -1)
    }
    verifyBlobs(folder(), store)
    return lasts
  } finally {
    store.close()
  }
}

test(`killed at random moments, ${rounds} times, the lake keeps every promise`, {
  timeout: rounds * 30_000,
}, async () => {
  const promises = noPromises()
  for (let round = 0; round < rounds; round++) {
    await crash(round, promises)
    // What was written but not acknowledged counts from now on: each writer goes on behind it.
    for (const [writer, last] of verify(promises)) {
      promises.acknowledged.set(writer, last)
      promises.sent.set(writer, last)
    }
  }
  expect(promises.transactions.length).toBeGreaterThan(rounds)
  await verifyAssets(promises)
  console.log(
    `${rounds} kills: kept ${promises.transactions.length} transactions, ${promises.assets.size} assets and ` +
      `${promises.told.size} revisions that a listener was told of`,
  )
})

async function verifyAssets({assets}: Promises): Promise<void> {
  const lake = await startLakeProcess(dataDir)
  for (const [path, sha1] of assets) {
    const response = await fetch(`${lake.url}/${path}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([path, response.status, createHash('sha1').update(bytes).digest('hex')]).toEqual([path, 200, sha1])
  }
  expect(assets.size).toBeGreaterThan(0)
  await lake.kill('SIGTERM')
}
