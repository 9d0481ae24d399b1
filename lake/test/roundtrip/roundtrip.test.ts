import {createReadStream, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {exportDataset} from '@sanity/export'
import {sanityImport} from '@sanity/import'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {openLake} from '../../src/openLake.ts'
import {readSuite} from '../groq/readSuite.ts'
import {startLake, type TestLake} from '../startLake.ts'
import {comparable, readArchive, writeArchive} from './archive.ts'
import {run} from './runCommand.ts'
import {sample} from './sample.ts'

let lake: TestLake
const folder = mkdtempSync(join(tmpdir(), 'cong-roundtrip-'))

beforeAll(async () => {
  lake = await startLake()
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

const running = (...argv: string[]) => run({...lake.config, port: Number(new URL(lake.url).port)}, ...argv)

test('an archive goes in and comes out equal, through the running lake', async () => {
  const file = await writeArchive(join(folder, 'sample.tar.gz'), sample)
  expect(await running('import', file, 'kho')).toMatchObject({
    code: 0,
    text: expect.stringContaining('Took in 4 documents; 2 pictures and files'),
  })
  const out = join(folder, 'out.tar.gz')
  expect(await running('export', 'kho', out)).toMatchObject({code: 0})
  const exported = await readArchive(out)
  expect(comparable(exported)).toEqual(
    withMetadata(comparable(await readArchive(file)), comparable(exported)),
  )
  expect(await lake.client.withConfig({dataset: 'kho'}).fetch('count(*)', {}, {perspective: 'raw'})).toBe(6)
})

/** The sample says nothing of what the lake finds out about a picture by itself. */
function withMetadata(one: ReturnType<typeof comparable>, {assets}: ReturnType<typeof comparable>) {
  const merged = Object.entries(one.assets).map(([key, asset]) => {
    const metadata = assets[key]?.metadata
    return [key, {...asset, ...(metadata === undefined ? {} : {metadata})}]
  })
  return {...one, assets: Object.fromEntries(merged)}
}

test('and again, into a folder where no lake runs, to the last byte of metadata', async () => {
  const config = {...lake.config, dataDir: mkdtempSync(join(folder, 'data-'))}
  const [first, second] = [join(folder, 'out.tar.gz'), join(folder, 'again.tar.gz')]
  expect(await run(config, 'import', first)).toMatchObject({code: 0})
  expect(await run(config, 'export', second)).toMatchObject({code: 0})
  expect(comparable(await readArchive(second))).toEqual(comparable(await readArchive(first)))
  const own = await openLake(config)
  const tokens = own.services.access.tokens.list().filter(({label}) => label === 'pnpm lake import')
  await own.close()
  expect(tokens).toHaveLength(1)
  expect(tokens[0]?.revokedAt).not.toBeNull()
})

test('listeners of the running lake get the documents whole, in one transaction', async () => {
  const config = {dataset: 'kho', perspective: 'raw' as const}
  const client = lake.client.withConfig(config)
  await client.delete({query: '*'})
  const seen: {transactionId: string; document: Record<string, unknown> | undefined}[] = []
  const listening = client.listen('*[_type in ["article", "person"]]', {}, {events: ['welcome', 'mutation']})
  const done = Promise.withResolvers<void>()
  const welcome = Promise.withResolvers<void>()
  const subscription = listening.subscribe(event => {
    if (event.type === 'welcome') return welcome.resolve()
    if (event.type !== 'mutation') return
    seen.push({transactionId: event.transactionId, document: event.result})
    // Versions are told to those who ask for them only.
    if (seen.length === sample.documents.length - 1) done.resolve()
  })
  await welcome.promise
  expect(await running('import', join(folder, 'sample.tar.gz'), 'kho')).toMatchObject({code: 0})
  await done.promise
  subscription.unsubscribe()
  expect(new Set(seen.map(({transactionId}) => transactionId)).size).toBe(1)
  const festival = seen.find(({document}) => document?._id === 'le-hoi')?.document
  expect(festival).toMatchObject({
    photo: {asset: {_ref: expect.stringMatching(/^image-/)}},
    author: {_type: 'reference', _ref: 'lan'},
  })
  expect(festival?.author).not.toHaveProperty('_weak')
})

test('documents that exist: refused, left alone with --missing, replaced with --replace', async () => {
  const client = lake.client.withConfig({dataset: 'kho', perspective: 'raw'})
  const own = {_type: 'person', name: 'Sửa tay', wrote: {_type: 'reference', _ref: 'le-hoi', _weak: true}}
  await client.createOrReplace({_id: 'lan', ...own})
  await client.delete('drafts.le-hoi')
  const file = join(folder, 'sample.tar.gz')
  expect(await running('import', file, 'kho')).toMatchObject({
    code: 1,
    text: expect.stringMatching(/^Line 1: "le-hoi" \(and 2 more\) is in kho already\./),
  })
  expect(await client.getDocument('drafts.le-hoi')).toBeUndefined()

  expect(await running('import', file, 'kho', '--missing')).toMatchObject({code: 0})
  expect(await client.getDocument('lan')).toMatchObject(own)
  expect(await client.getDocument('drafts.le-hoi')).toBeDefined()

  expect(await running('import', file, 'kho', '--replace')).toMatchObject({code: 0})
  expect(await client.getDocument('lan')).not.toHaveProperty('name')
})

test('@sanity/import and @sanity/export alone work over the wire too', async () => {
  const file = join(folder, 'sample.tar.gz')
  lake.services.datasets.create('theo-mang', 'public')
  const client = lake.client.withConfig({dataset: 'theo-mang'})
  expect(await sanityImport(createReadStream(file), {client})).toEqual({numDocs: 4, warnings: []})
  const out = join(folder, 'wire.tar.gz')
  const report = await exportDataset({client, dataset: 'theo-mang', outputPath: out})
  expect(report).toMatchObject({documentCount: 4, assetCount: 2})
  const [before, after] = [comparable(await readArchive(file)), comparable(await readArchive(out))]
  expect(after.files).toEqual(before.files)
  expect(after.documents).toEqual(before.documents.map(withoutNullsInLists))
})

/** @sanity/export alone drops them. */
function withoutNullsInLists<T>(document: T): T {
  return JSON.parse(JSON.stringify(document), (_name, child) =>
    Array.isArray(child) ? child.filter(item => item !== null) : child,
  )
}

test('the documents of the whole GROQ suite come out as they went in', async () => {
  const documents = readSuite().datasets.flatMap((dataset, index) =>
    dataset.documents.map(document => ({
      _createdAt: '2020-01-01T00:00:00.000Z',
      ...inFolder(document, `bo${index}`),
    })),
  )
  const file = await writeArchive(join(folder, 'suite.tar.gz'), {documents, assets: {}, files: {}})
  expect(await running('import', file, 'bo-kiem-tra')).toMatchObject({
    code: 0,
    text: expect.stringContaining(`Took in ${documents.length} documents`),
  })
  const out = join(folder, 'suite-out.tar.gz')
  expect(await running('export', 'bo-kiem-tra', out)).toMatchObject({code: 0})
  const [exported, original] = [await readArchive(out), {documents, assets: {}, files: {}}]
  expect(byHand(comparable(exported).documents)).toEqual(byHand(comparable(original).documents))
})

/** Ids of one data set's own, so that all of them fit in one. Its pictures have no bytes: they become records. */
function inFolder<T>(value: T, folderName: string): T {
  return JSON.parse(JSON.stringify(value), (name, child) => {
    if (child === 'sanity.imageAsset') return 'picture'
    return (name === '_id' || name === '_ref') && typeof child === 'string' ? `${folderName}.${child}` : child
  })
}

/** @sanity/import gives items of arrays a `_key` and references their `_type` when an archive made by hand has none. */
function byHand(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (name, child) => {
    if (name === '_key') return undefined
    if (typeof child !== 'object' || child === null || !('_ref' in child)) return child
    const {_type, ...reference} = child
    return reference
  })
}
