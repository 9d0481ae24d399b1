import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {exportDataset} from '@sanity/export'
import {expect} from 'vitest'
import {type Archive, readArchive, sha1, writeArchive} from '../roundtrip/archive.ts'
import {run} from '../roundtrip/runCommand.ts'
import type {TestLake} from '../startLake.ts'
import type {Shown} from './difference.ts'

const text = Buffer.from('Biên bản')
const fileName = `files/${sha1(text)}.txt`

/** Takes the archive into a dataset of its own and gives what an export of it holds. */
async function throughLake(lake: TestLake, dataset: string, archive: Archive): Promise<Archive> {
  const folder = mkdtempSync(join(tmpdir(), 'cong-differences-'))
  const config = {...lake.config, port: Number(new URL(lake.url).port)}
  try {
    const file = await writeArchive(join(folder, 'in.tar.gz'), archive)
    expect(await run(config, 'import', file, dataset)).toMatchObject({code: 0})
    const out = join(folder, 'out.tar.gz')
    expect(await run(config, 'export', dataset, out)).toMatchObject({code: 0})
    return await readArchive(out)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

export const archiveDifferences: Record<string, Shown> = {
  'D-32': async lake => {
    const documents = [
      {_id: 'a', _type: 'x', to: {_type: 'reference', _ref: 'b'}},
      {_id: 'b', _type: 'x', to: {_type: 'reference', _ref: 'a'}},
    ]
    const {documents: out} = await throughLake(lake, 'mot-lan', {documents, assets: {}, files: {}})
    expect(new Set(out.map(({_rev}) => _rev)).size).toBe(1)
  },
  'D-33': async lake => {
    const old = '2020-01-01T00:00:00.000Z'
    const document = {
      _id: 'bien-ban',
      _type: 'x',
      _rev: 'cu',
      _createdAt: old,
      _updatedAt: old,
      file: {_type: 'file', _sanityAsset: `file@file://./${fileName}`},
      list: [{name: 'một'}],
      target: {_ref: 'bien-ban', _weak: false},
    }
    const asset = {_createdAt: old, uploadId: 'cu', title: 'Biên bản'}
    const out = await throughLake(lake, 'ten-tep', {
      documents: [document],
      assets: {[`file-${sha1(text)}`]: asset},
      files: {[fileName]: text},
    })
    const [taken = {}] = out.documents
    expect(taken).toMatchObject({_createdAt: old, list: [{_key: expect.any(String), name: 'một'}]})
    expect(taken.target).toEqual({_type: 'reference', _ref: 'bien-ban'})
    expect([taken._rev, taken._updatedAt]).not.toContain('cu')
    expect(taken._updatedAt).not.toBe(old)
    const [kept = {}] = Object.values(out.assets)
    expect(kept).toMatchObject({title: 'Biên bản', originalFilename: `${sha1(text)}.txt`})
    expect(kept._createdAt).not.toBe(old)
    const [stored] = await lake.client
      .withConfig({dataset: 'ten-tep'})
      .fetch('*[_type == "sanity.fileAsset"]', {}, {perspective: 'raw'})
    expect(stored.uploadId).not.toBe('cu')
  },
  'D-34': async lake => {
    const documents = [{_id: 'a', _type: 'x', list: [null, 1, [null]]}]
    const {documents: out} = await throughLake(lake, 'rong', {documents, assets: {}, files: {}})
    expect(out).toMatchObject(documents)
  },
  'D-35': async lake => {
    const folder = mkdtempSync(join(tmpdir(), 'cong-differences-'))
    lake.services.datasets.create('rieng', 'private')
    const client = lake.client.withConfig({dataset: 'rieng'})
    await client.assets.upload('file', text, {filename: 'a.txt'})
    const [alone, ours] = [join(folder, 'alone.tar.gz'), join(folder, 'ours.tar.gz')]
    const report = await exportDataset({client, dataset: 'rieng', outputPath: alone})
    expect(report.assetCount).toBe(0)
    expect(await run(lake.config, 'export', 'rieng', ours)).toMatchObject({code: 0})
    expect(Object.values((await readArchive(ours)).files)).toEqual([text])
    rmSync(folder, {recursive: true})
  },
}
