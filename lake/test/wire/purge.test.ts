import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {runCommand} from '../../src/cli/runCommand.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

async function purge(...words: string[]): Promise<{code: number; text: string}> {
  const lines: string[] = []
  const io = {write: (line: string) => lines.push(line), readPassword: () => Promise.resolve('')}
  const code = await runCommand(['purge', ...words], lake.config, io)
  return {code, text: lines.join('\n')}
}

const picture = (background: string) =>
  sharp({create: {width: 8, height: 8, channels: 3, background}})
    .png()
    .toBuffer()

const image = (_ref: string) => ({_type: 'image', asset: {_type: 'reference', _ref}})

/** Every byte under a folder, to look for what must not be there. */
function allBytes(folder: string): string {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

test('purge erases a deleted document, its past and its own pictures, and nothing of others', async () => {
  const hers = await lake.client.assets.upload('image', await picture('#112233'), {filename: 'cua-rieng.png'})
  const shared = await lake.client.assets.upload('image', await picture('#445566'), {
    filename: 'dung-chung.png',
  })
  const blobOf = (url: string) =>
    join(lake.services.datasets.get('production').folder, 'blobs', url.split('/').at(-1) ?? '')
  await lake.client.create({
    _id: 'drafts.don',
    _type: 'feedback',
    text: 'SoDienThoai0912345678',
    photo: image(hers._id),
  })
  await lake.client.create({_id: 'khac', _type: 'article', title: 'GiuLaiBaiNay', photo: image(shared._id)})
  await lake.client
    .patch('drafts.don')
    .set({photo: image(shared._id)})
    .commit()

  expect(await purge('don', '--yes')).toMatchObject({
    code: 2,
    text: expect.stringContaining('drafts.don still exist'),
  })
  await lake.client.delete('drafts.don')
  expect(await purge('don')).toMatchObject({code: 2, text: expect.stringContaining('--yes')})
  expect(await purge('chua-tung-co', '--yes')).toMatchObject({code: 2})
  expect(allBytes(lake.config.dataDir)).toContain('SoDienThoai0912345678')

  expect(await purge('don', '--yes')).toMatchObject({code: 0})
  const bytes = allBytes(lake.config.dataDir)
  expect(bytes).not.toContain('SoDienThoai0912345678')
  expect(bytes).toContain('GiuLaiBaiNay')
  expect(await lake.client.getDocument(hers._id)).toBeUndefined()
  expect(await lake.client.getDocument(shared._id)).toMatchObject({_id: shared._id})
  expect((await fetch(hers.url)).status).toBe(404)
  expect((await fetch(shared.url)).status).toBe(200)
  expect(existsSync(blobOf(hers.url))).toBe(false)
  const history = await lake.client.request({
    url: '/data/history/production/documents/drafts.don',
    query: {lastRevision: 'true'},
  })
  expect(history).toEqual({documents: []})
  expect(lake.services.access.audit.latest(1)).toMatchObject([{event: 'document.purged', subject: 'don'}])
  await lake.client.create({_id: 'sau-do', _type: 'article'})
})
