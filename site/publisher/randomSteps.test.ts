import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {createClient} from '@sanity/client'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {ContentSteps, seededRandom} from '../test/contentSteps.ts'
import {type DropProxy, startDropProxy} from '../test/dropProxy.ts'
import {buildSite, seedLake, siteUrl, startLake, token} from '../test/startSampleSite.ts'
import {PageMap} from './pageMap.ts'
import {pageMapFile} from './runPublisher.ts'

// LONG=1 is for the night: more steps, and the publisher killed and its connections broken in between.
const isLong = process.env.LONG === '1'
const stepCount = Number(process.env.STEPS ?? (isLong ? 10_000 : 60))
const restEvery = isLong ? 50 : 6
const seed = Number(process.env.SEED ?? 20261124)

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'cong-steps-'))
const siteFolder = join(folder, 'site')
const clean = join(root, 'site/dist', `steps-${process.pid}`)
const random = seededRandom(seed + 1)

let lake: Awaited<ReturnType<typeof startLake>>
let proxy: DropProxy
let site: ChildProcess

beforeAll(async () => {
  lake = await startLake(join(folder, 'data'))
  await seedLake(lake.url)
  proxy = await startDropProxy(lake.url)
  site = startSite()
}, 120_000)

afterAll(async () => {
  await kill('SIGTERM')
  proxy?.close()
  await lake?.stop()
  for (const one of [folder, clean]) rmSync(one, {recursive: true, force: true})
}, 60_000)

test(
  `after ${stepCount} random steps the folder equals a clean build, byte for byte`,
  async () => {
    const client = createClient({
      apiHost: lake.url,
      useProjectHostname: false,
      useCdn: false,
      projectId: 'cong',
      dataset: 'production',
      apiVersion: '2026-11-01',
      token,
    })
    const steps = new ContentSteps(client, seed)
    await steps.prepare()
    await until(async () => existsSync(join(siteFolder, 'current')))
    for (let step = 0; step < stepCount; step++) {
      await steps.next()
      // Steps in a hurry become one update; now and then each is to be an update of its own.
      if (step % restEvery === 0) await until(isUpToDate)
      if (isLong && random() < 0.02) proxy.drop()
      if (isLong && random() < 0.005) {
        await kill('SIGKILL')
        site = startSite()
      }
    }
    await until(async () => Date.now() > steps.lastDue)
    // A last change that no step made: once it is published, all before it is.
    await client.patch('siteSettings').set({phone: 'cuối cùng'}).commit()
    await until(isUpToDate)
    await buildSite(lake.url, clean)
    expect(difference(join(siteFolder, 'current'), clean)).toEqual([])
  },
  isLong ? 4 * 3_600_000 : 480_000,
)

function startSite(): ChildProcess {
  return spawn(process.execPath, ['site/server/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: folder,
      SITE_PORT: '0',
      HOST: '127.0.0.1',
      LAKE_URL: proxy.url,
      SITE_URL: siteUrl,
    },
    stdio: ['ignore', process.env.STEPS_LOG ? 'inherit' : 'ignore', 'inherit'],
  })
}

async function kill(signal: NodeJS.Signals): Promise<void> {
  if (site.exitCode !== null || site.signalCode !== null) return
  const ended = once(site, 'exit')
  site.kill(signal)
  await ended
}

/** Whether the publisher has acted on the last thing the lake told, and left nothing for later. */
async function isUpToDate(): Promise<boolean> {
  const response = await fetch(`${lake.url}/v2025-02-19/data/live/events/production`)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  const welcome = (await reader?.read())?.value ?? ''
  await reader?.cancel()
  const map = new PageMap(pageMapFile(siteFolder))
  const seen = map.owed().length > 0 ? undefined : map.note('lastEventId')
  map.close()
  return seen !== undefined && Number(seen) >= Number(welcome.match(/^id: ?(\d+)/m)?.[1])
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise(done => setTimeout(done, 50))
}

/** Files that are only in one of two folders or differ, with which it is. */
function difference(one: string, other: string): string[] {
  const [ours, wanted] = [filesOf(one), filesOf(other)]
  const orphans = ours.filter(file => !wanted.includes(file)).map(file => `orphan ${file}`)
  const missing = wanted.filter(file => !ours.includes(file)).map(file => `missing ${file}`)
  const differing = ours
    .filter(file => wanted.includes(file))
    .filter(file => !readFileSync(join(one, file)).equals(readFileSync(join(other, file))))
    .map(file => `differs ${file}`)
  return [...orphans, ...missing, ...differing]
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}
