import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import type {TarEntry} from 'modern-tar'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {photo} from '../access/matrix.ts'
import {startLake, type TestLake} from '../startLake.ts'
import {type Archive, fileEntry, sha1, writeArchive} from './archive.ts'
import {run} from './runCommand.ts'
import {sample} from './sample.ts'

let lake: TestLake
const folder = mkdtempSync(join(tmpdir(), 'cong-broken-'))
const archive = join(folder, 'broken.tar.gz')

beforeAll(async () => {
  lake = await startLake()
  await lake.client.create({_id: 'da-co', _type: 'article', title: 'Có trước'})
  await lake.client.assets.upload('file', Buffer.from('có trước'), {filename: 'a.txt'})
})
afterAll(async () => {
  await lake.close()
  rmSync(folder, {recursive: true, force: true})
})

const running = (...argv: string[]) => run({...lake.config, port: Number(new URL(lake.url).port)}, ...argv)

/** Everything of all datasets, and of history that there is more than before. */
function content(): string {
  const {datasets} = lake.services
  const stores = datasets.list().map(({name}) => [name, datasets.get(name).store] as const)
  return JSON.stringify(stores.map(([name, store]) => [name, [...store.all()]]))
}

async function refused(dataset: string, ...flags: string[]): Promise<string> {
  const before = content()
  const {code, text} = await running('import', archive, dataset, ...flags)
  expect({code, text}).toMatchObject({code: 1})
  expect(content()).toBe(before)
  return text
}

const article = (id: string, more = {}) => ({_id: id, _type: 'article', ...more})
const withDocuments = (...documents: object[]): Partial<Archive> => ({
  documents: [article('mot'), ...documents] as Archive['documents'],
})
const lines = (text: string | Buffer) => (entries: TarEntry[]) => [
  fileEntry('data.ndjson', text),
  ...entries.filter(({header}) => !header.name.endsWith('data.ndjson')),
]
const also = (entry: TarEntry) => (entries: TarEntry[]) => [...entries, entry]
const renamed = (name: string): TarEntry => ({header: {name, size: 1}, body: 'x'})
const ok = '{"_id":"mot","_type":"article"}\n'
const lies = Buffer.from('chẳng phải ảnh')

describe.each(['production', 'chua-co'])('into %s', dataset => {
  test.each<[string, RegExp, Partial<Archive>, ((entries: TarEntry[]) => TarEntry[])?]>([
    ['a line that is no JSON', /^Line 3: it is no JSON: /m, {}, lines(`${ok}\n{"_id":"hai",\n`)],
    ['a line that is no object', /^Line 2: it is no JSON object/m, {}, lines(`${ok}[1]\n`)],
    [
      'a line that is no UTF-8',
      /^Line 1: it is not UTF-8/m,
      {},
      lines(Buffer.from('{"_id":"\xe9"}', 'latin1')),
    ],
    ['a character that was lost', /line #?2/i, {}, lines(`${ok}{"_id":"b","_type":"a","t":"H\uFFFDi"}`)],
    ['no _id', /^Line 2: the document has no "_id"/m, withDocuments({_type: 'article'})],
    ['no _type', /^Line 2: the document "hai" has no "_type"/m, withDocuments({_id: 'hai'})],
    ['an impossible _id', /^Line 2: the "_id" "\.\.\/a" may hold/m, withDocuments(article('../a'))],
    [
      'the same _id twice',
      /^Line 3: "mot" was on line 1 already/m,
      withDocuments(article('b'), article('mot')),
    ],
    [
      'a document that is there',
      /^Line 2: "da-co" is in production already.*--replace/m,
      withDocuments(article('da-co')),
    ],
    [
      'a strong reference that leads nowhere',
      /^Line 2: .*"hai" references non-existent document "ba"/m,
      {...sample, documents: [article('mot'), article('hai', {to: {_type: 'reference', _ref: 'ba'}})]},
    ],
    [
      'a picture that is missing',
      /^Line 1: "images\/[0-9a-f]{40}-1x1.png" is not in the archive/m,
      {...sample, files: {}},
    ],
    [
      'a picture that is another',
      /"images\/[0-9a-f]{40}-1x1.png" is damaged: its bytes have the SHA-1/,
      {...sample, files: {...sample.files, [`images/${sha1(photo)}-1x1.png`]: lies}},
    ],
    [
      'a picture that is none',
      /^Line 1: .*images\/[0-9a-f]{40}-1x1.jpg/ms,
      {
        documents: [article('mot', {a: {_sanityAsset: `image@file://./images/${sha1(lies)}-1x1.jpg`}})],
        files: {...sample.files, [`images/${sha1(lies)}-1x1.jpg`]: lies},
      },
    ],
    [
      'a file of this machine',
      /^Line 2: "file:\/\/\/etc\/passwd" is no file of the archive/m,
      withDocuments(article('b', {a: {_sanityAsset: 'file@file:///etc/passwd'}})),
    ],
    [
      'a way out through a document',
      /^Line 2: "file:\/\/\.\/images\/\.\.\/.*" is no file of the archive/m,
      withDocuments(article('b', {a: [{_sanityAsset: 'image@file://./images/../../../x.png'}]})),
    ],
    [
      'a way out through a name',
      /"bo-luu\/\.\.\/\.\.\/x" leads outside/,
      {},
      also(renamed('bo-luu/../../x')),
    ],
    ['an absolute name', /"\/etc\/x" leads outside/, {}, also(renamed('/etc/x'))],
    [
      'a link',
      /"bo-luu\/images\/a.png" is a symlink/,
      {},
      also({header: {name: 'bo-luu/images/a.png', size: 0, type: 'symlink', linkname: '/etc/passwd'}}),
    ],
    [
      'the same file twice',
      /"bo-luu\/data.ndjson" is in the archive twice/,
      {},
      also(fileEntry('data.ndjson', ok)),
    ],
    ['two sets of documents', /several \.ndjson files/, {}, also(fileEntry('images/b.ndjson', ok))],
    ['no documents', /no \.ndjson file/, {}, entries => entries.slice(1)],
    [
      'broken names of assets',
      /"assets.json" is no JSON object/,
      {},
      ([data]) => [data ?? renamed('x'), fileEntry('assets.json', '{')],
    ],
  ])('%s is refused', async (_what, reason, change, entries) => {
    await writeArchive(archive, {documents: [article('mot')], assets: {}, files: {}, ...change}, entries)
    if (_what === 'a document that is there' && dataset === 'chua-co') return
    const text = await refused(dataset)
    expect(text).toMatch(reason)
    expect(text).toMatch(new RegExp(`Nothing was changed in ${dataset}\\.$`))
    expect(text).not.toContain(tmpdir())
  })

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['cut off', whole => whole.subarray(0, whole.length - 200)],
    ['cut off after its unpacking', whole => gunzipSync(whole).subarray(0, 1800)],
    ['changed on the way', whole => whole.fill(7, 100, 140)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('Kính gửi…')],
  ])('an archive that is %s is refused', async (_what, damage) => {
    await writeArchive(archive, sample)
    writeFileSync(archive, damage(readFileSync(archive)))
    expect(await refused(dataset)).toMatch(/cut off, damaged or no tar\.gz|no \.ndjson file/)
  })
})

test('a line beyond the largest document is refused before it is read whole', async () => {
  await writeArchive(archive, {
    documents: [article('mot'), article('b', {text: 'x'.repeat(33 * 1024 * 1024)})],
    assets: {},
    files: {},
  })
  expect(await refused('production')).toMatch(/^Line 2: it is longer than 33554432 bytes/)
})

test('an archive that is not there is told', async () => {
  rmSync(archive, {force: true})
  expect(await refused('production')).toMatch(/can't be read: ENOENT/)
})

test('where no lake runs it is the same', async () => {
  const config = {...lake.config, dataDir: join(folder, 'data')}
  await writeArchive(archive, {
    ...sample,
    documents: [...sample.documents, {_id: 'b', _type: 'a', to: {_type: 'reference', _ref: 'c'}}],
  })
  const {code, text} = await run(config, 'import', archive)
  expect(code).toBe(1)
  expect(text).toMatch(/^Line 5: .*"b" references non-existent document "c"/m)
  await writeArchive(archive, {...sample, documents: []})
  expect(await run(config, 'import', archive)).toMatchObject({code: 0})
  expect(await run(config, 'export', join(folder, 'whole.tar.gz'))).toMatchObject({
    code: 0,
    text: expect.stringContaining('Wrote 0 documents and 2 '),
  })
})

test('mistyped commands are explained', async () => {
  expect(await running('import')).toMatchObject({
    code: 2,
    text: expect.stringContaining('1 to 2 needed, 0 given'),
  })
  expect(await running('import', archive, '--replace', '--missing')).toMatchObject({code: 2})
  expect(await running('export', 'khong-co', join(folder, 'x.tar.gz'))).toMatchObject({
    code: 1,
    text: expect.stringContaining('Dataset "khong-co" not found'),
  })
  const taken = join(folder, 'taken.tar.gz')
  writeFileSync(taken, 'x')
  expect(await running('export', taken)).toMatchObject({
    code: 2,
    text: expect.stringContaining('--overwrite'),
  })
  expect(readFileSync(taken, 'utf8')).toBe('x')
})

test('a running lake that is not found under its address is told', async () => {
  await writeArchive(archive, sample)
  const {code, text} = await run({...lake.config, port: 1}, 'import', archive)
  expect(code).toBe(1)
  expect(text).toMatch(/A lake is running on this data folder, but not as http:\/\/localhost:1 .*--url/)
  expect(await run({...lake.config, port: 1}, 'import', archive, '--url', lake.url)).toMatchObject({code: 0})
})

test('an archive too large for a running lake is told the way in', async () => {
  await writeArchive(archive, sample)
  const config = {...lake.config, limits: {...lake.config.limits, requestBytes: 1000}}
  const before = content()
  const {code, text} = await run({...config, port: Number(new URL(lake.url).port)}, 'import', archive, 'moi')
  expect(code).toBe(1)
  expect(text).toMatch(/a transaction of 6 mutations, \d+ bytes: .* 1000 bytes .* Stop it, import/)
  expect(content()).toBe(before)
})

test('an export names what is gone from the disk, and takes a private dataset whole', async () => {
  lake.services.datasets.setAclMode('production', 'private')
  const {dataDir} = lake.config
  const out = join(folder, 'private.tar.gz')
  expect(await running('export', out)).toMatchObject({
    code: 0,
    text: expect.stringContaining('and 3 pictures'),
  })
  const lost = sha1(photo)
  const blob = join(dataDir, `lake/datasets/production/blobs/images/${lost.slice(0, 2)}/${lost}-1x1.png`)
  writeFileSync(blob, 'hỏng')
  expect(await running('export', out, '--overwrite')).toMatchObject({
    code: 1,
    text: expect.stringMatching(
      new RegExp(`and 2 pictures.*\\nThe bytes of image-${lost}-1x1-png are missing`),
    ),
  })
  expect(existsSync(`${out}.unfinished`)).toBe(false)
})
