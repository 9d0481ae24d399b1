import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {ContentSteps, seededRandom} from '../test/contentSteps.ts'
import {type DropProxy, startDropProxy} from '../test/dropProxy.ts'
import {editorClient} from '../test/editorClient.ts'
import {difference, PublishedSite, until} from '../test/publishedSite.ts'
import {buildSite, seedLake, startLake} from '../test/startSampleSite.ts'

// LONG=1 is for the night: more steps, and the publisher killed and its connections broken in between.
const isLong = process.env.LONG === '1'
const stepCount = Number(process.env.STEPS ?? (isLong ? 10_000 : 60))
const restEvery = isLong ? 50 : 6
const seed = Number(process.env.SEED ?? 20261124)

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'cong-steps-'))
const clean = join(root, 'site/dist', `steps-${process.pid}`)
const random = seededRandom(seed + 1)

let lake: Awaited<ReturnType<typeof startLake>>
let proxy: DropProxy
let site: PublishedSite

beforeAll(async () => {
  lake = await startLake(join(folder, 'data'))
  await seedLake(lake.url)
  proxy = await startDropProxy(lake.url)
  site = new PublishedSite(folder, {told: proxy.url, real: lake.url})
  site.start()
}, 120_000)

afterAll(async () => {
  await site?.stop('SIGTERM')
  proxy?.close()
  await lake?.stop()
  for (const one of [folder, clean]) rmSync(one, {recursive: true, force: true})
}, 60_000)

test(
  `after ${stepCount} random steps the folder equals a clean build, byte for byte`,
  async () => {
    const client = editorClient(lake.url)
    const steps = new ContentSteps(client, seed)
    await steps.prepare()
    await until(async () => existsSync(site.pages))
    for (let step = 0; step < stepCount; step++) {
      await steps.next()
      // Steps in a hurry become one update; now and then each is to be an update of its own.
      if (step % restEvery === 0) await site.settle()
      if (isLong && random() < 0.02) proxy.drop()
      if (isLong && random() < 0.005) {
        await site.stop('SIGKILL')
        site.start()
      }
    }
    await until(async () => Date.now() > steps.lastDue)
    // A last change that no step made: once it is published, all before it is.
    await client.patch('siteSettings').set({phone: 'cuối cùng'}).commit()
    await site.settle()
    await buildSite(lake.url, clean)
    expect(difference(site.pages, clean)).toEqual([])
  },
  isLong ? 4 * 3_600_000 : 480_000,
)
