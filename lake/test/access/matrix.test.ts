import {afterAll, beforeAll, expect, test} from 'vitest'
import {addUser} from '../addUser.ts'
import {startLake, type TestLake} from '../startLake.ts'
import {askers, type MatrixRow, matrix, photo, refused} from './matrix.ts'

let lake: TestLake
/** What stands in braces in a row, beside `{who}`. */
const places: Record<string, string> = {}
const tokens: Record<string, string | undefined> = {none: undefined}

beforeAll(async () => {
  lake = await startLake()
  for (const role of ['viewer', 'contributor', 'editor', 'administrator']) {
    const user = addUser(lake, role, [role])
    tokens[role] = user.token
    if (role === 'editor') places.editor = user.id
  }
  const revoked = addUser(lake, 'revoked', ['administrator'])
  lake.services.access.tokens.revoke(revoked.tokenId, {id: 'test', address: null})
  tokens.revoked = revoked.token
  tokens.expired = addUser(lake, 'expired', ['administrator'], '2020-01-01T00:00:00.000Z').token
  lake.services.datasets.create('noi-bo', 'private')
  await lake.client.create({_id: 'bai', _type: 'article'})
  for (const who of askers) await lake.client.create({_id: `drafts.xuat-ban-${who}`, _type: 'article'})
  for (const dataset of ['production', 'noi-bo']) {
    const {assets} = lake.client.withConfig({dataset})
    const image = await assets.upload('image', photo, {filename: 'a.png'})
    const file = await assets.upload('file', Buffer.from('Nội dung'), {filename: 'a.txt'})
    places.photo = image.url.split('/').at(-1) ?? ''
    places.file = file.url.split('/').at(-1) ?? ''
  }
})
afterAll(() => lake.close())

async function statusFor(who: string, {request, body, headers = {}}: MatrixRow): Promise<number> {
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (all, name) => (name === 'who' ? who : (places[name] ?? all)))
  const [method = '', path = ''] = fill(request).split(' ')
  const token = tokens[who]
  const ended = new AbortController()
  const response = await fetch(lake.url + path, {
    method,
    signal: ended.signal,
    headers: {
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
      ...headers,
      ...(token === undefined ? {} : {authorization: `Bearer ${token}`}),
    },
    ...(body === undefined ? {} : {body: bytes(body, fill)}),
  })
  // A listener's answer never ends; its status is all that is asked for.
  ended.abort()
  return response.status
}

function bytes(body: unknown, fill: (text: string) => string): string | Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return new Uint8Array(body)
  return typeof body === 'string' ? body : fill(JSON.stringify(body))
}

test.each(matrix.map(row => [row.request, row] as const))('%s', async (_name, row) => {
  const got: number[] = []
  for (const who of askers) got.push(await statusFor(who, row))
  const expected = row.expected.length === 1 ? askers.map(() => row.expected[0]) : row.expected
  expect(Object.fromEntries(askers.map((who, index) => [who, got[index]]))).toEqual(
    Object.fromEntries(askers.map((who, index) => [who, expected[index]])),
  )
  for (const who of refused) expect([who, await statusFor(who, row)]).toEqual([who, 401])
})

test('every endpoint has a row', () => {
  const missing = lake.app.routes
    .filter(({method, path}) => method !== 'ALL' && !path.endsWith('/*') && !path.startsWith('/:apiVersion'))
    .filter(route => !matrix.some(row => covers(row, route)))
    .map(({method, path}) => `${method} ${path}`)
  expect([...new Set(missing)]).toEqual([])
})

function covers({request}: MatrixRow, route: {method: string; path: string}): boolean {
  const [method, address = ''] = request.split(' ')
  const parts = address.split('?')[0]?.split('/') ?? []
  const wanted = route.path.replace(/\/$/, '').split('/')
  const fits = wanted.every(
    (part, index) =>
      part.endsWith('?') || (part.startsWith(':') ? parts[index] !== undefined : parts[index] === part),
  )
  return method === route.method && fits && parts.length <= wanted.length
}
