import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {AstroIntegrationLogger} from 'astro'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {filePath} from '../src/images/fileAddress.ts'
import {variantPath} from '../src/images/variantAddress.ts'
import {drawShare} from '../src/share/drawShare.ts'
import {shareAddress} from '../src/share/shareAddress.ts'
import {editorClient} from '../test/editorClient.ts'
import {startLake} from '../test/startSampleSite.ts'
import {copyAssets} from './copyAssets.ts'

const folder = mkdtempSync(join(tmpdir(), 'cong-copy-'))
const pages = mkdtempSync(join(tmpdir(), 'cong-pages-'))
const texts = {section: '', title: 'Đoàn viên ưu tú', office: 'Sở Nội vụ'}
const drawn = shareAddress('/', texts)
let lake: Awaited<ReturnType<typeof startLake>>
let variant: string
let file: string

/** The page that a build would have left, naming the addresses. */
function writePage(...addresses: string[]): void {
  const graph = [
    {'@type': 'GovernmentOrganization', name: texts.office},
    {'@type': 'BreadcrumbList', itemListElement: [{name: 'Trang chủ'}, {name: texts.title}]},
  ]
  const data = `<script type="application/ld+json">${JSON.stringify({'@graph': graph})}</script>`
  writeFileSync(join(pages, 'index.html'), `${data}${addresses.map(one => `<a href="${one}">`).join('')}`)
}

function copy(): void | Promise<void> {
  const config = {lakeUrl: lake.url, siteUrl: 'https://so.example', projectId: 'cong', dataset: 'production'}
  const hook = copyAssets(config).hooks['astro:build:done']
  const logger = {info() {}} as unknown as AstroIntegrationLogger
  return hook?.({dir: pathToFileURL(`${pages}/`), logger, pages: [], assets: new Map()})
}

beforeAll(async () => {
  lake = await startLake(join(folder, 'lake'))
  const client = editorClient(lake.url)
  const photo = await sharp({create: {width: 800, height: 600, channels: 3, background: '#97191c'}})
    .jpeg()
    .toBuffer()
  const image = await client.assets.upload('image', photo, {filename: 'anh.jpg'})
  const {_id} = await client.assets.upload('file', Buffer.from('văn bản'), {filename: 'van-ban.txt'})
  variant = variantPath({assetId: image._id}, {width: 320}, 'webp')
  file = filePath(_id)
})
afterAll(async () => {
  await lake.stop()
  for (const one of [folder, pages]) rmSync(one, {recursive: true})
})

it('leaves a folder that any host of files can serve: variants, files, drawn pictures, headers', async () => {
  writePage(variant, file, `https://so.example${drawn}`)
  await copy()
  expect(await sharp(join(pages, variant)).metadata()).toMatchObject({
    format: 'webp',
    width: 320,
    height: 240,
  })
  expect(readFileSync(join(pages, file), 'utf8')).toBe('văn bản')
  expect(readFileSync(join(pages, drawn))).toEqual(await drawShare(texts))
  expect(readFileSync(join(pages, '_headers'), 'utf8')).toContain("default-src 'none'")
  expect(existsSync(join(pages, '.htaccess'))).toBe(true)
})

it('fails, and names what a page asks for and the lake does not have', async () => {
  const missing = file.replace(/[0-9a-f]{40}/, '0'.repeat(40))
  writePage(missing)
  await expect(copy()).rejects.toThrow(`404 for ${lake.url}/files/cong/production/${'0'.repeat(40)}.txt`)
  writePage(variant.replace('w320', 'w321'))
  await expect(copy()).rejects.toThrow('which is no variant we make')
})
