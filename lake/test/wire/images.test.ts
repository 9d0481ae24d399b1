import {createImageUrlBuilder} from '@sanity/image-url'
import sharp, {type Sharp} from 'sharp'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {
  differencesFromWindow,
  gridPicture,
  movingPicture,
  type Pixels,
  pixelsOf,
  plainPicture,
} from '../assets/pictures.ts'
import {startLake, type TestLake} from '../startLake.ts'

const grid = {width: 600, height: 400, columns: 6, rows: 4}
let lake: TestLake
let address: string

async function upload(image: Sharp, extension: string): Promise<{_id: string; url: string}> {
  return lake.client.assets.upload('image', await image.toBuffer(), {filename: `ảnh.${extension}`})
}

async function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {headers: {accept: '*/*', ...headers}})
}

async function picture(url: string, headers: Record<string, string> = {}): Promise<Pixels> {
  const answer = await get(url, headers)
  expect(answer.status, url).toBe(200)
  return pixelsOf(Buffer.from(await answer.arrayBuffer()))
}

beforeAll(async () => {
  lake = await startLake()
  address = (await upload(gridPicture(grid).png(), 'png')).url
})
afterAll(() => lake.close())

const whole = {left: 0, top: 0, width: 600, height: 400}

test.each([
  // [query, width, height, window of the source that fills the result]
  ['w=300', 300, 200, whole],
  ['h=100', 150, 100, whole],
  ['w=1200', 1200, 800, whole],
  ['w=150&dpr=2', 300, 200, whole],
  ['w=100.6', 101, 67, whole],
  ['w=300&h=300', 300, 200, whole],
  ['w=300&h=300&fit=clip', 300, 200, whole],
  ['w=1200&h=1200&fit=max', 600, 400, whole],
  ['w=300&h=300&fit=max', 300, 200, whole],
  ['w=900&fit=max', 600, 400, whole],
  ['w=900&fit=min', 600, 400, whole],
  ['w=200&h=300&fit=scale', 200, 300, whole],
  ['w=200&h=200&fit=crop', 200, 200, {left: 100, top: 0, width: 400, height: 400}],
  ['w=800&h=800&fit=crop', 800, 800, {left: 100, top: 0, width: 400, height: 400}],
  ['w=800&h=800&fit=min', 400, 400, {left: 100, top: 0, width: 400, height: 400}],
  ['w=100&h=100&fit=min', 100, 100, {left: 100, top: 0, width: 400, height: 400}],
  ['w=200&h=200&fit=crop&crop=left', 200, 200, {left: 0, top: 0, width: 400, height: 400}],
  ['w=200&h=200&fit=crop&crop=right', 200, 200, {left: 200, top: 0, width: 400, height: 400}],
  ['w=200&h=200&fit=crop&crop=center', 200, 200, {left: 100, top: 0, width: 400, height: 400}],
  ['w=300&h=100&fit=crop&crop=top', 300, 100, {left: 0, top: 0, width: 600, height: 200}],
  ['w=300&h=100&fit=crop&crop=bottom', 300, 100, {left: 0, top: 200, width: 600, height: 200}],
  ['w=300&h=100&fit=crop&crop=bottom,left', 300, 100, {left: 0, top: 200, width: 600, height: 200}],
  [
    'w=200&h=200&fit=crop&crop=focalpoint&fp-x=0.4&fp-y=0.9',
    200,
    200,
    {left: 40, top: 0, width: 400, height: 400},
  ],
  ['w=200&h=200&fit=crop&crop=focalpoint&fp-x=1', 200, 200, {left: 200, top: 0, width: 400, height: 400}],
  ['w=200&h=200&fit=crop&fp-x=0', 200, 200, {left: 0, top: 0, width: 400, height: 400}],
  ['rect=100,50,200,300', 200, 300, {left: 100, top: 50, width: 200, height: 300}],
  ['rect=100,50,200,300&w=100', 100, 150, {left: 100, top: 50, width: 200, height: 300}],
  ['rect=500,300,400,400', 100, 100, {left: 500, top: 300, width: 100, height: 100}],
  ['rect=-50,-50,250,150', 200, 100, {left: 0, top: 0, width: 200, height: 100}],
  ['rect=0,0,300,400&w=100&h=100&fit=crop', 100, 100, {left: 0, top: 50, width: 300, height: 300}],
  ['w=300&max-h=100&fit=crop', 300, 100, {left: 0, top: 100, width: 600, height: 200}],
  ['w=300&min-h=300&fit=crop', 300, 300, {left: 100, top: 0, width: 400, height: 400}],
  ['h=100&max-w=100&fit=crop', 100, 100, {left: 100, top: 0, width: 400, height: 400}],
  ['h=100&min-w=200&fit=crop', 200, 100, {left: 0, top: 50, width: 600, height: 300}],
  ['max-w=300&max-h=300&fit=crop', 300, 300, {left: 100, top: 0, width: 400, height: 400}],
  ['w=300&max-h=100', 300, 200, whole],
])('?%s', async (query, width, height, window) => {
  const seen = await picture(`${address}?${query}`)
  expect([seen.width, seen.height]).toEqual([width, height])
  expect(differencesFromWindow(seen, grid, window)).toEqual([])
})

test.each([
  // Which cells of the grid, as [column, row], are seen at the four corners from the top left, clockwise.
  ['or=0', 600, 400, [0, 0], [5, 0], [5, 3], [0, 3]],
  ['or=90', 400, 600, [0, 3], [0, 0], [5, 0], [5, 3]],
  ['or=180', 600, 400, [5, 3], [0, 3], [0, 0], [5, 0]],
  ['or=270', 400, 600, [5, 0], [5, 3], [0, 3], [0, 0]],
  ['flip=h', 600, 400, [5, 0], [0, 0], [0, 3], [5, 3]],
  ['flip=v', 600, 400, [0, 3], [5, 3], [5, 0], [0, 0]],
  ['flip=hv', 600, 400, [5, 3], [0, 3], [0, 0], [5, 0]],
  ['or=90&flip=h', 400, 600, [0, 0], [0, 3], [5, 3], [5, 0]],
  ['or=90&w=200', 200, 300, [0, 3], [0, 0], [5, 0], [5, 3]],
  ['or=90&w=200&h=200&fit=crop&crop=left', 200, 200, [0, 3], [0, 0], [3, 0], [3, 3]],
])('?%s turns and mirrors', async (query, width, height, ...cells) => {
  const seen = await picture(`${address}?${query}`)
  expect([seen.width, seen.height]).toEqual([width, height])
  const corners = [
    seen.at(4, 4),
    seen.at(width - 5, 4),
    seen.at(width - 5, height - 5),
    seen.at(4, height - 5),
  ].map(([red = 0, green = 0]) => [Math.round((red - 20) / 40), Math.round((green - 20) / 50)])
  expect(corners).toEqual(cells)
})

test('EXIF orientation is applied before anything else, and then gone', async () => {
  // A camera held upright: the sensor's top left corner is the picture's top right one.
  const {url} = await upload(gridPicture(grid).withMetadata({orientation: 6}).png(), 'png')
  expect(url).toMatch(/-400x600\.png$/)
  const seen = await picture(`${url}?rect=0,0,400,300`)
  expect([seen.width, seen.height]).toEqual([400, 300])
  expect([seen.at(5, 5), seen.at(395, 5)]).toEqual([
    [20, 170, 128],
    [20, 20, 128],
  ])
  const variant = await get(`${url}?w=200`)
  expect((await sharp(await variant.arrayBuffer()).metadata()).orientation).toBeUndefined()
})

test.each([
  ['fill', 'w=100&h=200', 100, 200, [255, 0, 0]],
  ['fillmax', 'w=800&h=800', 800, 800, [255, 0, 0]],
])('fit=%s sets the whole picture on the background', async (fit, size, width, height, ground) => {
  const seen = await picture(`${address}?${size}&fit=${fit}&bg=ff0000&fm=png`)
  expect([seen.width, seen.height]).toEqual([width, height])
  expect(seen.at(2, 2)).toEqual(ground)
  expect(seen.at(width - 3, height - 3)).toEqual(ground)
  const [red = 0, green = 0, blue = 0] = seen.at(width / 2 - 5, height / 2 - 5)
  expect(Math.hypot(red - 100, green - 70, blue - 128)).toBeLessThan(40)
})

test('fit=fillmax does not enlarge the picture, fit=fill does', async () => {
  const small = (await upload(plainPicture(20, 20, '#00ff00').png(), 'png')).url
  const kept = await picture(`${small}?w=100&h=100&fit=fillmax&bg=f00`)
  const enlarged = await picture(`${small}?w=100&h=100&fit=fill&bg=f00`)
  expect([kept.at(38, 50).slice(0, 3), kept.at(50, 50).slice(0, 3)]).toEqual([
    [255, 0, 0],
    [0, 255, 0],
  ])
  expect(enlarged.at(1, 1).slice(0, 3)).toEqual([0, 255, 0])
})

test('the ground is transparent where the format allows it and white where not', async () => {
  const png = await picture(`${address}?w=100&h=300&fit=fill&fm=png`)
  const jpeg = await picture(`${address}?w=100&h=300&fit=fill&fm=jpg`)
  expect(png.at(2, 2)[3]).toBe(0)
  expect(jpeg.at(2, 2)).toEqual([255, 255, 255])
})

test('bg shines through where the picture is transparent', async () => {
  const clear = (await upload(plainPicture(40, 40, '#0000ff00').png(), 'png')).url
  expect((await picture(`${clear}?bg=336699`)).at(9, 9).slice(0, 3)).toEqual([0x33, 0x66, 0x99])
  expect((await picture(`${clear}?bg=80ff0000`)).at(9, 9)).toEqual([255, 0, 0, 128])
  expect((await picture(`${clear}?fm=jpg`)).at(9, 9)).toEqual([255, 255, 255])
  expect((await picture(`${clear}?w=20`)).at(9, 9)[3]).toBe(0)
})

test('pad keeps the box and makes room inside it', async () => {
  const seen = await picture(`${address}?w=300&h=200&fit=crop&pad=20&bg=f00`)
  expect([seen.width, seen.height]).toEqual([300, 200])
  expect([seen.at(10, 100).slice(0, 3), seen.at(150, 10).slice(0, 3)]).toEqual([
    [255, 0, 0],
    [255, 0, 0],
  ])
  expect(seen.at(40, 40).slice(0, 3)).toEqual([20, 20, 128])
})

test('entropy and edges find the only part with something in it', async () => {
  const noise = Buffer.from(Array.from({length: 60 * 60 * 3}, (_, at) => (at * 7919) % 251))
  const patch = await sharp(noise, {raw: {width: 60, height: 60, channels: 3}})
    .png()
    .toBuffer()
  const image = plainPicture(600, 60, '#808080').composite([{input: patch, left: 520, top: 0}])
  const {url} = await upload(image.png(), 'png')
  for (const crop of ['entropy', 'edges']) {
    const seen = await picture(`${url}?w=60&h=60&fit=crop&crop=${crop}`)
    const values = [5, 15, 25, 35, 45, 55].map(at => seen.at(at, at)[0])
    expect(new Set(values).size, crop).toBeGreaterThan(2)
  }
})

test('colours: sat=-100 is grey, invert is the negative, blur mixes, sharp sharpens', async () => {
  const at = async (query: string, x: number, y: number) => (await picture(`${address}?${query}`)).at(x, y)
  const [red, green, blue] = await at('sat=-100&fm=png', 550, 50)
  // A grey picture may come with one channel.
  expect(new Set([red, green ?? red, blue ?? red]).size).toBe(1)
  expect(await at('invert=true', 50, 50)).toEqual([235, 235, 127])
  expect(await at('invert=false&w=600', 50, 50)).toEqual([20, 20, 128])
  const edge = async (query: string) => {
    const seen = await picture(`${address}?${query}`)
    return Math.abs((seen.at(101, 50)[0] ?? 0) - (seen.at(98, 50)[0] ?? 0))
  }
  const plain = await edge('w=600')
  expect(await edge('blur=100')).toBeLessThan(plain / 2)
  expect(await edge('blur=2000')).toBeLessThan(plain / 4)
  expect(await edge('sharp=100')).toBeGreaterThan(plain)
})

test('q trades bytes for quality', async () => {
  const size = async (query: string) =>
    (await (await get(`${address}?fm=jpg&${query}`)).arrayBuffer()).byteLength
  const [poor, usual, fine] = [await size('q=10'), await size('w=600'), await size('q=100')]
  expect(poor).toBeLessThan(usual)
  expect(usual).toBeLessThan(fine)
  expect(await size('q=75')).toBe(usual)
})

test.each([
  ['fm=jpg', '*/*', 'image/jpeg'],
  ['fm=pjpg', '*/*', 'image/jpeg'],
  ['fm=webp', '*/*', 'image/webp'],
  ['fm=avif', '*/*', 'image/avif'],
  ['fm=png', 'image/webp', 'image/png'],
  ['w=60', 'image/avif,image/webp', 'image/png'],
  ['w=60&auto=format', 'image/avif,image/webp,*/*', 'image/avif'],
  ['w=60&auto=format', 'image/webp,*/*', 'image/webp'],
  ['w=60&auto=format', 'image/avif;q=0,image/webp;q=0.8', 'image/webp'],
  ['w=60&auto=format', '*/*', 'image/png'],
  ['auto=format', 'image/webp', 'image/webp'],
  ['auto=format&fm=jpg', 'image/webp', 'image/jpeg'],
])('?%s for a browser that accepts %s is %s', async (query, accept, type) => {
  const answer = await get(`${address}?${query}`, {accept})
  expect(answer.headers.get('content-type')).toBe(type)
  const {format, compression} = await sharp(await answer.arrayBuffer()).metadata()
  expect(`image/${compression === 'av1' ? 'avif' : format}`).toBe(type)
  expect(/\bAccept\b/.test(answer.headers.get('vary') ?? '')).toBe(query.includes('auto'))
})

test('moving pictures go on moving, unless a frame or a still format is asked for', async () => {
  const {url} = await upload((await movingPicture(40, 20, ['#ff0000', '#00ff00', '#0000ff'])).gif(), 'gif')
  const pages = async (query: string, accept = '*/*') => {
    const answer = await get(`${url}?${query}`, {accept})
    const {
      format,
      pages = 1,
      width,
      pageHeight,
      height,
    } = await sharp(await answer.arrayBuffer(), {
      animated: true,
    }).metadata()
    return `${format} ${width}×${pageHeight ?? height} ×${pages}`
  }
  expect(await pages('')).toBe('gif 40×20 ×3')
  expect(await pages('w=20')).toBe('gif 20×10 ×3')
  expect(await pages('rect=0,0,10,10&w=30')).toBe('gif 30×30 ×3')
  expect(await pages('w=20&auto=format', 'image/avif,image/webp')).toBe('webp 20×10 ×3')
  expect(await pages('frame=1')).toBe('gif 40×20 ×1')
  expect(await pages('w=20&fm=jpg')).toBe('jpeg 20×10 ×1')
  expect(await pages('or=90')).toBe('gif 20×40 ×1')
})

test.each([
  ['w', '0', '1 to 8192'],
  ['w', '-5', '1 to 8192'],
  ['h', 'abc', '1 to 8192'],
  ['w', '1e3', '1 to 8192'],
  ['h', '9000', '1 to 8192'],
  ['max-w', 'x', '1 to 8192'],
  ['min-h', '0', '1 to 8192'],
  ['fit', 'cover', 'clip, crop, fill, fillmax, max, scale, min'],
  ['crop', 'middle', 'center, top, bottom, left, right, focalpoint, entropy, edges'],
  ['crop', 'top,middle', 'center, top, bottom, left, right, focalpoint, entropy, edges'],
  ['rect', '1,2,3', 'left,top,width,height'],
  ['rect', '0,0,0,10', 'at least 1'],
  ['rect', '700,0,10,10', '600 × 400'],
  ['fp-x', '1.5', '0 to 1'],
  ['fp-y', 'NaN', '0 to 1'],
  ['q', '101', '0 to 100'],
  ['dpr', '4', '1 to 3'],
  ['auto', 'compress', 'format'],
  ['fm', 'bmp', 'jpg, pjpg, png, webp, avif'],
  ['blur', '2001', '1 to 2000'],
  ['sharp', '-1', '0 to 100'],
  ['sat', '200', '-100 to 100'],
  ['flip', 'x', 'h, v, hv'],
  ['or', '45', '0, 90, 180, 270'],
  ['bg', 'red', 'RGB, ARGB, RRGGBB or AARRGGBB'],
  ['pad', '-1', '0 to 1000'],
  ['invert', 'yes', 'true, false'],
  ['frame', '2', '1'],
])('?%s=%s is refused and told what is allowed', async (name, value, allowed) => {
  const answer = await get(`${address}?${name}=${encodeURIComponent(value)}`)
  expect(answer.status).toBe(400)
  const {statusCode, error, message} = (await answer.json()) as Record<string, unknown>
  expect({statusCode, error}).toEqual({statusCode: 400, error: 'Bad Request'})
  expect(message).toContain(`"${name}"`)
  expect(message).toContain(allowed)
})

test('a result too large for anybody is refused', async () => {
  const answer = await get(`${address}?w=8192&h=8192&fit=crop`)
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('8192 × 8192')])
  expect((await get(`${address}?min-w=300&max-w=200&fit=crop`)).status).toBe(400)
})

test('what the lake does not know of is passed over', async () => {
  const answer = await get(`${address}?w=&unknown=1`)
  expect(answer.headers.get('etag')).toBe((await get(address)).headers.get('etag'))
})

test.each([
  [
    'a hotspot in a wide crop',
    {x: 0.2, y: 0.8, width: 0.1, height: 0.1},
    {left: 0.1, right: 0.05, top: 0.25, bottom: 0},
    200,
    200,
  ],
  [
    'a hotspot at the edge',
    {x: 0.98, y: 0.02, width: 0.3, height: 0.3},
    {left: 0, right: 0, top: 0, bottom: 0},
    100,
    160,
  ],
  [
    'a tall crop',
    {x: 0.5, y: 0.4, width: 0.2, height: 0.2},
    {left: 0.35, right: 0.35, top: 0, bottom: 0.1},
    240,
    120,
  ],
  [
    'a crop alone',
    {x: 0.5, y: 0.5, width: 1, height: 1},
    {left: 0.5, right: 0, top: 0.5, bottom: 0},
    300,
    undefined,
  ],
  [
    'uneven numbers',
    {x: 1 / 3, y: 2 / 7, width: 0.11, height: 0.13},
    {left: 1 / 7, right: 1 / 11, top: 1 / 13, bottom: 1 / 3},
    137,
    89,
  ],
] as const)(
  '@sanity/image-url with %s shows exactly the part it computes',
  async (_name, hotspot, crop, w, h) => {
    const id = address.replace(/^.*\/(.*)\.png$/, 'image-$1-png')
    const source = {_type: 'image', asset: {_ref: id}, hotspot, crop}
    const builder = createImageUrlBuilder({baseUrl: lake.url, projectId: 'cong', dataset: 'production'})
    const sized = builder.image(source).width(w).fit('crop')
    const url = (h === undefined ? sized : sized.height(h)).url()
    const [left = 0, top = 0, width = 0, height = 0] = (
      new URL(url).searchParams.get('rect') ?? '0,0,600,400'
    )
      .split(',')
      .map(Number)
    const seen = await picture(url)
    expect([seen.width, seen.height]).toEqual([w, h ?? Math.round((w * height) / width)])
    expect(differencesFromWindow(seen, grid, {left, top, width, height})).toEqual([])
  },
)
