import {createHash} from 'node:crypto'
import {readdirSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import {request} from 'node:http'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {defaultLimits} from '../../src/config.ts'
import {gridPicture, plainPicture} from '../assets/pictures.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake({limits: {...defaultLimits, assetBytes: 200_000}})
})
afterAll(() => lake.close())

const grid = {width: 90, height: 60, columns: 3, rows: 2}

function sha1(bytes: Buffer): string {
  return createHash('sha1').update(bytes).digest('hex')
}

/** An upload without the client, for what the client would not send. */
function post(
  path: string,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const authorization = `Bearer ${adminToken}`
  return fetch(`${lake.url}/v2026-11-01/assets/${path}`, {
    method: 'POST',
    body,
    headers: {authorization, ...headers},
  })
}

function blobFolder(): string {
  return join(lake.services.datasets.get('production').folder, 'blobs')
}

test('the real client uploads an image and gets Sanity’s document', async () => {
  const bytes = await gridPicture(grid).png().toBuffer()
  const hash = sha1(bytes)
  const document = await lake.client.assets.upload('image', bytes, {
    filename: 'Lễ khai giảng.png',
    title: 'Lễ khai giảng',
    description: 'Sân trường buổi sáng',
    creditLine: 'Phòng Văn hoá',
    label: 'khai-giang',
    source: {id: 'a1', name: 'máy ảnh', url: 'https://example.org/a1'},
  })
  expect(document).toEqual({
    _id: `image-${hash}-90x60-png`,
    _type: 'sanity.imageAsset',
    _rev: expect.stringMatching(/^\S+$/),
    _createdAt: expect.stringMatching(/Z$/),
    _updatedAt: document._createdAt,
    assetId: hash,
    sha1hash: hash,
    extension: 'png',
    mimeType: 'image/png',
    originalFilename: 'Lễ khai giảng.png',
    path: `images/cong/production/${hash}-90x60.png`,
    url: `${lake.url}/images/cong/production/${hash}-90x60.png`,
    size: bytes.byteLength,
    uploadId: expect.stringMatching(/^[\w-]{32}$/),
    title: 'Lễ khai giảng',
    description: 'Sân trường buổi sáng',
    creditLine: 'Phòng Văn hoá',
    label: 'khai-giang',
    source: {_type: 'sanity.assetSourceData', id: 'a1', name: 'máy ảnh', url: 'https://example.org/a1'},
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: {_type: 'sanity.imageDimensions', width: 90, height: 60, aspectRatio: 1.5},
      hasAlpha: false,
      isOpaque: true,
      lqip: expect.stringMatching(/^data:image\/jpeg;base64,\/9j/),
      blurHash: expect.stringMatching(/^.{34}$/),
      palette: expect.objectContaining({_type: 'sanity.imagePalette'}),
    },
  })
  const stored = lake.services.datasets.get('production').store.get(document._id)
  expect(stored).not.toHaveProperty('url')
  const served = await fetch(document.url)
  expect(Buffer.from(await served.arrayBuffer())).toEqual(bytes)
})

test('the same bytes give the document there is, whatever is said of them', async () => {
  const bytes = await plainPicture(30, 30, '#123456').jpeg().toBuffer()
  const first = await lake.client.assets.upload('image', bytes, {filename: 'một.jpg', title: 'Một'})
  const sequence = lake.services.datasets.get('production').store.lastSequence()
  const second = await lake.client.assets.upload('image', bytes, {filename: 'hai.jpg', title: 'Hai'})
  expect(second).toEqual(first)
  expect(lake.services.datasets.get('production').store.lastSequence()).toBe(sequence)
})

test('the document is told to listeners and can be asked for, its address included', async () => {
  const seen = lake.client.listen(
    '*[_type == "sanity.imageAsset"]',
    {},
    {events: ['welcome', 'mutation'], includeResult: true},
  )
  const arrived = Promise.withResolvers<unknown>()
  const subscription = seen.subscribe(event => {
    if (event.type === 'mutation') arrived.resolve(event.result)
    if (event.type === 'welcome') {
      plainPicture(31, 30, '#123456')
        .png()
        .toBuffer()
        .then(bytes => lake.client.assets.upload('image', bytes))
    }
  })
  const result = (await arrived.promise) as {_id: string; url: string}
  subscription.unsubscribe()
  expect(result.url).toMatch(new RegExp(`^${lake.url}/images/cong/production/[0-9a-f]{40}-31x30\\.png$`))
  expect(await lake.client.fetch('*[_id == $id][0].url', {id: result._id})).toBe(result.url)
})

test('streams are taken in chunk by chunk', async () => {
  const bytes = await gridPicture({...grid, width: 300, height: 200})
    .png()
    .toBuffer()
  const document = await lake.client.assets.upload(
    'image',
    Readable.from([bytes.subarray(0, 99), bytes.subarray(99)]),
  )
  expect(document.assetId).toBe(sha1(bytes))
  expect(document).not.toHaveProperty('originalFilename')
})

test.each([
  [undefined, ['blurHash', 'lqip', 'palette']],
  [['lqip'], ['lqip']],
  [
    ['blurhash', 'thumbhash'],
    ['blurHash', 'thumbHash'],
  ],
  [[], []],
  [['exif'], ['exif']],
  [['image'], ['image']],
  [['location'], ['location']],
] as const)('metadata %j gives %j beside what is always there', async (extract, expected) => {
  const exif = {
    IFD0: {Make: 'May anh', Software: 'thu'},
    IFD2: {ExposureTime: '1/200', DateTimeOriginal: '2026:11:02 08:30:00'},
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '21/1 1/1 3000/100',
      GPSLongitudeRef: 'E',
      GPSLongitude: '105/1 30/1 0/1',
    },
  }
  const size = 40 + JSON.stringify([extract]).length * 100 + (extract?.[0]?.charCodeAt(0) ?? 0)
  const bytes = await plainPicture(size, 3, '#808020').withExif(exif).jpeg().toBuffer()
  const document = await lake.client.assets.upload('image', bytes, extract ? {extract: [...extract]} : {})
  const always = ['_type', 'dimensions', 'hasAlpha', 'isOpaque']
  expect(Object.keys(document.metadata).sort()).toEqual([...always, ...expected].sort())
  expect(document.metadata).toMatchObject({
    ...(extract?.[0] === 'exif' && {
      exif: {
        _type: 'sanity.imageExifMetadata',
        ExposureTime: 0.005,
        DateTimeOriginal: '2026-11-02T08:30:00.000Z',
      },
    }),
    ...(extract?.[0] === 'image' && {image: {_type: 'sanity.imageExifTags', Software: 'thu'}}),
    ...(extract?.[0] === 'location' && {location: {_type: 'geopoint', lat: 21.025, lng: 105.5}}),
  })
})

test('a variant tells nothing of camera and place', async () => {
  const bytes = await plainPicture(77, 30, '#808020')
    .withExif({IFD0: {Make: 'X'}})
    .jpeg()
    .toBuffer()
  const {url} = await lake.client.assets.upload('image', bytes)
  const variant = await fetch(`${url}?w=20`)
  expect((await sharp(await variant.arrayBuffer()).metadata()).exif).toBeUndefined()
})

test.each([
  ['#ff000000', true, false],
  ['#ff0000ff', true, true],
  ['#ff0000', false, true],
])('transparency of %s: hasAlpha %s, isOpaque %s', async (colour, hasAlpha, isOpaque) => {
  const document = await lake.client.assets.upload(
    'image',
    await plainPicture(10, 12, colour).png().toBuffer(),
  )
  expect(document.metadata).toMatchObject({hasAlpha, isOpaque})
})

test('one transparent pixel makes a large picture not opaque', async () => {
  const hole = await plainPicture(1, 1, '#00000000').png().toBuffer()
  const picture = plainPicture(900, 900, '#00ff00ff').composite([
    {input: hole, left: 450, top: 450, blend: 'source'},
  ])
  const document = await lake.client.assets.upload('image', await picture.png().toBuffer())
  expect(document.metadata.isOpaque).toBe(false)
})

test.each([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['avif', 'image/avif'],
  ['tif', 'image/tiff'],
] as const)('%s is told by its bytes, not by the name or the type sent along', async (extension, type) => {
  const format = ({jpg: 'jpeg', tif: 'tiff'} as const)[extension as 'jpg' | 'tif'] ?? extension
  const bytes = await gridPicture(grid)
    .toFormat(format as 'png')
    .toBuffer()
  const answer = await post('images/production?filename=a.svg', new Uint8Array(bytes), {
    'content-type': 'text/html',
  })
  const {document} = (await answer.json()) as {document: Record<string, string>}
  expect(document).toMatchObject({extension, mimeType: type, _id: `image-${sha1(bytes)}-90x60-${extension}`})
  expect((await fetch(document.url ?? '')).headers.get('content-type')).toBe(type)
})

test('the real client uploads a file', async () => {
  const bytes = Buffer.from('%PDF-1.7\n… Quyết định số 12 …')
  const document = await lake.client.assets.upload('file', bytes, {filename: 'Quyết định 12.PDF'})
  expect(document).toEqual({
    _id: `file-${sha1(bytes)}-pdf`,
    _type: 'sanity.fileAsset',
    _rev: expect.any(String),
    _createdAt: expect.any(String),
    _updatedAt: expect.any(String),
    assetId: sha1(bytes),
    sha1hash: sha1(bytes),
    extension: 'pdf',
    mimeType: 'application/pdf',
    originalFilename: 'Quyết định 12.PDF',
    path: `files/cong/production/${sha1(bytes)}.pdf`,
    url: `${lake.url}/files/cong/production/${sha1(bytes)}.pdf`,
    size: bytes.byteLength,
    uploadId: expect.any(String),
  })
})

test.each([
  [undefined, 200, 'bytes=', '0123456789'],
  ['bytes=0-3', 206, 'bytes 0-3/10', '0123'],
  ['bytes=4-', 206, 'bytes 4-9/10', '456789'],
  ['bytes=-3', 206, 'bytes 7-9/10', '789'],
  ['bytes=8-99', 206, 'bytes 8-9/10', '89'],
  ['bytes=10-', 416, 'bytes */10', ''],
  ['bytes=-0', 416, 'bytes */10', ''],
  ['bytes=5-2', 200, '', '0123456789'],
  ['bytes=0-1,4-5', 200, '', '0123456789'],
  ['items=0-1', 200, '', '0123456789'],
])('range %s of ten bytes answers %i', async (range, status, contentRange, text) => {
  const {url} = await lake.client.assets.upload('file', Buffer.from('0123456789'), {filename: 'mười.txt'})
  const answer = await fetch(url, {headers: range ? {range} : {}})
  expect([answer.status, await answer.text()]).toEqual([status, text])
  if (status !== 200) expect(answer.headers.get('content-range')).toBe(contentRange)
  if (status !== 416) expect(answer.headers.get('accept-ranges')).toBe('bytes')
})

test('a range that hangs on another version of the file sends the whole', async () => {
  const {url, assetId} = await lake.client.assets.upload('file', Buffer.from('0123456789'), {
    filename: 'mười.txt',
  })
  const part = (condition: string) => fetch(url, {headers: {range: 'bytes=0-1', 'if-range': condition}})
  expect((await part(`"${assetId}"`)).status).toBe(206)
  expect((await part('"other"')).status).toBe(200)
})

test('strong validators: a reader who has it is told so, for originals and variants', async () => {
  const bytes = await gridPicture({...grid, width: 120})
    .png()
    .toBuffer()
  const {url} = await lake.client.assets.upload('image', bytes)
  for (const address of [url, `${url}?w=33`]) {
    const first = await fetch(address)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f-]+"$/)
    expect(first.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const again = await fetch(address, {headers: {'if-none-match': `"x", W/${etag}`}})
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect((await fetch(address, {headers: {'if-none-match': '"x"'}})).status).toBe(200)
    const head = await fetch(address, {method: 'HEAD'})
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([
      200,
      String((await first.arrayBuffer()).byteLength),
      '',
    ])
  }
  const etags = new Set<string | null>()
  for (const query of ['w=20', 'w=21', 'w=20&fm=webp', 'w=20&q=50']) {
    etags.add((await fetch(`${url}?${query}`)).headers.get('etag'))
  }
  expect(etags.size).toBe(4)
})

test('dl has the browser save it under that name, or under the one it came with', async () => {
  const bytes = await gridPicture({...grid, width: 150})
    .png()
    .toBuffer()
  const {url} = await lake.client.assets.upload('image', bytes, {filename: 'Biểu đồ; "quý 3".png'})
  const disposition = async (query: string) =>
    (await fetch(`${url}?${query}`)).headers.get('content-disposition')
  expect(await disposition('w=10')).toBeNull()
  expect(await disposition('dl=anh.png')).toBe(`attachment; filename="anh.png"; filename*=UTF-8''anh.png`)
  expect(await disposition('dl=&fm=jpg')).toBe(
    `attachment; filename="Bi_u ___ _qu_ 3_.jpg"; filename*=UTF-8''Bi%E1%BB%83u%20%C4%91%E1%BB%93%3B%20%22qu%C3%BD%203%22.jpg`,
  )
  const raw = await fetch(`${url}?w=10&dlRaw=goc.png`)
  expect(Buffer.from(await raw.arrayBuffer())).toEqual(bytes)
  expect((await fetch(`${url.replace(/$/, '/bieu-do.png')}?w=10`)).status).toBe(200)
})

test('uploads need permission, and say so before a byte is kept', async () => {
  const bytes = await gridPicture({...grid, width: 30})
    .png()
    .toBuffer()
  await expect(lake.clientWith(undefined).assets.upload('image', bytes)).rejects.toMatchObject({
    statusCode: 401,
  })
  expect(lake.services.datasets.get('production').store.get(`image-${sha1(bytes)}-30x60-png`)).toBeUndefined()
})

test('an upload above the limit is a 413, declared or not, and leaves nothing behind', async () => {
  const declared = await post('files/production?filename=a.bin', new Uint8Array(200_001))
  expect(declared.status).toBe(413)
  expect(await declared.json()).toMatchObject({statusCode: 413, message: expect.stringContaining('200000')})
  const chunks = Readable.from(Array.from({length: 50}, () => Buffer.alloc(5000)))
  await expect(lake.client.assets.upload('file', chunks, {filename: 'a.bin'})).rejects.toMatchObject({
    statusCode: 413,
  })
  const {store} = lake.services.datasets.get('production')
  for (const size of [200_001, 250_000])
    expect(store.get(`file-${sha1(Buffer.alloc(size))}-bin`)).toBeUndefined()
  expect(readdirSync(join(blobFolder(), 'incoming'))).toEqual([])
})

test('an upload that breaks off leaves nothing behind', async () => {
  const incoming = () => readdirSync(join(blobFolder(), 'incoming'))
  const broken = request(`${lake.url}/v1/assets/files/production?filename=a.bin`, {
    method: 'POST',
    headers: {authorization: `Bearer ${adminToken}`, 'content-length': '100000'},
  })
  const gone = new Promise(resolve => broken.once('error', resolve))
  broken.write('only the beginning')
  await vi.waitFor(() => expect(incoming()).toHaveLength(1))
  broken.destroy(new Error('the line went dead'))
  await gone
  await vi.waitFor(() => expect(incoming()).toEqual([]))
})

test('the bytes are on disk under their own name', async () => {
  const bytes = Buffer.from('một văn bản\n')
  const {assetId} = await lake.client.assets.upload('file', bytes, {filename: 'a.txt'})
  expect(await readFile(join(blobFolder(), 'files', assetId.slice(0, 2), `${assetId}.txt`))).toEqual(bytes)
})

test.each([
  'images/cong/production/0000000000000000000000000000000000000000-10x10.png',
  'images/other/production/x.png',
  'images/cong/nowhere/0000000000000000000000000000000000000000-10x10.png',
  'images/cong/production/..%2f..%2fcontent.sqlite',
  'files/cong/production/..%2fcontent.sqlite',
  'files/cong/production/x',
])('%s is not there', async path => {
  expect((await fetch(`${lake.url}/${path}`)).status).toBe(404)
})

test('a deleted document takes its image off the air; uploading it again brings it back', async () => {
  const bytes = await gridPicture({...grid, width: 60})
    .png()
    .toBuffer()
  const document = await lake.client.assets.upload('image', bytes)
  await fetch(`${document.url}?w=10`)
  await lake.client.delete(document._id)
  expect((await fetch(document.url)).status).toBe(404)
  expect((await fetch(`${document.url}?w=10`)).status).toBe(404)
  await lake.client.assets.upload('image', bytes)
  expect((await fetch(document.url)).status).toBe(200)
})

test('erasing takes the bytes and all variants from the disk', async () => {
  const document = await lake.client.assets.upload(
    'image',
    await gridPicture({...grid, width: 63})
      .png()
      .toBuffer(),
  )
  await fetch(`${document.url}?w=10`)
  await lake.services.assets.erase(lake.services.datasets.get('production'), document._id)
  const left = readdirSync(lake.config.dataDir, {recursive: true}).filter(name =>
    String(name).includes(document.assetId),
  )
  expect(left).toEqual([])
  expect((await fetch(document.url)).status).toBe(404)
})

test('a deleted dataset leaves nothing of its assets on the disk', async () => {
  const project = `${lake.url}/v2026-11-01/projects/cong/datasets/tam`
  const headers = {authorization: `Bearer ${adminToken}`, 'content-type': 'application/json'}
  await fetch(project, {method: 'PUT', headers, body: '{}'})
  const client = lake.client.withConfig({dataset: 'tam'})
  const {url, assetId} = await client.assets.upload(
    'image',
    await plainPicture(70, 7, '#777777').png().toBuffer(),
  )
  expect((await fetch(`${url}?w=10`)).status).toBe(200)
  expect((await fetch(project, {method: 'DELETE', headers})).status).toBe(200)
  expect((await fetch(`${url}?w=10`)).status).toBe(404)
  const left = readdirSync(lake.config.dataDir, {recursive: true}).map(String)
  expect(left.filter(name => name.includes(assetId))).toEqual([])
})

test('assets of a private dataset are for those who may read it, and for no shared cache', async () => {
  lake.services.datasets.create('rieng', 'private')
  const client = lake.client.withConfig({dataset: 'rieng'})
  const {url} = await client.assets.upload('image', await gridPicture(grid).png().toBuffer())
  for (const address of [url, `${url}?w=10`]) {
    expect((await fetch(address)).status).toBe(404)
    const answer = await fetch(address, {headers: {authorization: `Bearer ${adminToken}`}})
    expect([
      answer.status,
      answer.headers.get('cache-control'),
      answer.headers.get('cross-origin-resource-policy'),
    ]).toEqual([200, 'private, max-age=31536000, immutable', 'same-site'])
  }
})

test('a page of an allowed origin may read assets with fetch, another may not', async () => {
  const {url} = await lake.client.assets.upload('file', Buffer.from('cors'), {filename: 'a.txt'})
  const allowed = async (origin: string) =>
    (await fetch(url, {headers: {origin}})).headers.get('access-control-allow-origin')
  expect(await allowed(lake.url)).toBe(lake.url)
  expect(await allowed('https://example.org')).toBeNull()
})
