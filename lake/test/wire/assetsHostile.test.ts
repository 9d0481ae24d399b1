import {createHash} from 'node:crypto'
import {crc32, deflateSync} from 'node:zlib'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {gridPicture, movingPicture, plainPicture} from '../assets/pictures.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

const grid = {width: 300, height: 200, columns: 3, rows: 2}

function svg(content: string, attributes = 'width="40" height="30"', before = ''): Buffer {
  return Buffer.from(`${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`)
}

/** A valid PNG of zeros: a few kilobytes that unfold to width × height / 8 bytes. */
function zeroPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(width / 8)) * height))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

const laughs = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from(
  {length: 9},
  (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`,
).join('')}]>`

test.each([
  ['nothing', async () => Buffer.alloc(0), 'empty'],
  ['text', async () => Buffer.from('Kính gửi'), 'not an image'],
  ['a web page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'not an image'],
  ['a web page that mentions svg', async () => Buffer.from('<html><svg></svg></html>'), 'not an image'],
  ['a program', async () => Buffer.from('\x7fELF\x02\x01', 'latin1'), 'not an image'],
  [
    'a photo format of phones',
    async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'JPEG',
  ],
  [
    'a JPEG cut short',
    async () => (await gridPicture(grid).jpeg().toBuffer()).subarray(0, 1200),
    'incomplete',
  ],
  ['a PNG cut short', async () => (await gridPicture(grid).png().toBuffer()).subarray(0, 300), 'incomplete'],
  [
    'a WebP cut short',
    async () => (await gridPicture(grid).webp().toBuffer()).subarray(0, 200),
    'incomplete',
  ],
  ['a GIF of a header only', async () => Buffer.from('GIF89a'), 'incomplete'],
  ['a JPEG of a header only', async () => Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'incomplete'],
  ['an AVIF of a header only', async () => Buffer.from('\0\0\0\x18ftypavif\0\0\0\0', 'latin1'), 'incomplete'],
  ['a PNG that unfolds to 144 million pixels', async () => zeroPng(12_000, 12_000), 'too many pixels'],
  ['an SVG of 4 billion pixels', async () => svg('', 'width="64000" height="64000"'), 'too many pixels'],
  [
    'an SVG whose entities multiply',
    async () => svg('<text>&j;</text>', 'width="9" height="9"', laughs),
    'broken',
  ],
  [
    'an SVG that ends early',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>'),
    'broken',
  ],
])('%s is refused as an image', async (_name, bytes, reason) => {
  const upload = lake.client.assets.upload('image', await bytes(), {
    filename: 'ảnh.png',
    contentType: 'image/png',
  })
  await expect(upload).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining(reason)})
  expect(await lake.client.fetch('count(*)')).toBe(0)
})

test('a large picture below the limit is taken in and shown', async () => {
  const {url} = await lake.client.assets.upload('image', zeroPng(9_000, 9_000))
  const variant = await sharp(await (await fetch(`${url}?w=300`)).arrayBuffer()).metadata()
  expect([variant.width, variant.height]).toEqual([300, 300])
  // Nobody asked for a size: the result is made no larger than can be held.
  const unsized = await sharp(await (await fetch(`${url}?fm=jpg&q=1`)).arrayBuffer()).metadata()
  expect(unsized.width * unsized.height).toBeLessThanOrEqual(40_000_000)
})

test('a picture that moves is not made to move larger than can be held: its first frame is shown', async () => {
  const colours = Array.from({length: 30}, (_, at) => `#0000${(at * 8).toString(16).padStart(2, '0')}`)
  const {url} = await lake.client.assets.upload(
    'image',
    await (await movingPicture(60, 60, colours)).gif().toBuffer(),
  )
  const shown = async (query: string) => {
    const bytes = await (await fetch(`${url}?${query}`)).arrayBuffer()
    const {width, pages = 1} = await sharp(bytes, {animated: true}).metadata()
    return [width, pages]
  }
  expect(await shown('w=300')).toEqual([300, 30])
  expect(await shown('w=1500')).toEqual([1500, 1])
})

test.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['an event handler', svg('<rect onload="alert(1)" width="9" height="9"/>')],
  [
    'foreign HTML',
    svg(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
    ),
  ],
  ['a picture from elsewhere', svg('<image href="https://example.org/x.png" width="9" height="9"/>')],
  ['a file of the machine', svg('<image href="file:///etc/passwd" width="9" height="9"/>')],
])('an SVG with %s is kept as it is and served so that nothing of it runs', async (_name, bytes) => {
  const {url, metadata} = await lake.client.assets.upload('image', bytes)
  expect(metadata.dimensions.width).toBeGreaterThan(0)
  for (const address of [url, `${url}?w=10`, `${url}?auto=format`]) {
    const answer = await fetch(address)
    expect(answer.headers.get('content-type')).toBe('image/svg+xml')
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
  }
  const drawn = await sharp(await (await fetch(`${url}?fm=png`)).arrayBuffer()).metadata()
  expect(drawn.format).toBe('png')
})

test('an SVG shows no other upload, even one whose name it knows', async () => {
  const secret = await plainPicture(20, 20, '#ff0000').png().toBuffer()
  const {assetId} = await lake.client.assets.upload('image', secret)
  // An SVG is stored in the folder of its own hash's first two digits; text is added until that is the secret's too.
  const reference = `<image href="${assetId}-20x20.png" width="20" height="20"/>`
  const candidates = Array.from({length: 5000}, (_, at) =>
    svg(`${reference}<!--${at}-->`, 'width="20" height="20"'),
  )
  const neighbour = candidates.find(each =>
    createHash('sha1').update(each).digest('hex').startsWith(assetId.slice(0, 2)),
  )
  const {url} = await lake.client.assets.upload('image', neighbour ?? Buffer.alloc(0))
  const {data} = await sharp(await (await fetch(`${url}?fm=png&bg=fff`)).arrayBuffer())
    .raw()
    .toBuffer({resolveWithObject: true})
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
})

test('a picture that is also a program is served as a picture only', async () => {
  const gif = await plainPicture(5, 5, '#ff0000').gif().toBuffer()
  const polyglot = Buffer.concat([gif, Buffer.from('/*<script>alert(1)</script>*/=1;')])
  const {url} = await lake.client.assets.upload('image', polyglot, {
    filename: 'x.html',
    contentType: 'text/html',
  })
  expect(url).toMatch(/-5x5\.gif$/)
  const answer = await fetch(url)
  expect([answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
    'image/gif',
    'nosniff',
  ])
})

const sandboxed = expect.stringContaining('sandbox')

test.each([
  ['trang.html', '<script>alert(1)</script>', 'text/html; charset=utf-8', sandboxed],
  ['trang.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml', sandboxed],
  ['trang.xml', '<?xml version="1.0"?><a/>', 'application/xml', sandboxed],
  ['trang.js', 'alert(1)', 'text/javascript; charset=utf-8', sandboxed],
  ['quyet-dinh.pdf', '%PDF-1.7', 'application/pdf', null],
  ['quyet-dinh.pdf', '<script>alert(1)</script>', 'application/octet-stream', sandboxed],
  ['anh.png', '<script>alert(2)</script>', 'application/octet-stream', sandboxed],
  ['van-ban.docx', 'không phải docx', 'application/octet-stream', sandboxed],
  ['danh-sach.csv', 'a,b', 'text/csv; charset=utf-8', null],
  ['la.xyz', 'gì đó', 'application/octet-stream', sandboxed],
  ['khong-duoi', 'gì đó khác', 'application/octet-stream', sandboxed],
  ['x.<img>', 'lạ', 'application/octet-stream', sandboxed],
  ['x.constructor', 'lạ hơn', 'application/octet-stream', sandboxed],
])('file %s with %s is served as %s', async (filename, content, type, policy) => {
  const options = {filename, contentType: 'text/html'}
  const {url} = await lake.client.assets.upload('file', Buffer.from(content), options)
  const {headers} = await fetch(url)
  expect(headers.get('content-type')).toBe(type)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-security-policy')).toEqual(policy)
})

test('an empty file is refused', async () => {
  const upload = lake.client.assets.upload('file', Buffer.alloc(0), {filename: 'a.txt'})
  await expect(upload).rejects.toMatchObject({statusCode: 400, message: expect.stringContaining('empty')})
})
