import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {schemaTypes} from '@cong/schemas'
import {Schema} from '@sanity/schema'
import {builtinTypes} from '@sanity/schema/_internal'
import {validateDocument} from '@sanity/validation'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {lakeClient} from '../connect.ts'
import {projectRoot} from '../start/settings.ts'
import {sampleContent} from './sampleContent.ts'
import {seedDataset} from './seedDataset.ts'

const token = 'seed-test-administrator'
const dataDir = mkdtempSync(join(tmpdir(), 'cong-seed-'))
const lines: string[] = []
const log = (line: string) => lines.push(line)

const lake = spawn(process.execPath, ['lake/src/main.ts'], {
  cwd: projectRoot,
  env: {...process.env, DATA_DIR: dataDir, STUDIO_PORT: '0', HOST: '127.0.0.1', LAKE_ADMIN_TOKEN: token},
  stdio: ['ignore', 'ignore', 'pipe'],
})
let client: ReturnType<typeof lakeClient>

beforeAll(async () => {
  client = lakeClient(await listening(), token)
  expect(await seedDataset(client, {log})).toBe(sampleContent.length)
})

afterAll(async () => {
  lake.kill('SIGTERM')
  if (lake.exitCode === null) await new Promise(resolve => lake.once('exit', resolve))
  rmSync(dataDir, {recursive: true, force: true})
})

/** The lake's address, from the line it logs once it listens; fails with all it said when it ends before. */
async function listening(): Promise<string> {
  const said: string[] = []
  for await (const line of createInterface({input: lake.stderr})) {
    said.push(line)
    const entry = line.startsWith('{') ? (JSON.parse(line) as {event?: string; url?: string}) : {}
    if (entry.event === 'listening' && entry.url) return entry.url
  }
  throw new Error(`The lake did not start: ${said.join('\n')}`)
}

test('every document is in the lake, published, its assets uploaded', async () => {
  const stored = await client.fetch<string[]>('*[_type in $types]._id', {
    types: [...new Set(sampleContent.map(({_type}) => _type))],
  })
  expect(stored.toSorted()).toEqual(sampleContent.map(({_id}) => _id).toSorted())
  const open = await client.fetch<number>(
    'count(*[_type == "article" && defined(mainImage.asset->url) && defined(category->title)])',
  )
  expect(open).toBe(12)
})

test('the Studio finds no fault in any document', async () => {
  const schema = Schema.compile({
    name: 'default',
    types: schemaTypes,
    parent: Schema.compile({name: 'studio', types: builtinTypes}),
  })
  const documents = await client.getDocuments(sampleContent.map(({_id}) => _id))
  const faults = []
  for (const document of documents) {
    if (!document) continue
    const {markers} = await validateDocument({document, schema, client})
    faults.push(...markers.map(({message, path, level}) => ({id: document._id, level, message, path})))
  }
  expect(faults).toEqual([])
})

test('a second time, an editor’s changes stay and nothing is added', async () => {
  await client.patch('siteSettings').set({phone: '0299 3555 999'}).commit()
  expect(await seedDataset(client, {log})).toBe(0)
  expect((await client.getDocument('siteSettings'))?.phone).toBe('0299 3555 999')
  expect(lines.at(-1)).toContain('not needed')
})

test('forced, it brings back what is missing and overwrites nothing', async () => {
  const assets = 'count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]])'
  const before = await client.fetch<number>(assets)
  await client.delete('redirect-gioi-thieu-cu')
  await seedDataset(client, {log, force: true})
  expect(await client.getDocument('redirect-gioi-thieu-cu')).toMatchObject({to: '/gioi-thieu/'})
  expect((await client.getDocument('siteSettings'))?.phone).toBe('0299 3555 999')
  expect(await client.fetch<number>(assets)).toBe(before)
})

test('films are small, and start before they are all there', async () => {
  const films = await client.fetch<{size: number; url: string}[]>(
    '*[_type == "video"].file.asset->{size, url}',
  )
  expect(films).toHaveLength(2)
  for (const {size, url} of films) {
    expect(size).toBeLessThan(500_000)
    const start = Buffer.from(
      await (await fetch(url, {headers: {range: 'bytes=0-63'}})).arrayBuffer(),
    ).toString('latin1')
    expect(start.indexOf('ftyp')).toBe(4)
    expect(start).toContain('moov')
  }
})
