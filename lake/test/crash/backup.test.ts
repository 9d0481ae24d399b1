import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {runBackupCommand} from '../../src/cli/runBackupCommand.ts'
import {openDataset} from '../../src/store/openDataset.ts'
import {type LakeProcess, startLakeProcess} from './lakeProcess.ts'
import {noPromises, uploadFiles, writeNumbers} from './load.ts'

let folder = ''
let lake: LakeProcess
let said: string[] = []
const now = new Date('2026-11-24T08:00:00.000Z')
const [data, saved] = [() => join(folder, 'data'), () => join(folder, 'saved')]
const io = {
  write: (line: string) => void said.push(line),
  readPassword: () => Promise.reject(new Error('not asked')),
}
const run = (...argv: string[]) => {
  said = []
  return runBackupCommand(argv, {dataDir: data()}, now, io)
}
const dataset = (root: string) => join(root, 'lake', 'datasets', 'production')

/** Numbers that a writer's list holds, and the names of its blobs. */
function contentOf(root: string): {numbers: number; blobs: number} {
  const {store} = openDataset(dataset(root), 'production')
  const numbers = store.get('w0')?.numbers as number[]
  expect(numbers).toEqual(numbers.map((_, index) => index))
  expect(store.get('w0-last')).toMatchObject({number: numbers.length - 1})
  store.close()
  return {numbers: numbers.length, blobs: readdirSync(join(dataset(root), 'blobs'), {recursive: true}).length}
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cong-backup-'))
  lake = await startLakeProcess(data())
})
afterEach(() => rmSync(folder, {recursive: true, force: true}))

/** Makes a backup in the middle of a load, then stops the lake. */
async function saveUnderLoad(): Promise<number> {
  const promises = noPromises()
  let answers = 0
  let saving: Promise<number> | undefined
  const onAnswer = () => {
    if (++answers !== 20) return
    saving = run('backup', saved()).then(async code => {
      await lake.kill('SIGTERM')
      return code ?? -1
    })
  }
  await Promise.all([
    writeNumbers(lake.url, 'w0', promises, onAnswer),
    uploadFiles(lake.url, 0, promises, onAnswer),
  ])
  return (await saving) ?? -1
}

test('a backup made under load is restored whole, and what was there is kept', async () => {
  expect(await saveUnderLoad(), said.join()).toBe(0)
  expect(said[0]).toMatch(/^Saved \d+ files, [\d.]+ MB, in /)
  const newest = contentOf(data())
  expect(await run('restore', saved())).toBe(0)
  const restored = contentOf(data())
  expect(restored.numbers).toBeGreaterThan(0)
  expect(restored.numbers).toBeLessThanOrEqual(newest.numbers)
  expect(restored.blobs).toBeGreaterThan(0)
  expect(contentOf(`${data()}.before-restore-2026-11-24T08-00-00-000Z`)).toEqual(newest)
  lake = await startLakeProcess(data())
  expect((await fetch(`${lake.url}/v1/data/doc/production/w0`)).status).toBe(200)
  await lake.kill('SIGTERM')
})

test('a backup that was tampered with or cut off is refused, and nothing is touched', async () => {
  expect(await saveUnderLoad(), said.join()).toBe(0)
  const before = contentOf(data())
  appendFileSync(join(dataset(saved()), 'content.sqlite'), 'x')
  expect(await run('restore', saved())).toBe(1)
  expect(said.join()).toMatch(
    /is damaged: lake\/datasets\/production\/content.sqlite has \d+ bytes instead of \d+/,
  )
  const manifest = join(saved(), 'backup.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"lake/', '"../lake/'))
  expect(await run('restore', saved())).toBe(1)
  expect(said.join()).toContain('outside the data folder')
  rmSync(manifest)
  expect(await run('restore', saved())).toBe(1)
  expect(said.join()).toContain('holds no whole backup')
  expect(contentOf(data())).toEqual(before)
  expect(readdirSync(folder).sort()).toEqual(['data', 'saved'])
})

test('while the lake runs nothing is restored; a backup never overwrites', async () => {
  expect(await run('backup', saved())).toBe(0)
  expect(await run('backup', saved())).toBe(1)
  expect(said.join()).toContain('exists already')
  expect(await run('restore', saved())).toBe(1)
  expect(said.join()).toContain('Another content lake is running')
  expect((await fetch(`${lake.url}/v1/ping`)).status).toBe(200)
  expect(existsSync(`${data()}.restoring`)).toBe(false)
  await lake.kill('SIGTERM')
})
