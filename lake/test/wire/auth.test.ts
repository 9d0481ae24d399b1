import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {rawRequest} from '../access/rawRequest.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
let userId: string
const cli = {id: 'cli', address: null}
const email = 'lan@so.gov.vn'
const password = 'một mật khẩu đủ dài'

beforeAll(async () => {
  lake = await startLake()
  const {users} = lake.services.access
  userId = users.add({name: 'Trần Thị <Lan>', email, roles: ['editor']}, cli).id
  await users.setPassword(userId, password, cli)
})
afterAll(() => lake.close())

function post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  return rawRequest(`${lake.url}${path}`, {
    method: 'POST',
    headers: {'content-type': 'application/x-www-form-urlencoded', origin: lake.url, ...headers},
    body: new URLSearchParams(form).toString(),
  })
}

const cookieOf = (answer: {headers: Record<string, string | string[] | undefined>}) =>
  [answer.headers['set-cookie'] ?? []].flat().join()

const lastEvents = (count: number) =>
  lake.services.access.audit.latest(count).map(({event, subject, actor}) => [event, subject, actor])

test('the Studio is told where to log in', async () => {
  const {providers} = await lake.client.request({url: '/auth/providers'})
  expect(providers).toEqual([
    {name: 'password', title: 'Đăng nhập bằng thư điện tử và mật khẩu', url: `${lake.url}/login`},
  ])
})

test('the login page needs no script and allows none', async () => {
  const answer = await rawRequest(`${lake.url}/login?origin=${encodeURIComponent(lake.url)}/structure`)
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('<html lang="vi">')
  expect(answer.body).toContain(`value="${lake.url}/structure"`)
  expect(answer.body).not.toContain('<script')
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
})

test('a login sets a cookie no script can read and hands the Studio a one-time id', async () => {
  const answer = await post('/login', {email: ' LAN@so.gov.vn ', password, origin: `${lake.url}/structure`})
  expect(answer.status).toBe(303)
  expect(cookieOf(answer)).toMatch(
    /^cong_session=sk[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
  )
  const [target, sid] = String(answer.headers.location).split('#sid=')
  expect(target).toBe(`${lake.url}/structure`)
  expect(lastEvents(1)).toEqual([['login', userId, userId]])

  const anyone = lake.clientWith(undefined)
  const {token} = await anyone.request({url: `/auth/fetch?sid=${sid}`})
  expect(await lake.clientWith(token).users.getById('me')).toMatchObject({id: userId, role: 'editor'})
  expect(await lake.clientWith(token).request({url: '/auth/id'})).toEqual({id: userId})
  await expect(anyone.request({url: `/auth/fetch?sid=${sid}`})).rejects.toMatchObject({statusCode: 401})

  await lake.clientWith(token).request({method: 'POST', url: '/auth/logout'})
  await expect(lake.clientWith(token).users.getById('me')).rejects.toMatchObject({statusCode: 401})
  expect(lastEvents(1)).toEqual([['logout', userId, userId]])
})

test('the cookie opens the lake until logout', async () => {
  const cookie = cookieOf(await post('/login', {email, password})).split(';')[0] ?? ''
  const me = async () => JSON.parse((await rawRequest(`${lake.url}/v1/users/me`, {headers: {cookie}})).body)
  expect(await me()).toMatchObject({id: userId})
  const page = await rawRequest(`${lake.url}/login`, {headers: {cookie}})
  expect(page.body).toContain('<strong>Trần Thị &lt;Lan&gt;</strong>')

  const out = await post('/logout', {}, {cookie})
  expect(cookieOf(out)).toContain('cong_session=; Max-Age=0')
  expect(await me()).toEqual({})
})

test('logging out leaves a login link working', async () => {
  await lake.client.request({method: 'POST', url: '/auth/logout'})
  expect(await lake.client.users.getById('me')).toMatchObject({role: 'administrator'})
})

describe('is refused', () => {
  test.each([
    ['a wrong password', {email, password: 'sai mật khẩu'}],
    ['an unknown address', {email: 'ai@so.gov.vn', password}],
    ['an empty form', {email: '', password: ''}],
  ])('%s, without saying which was wrong', async (_what, form) => {
    const answer = await post('/login', form)
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('Thư điện tử hoặc mật khẩu không đúng')
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect(lastEvents(1)).toEqual([['login.failed', form.email, '<anonymous>']])
  })

  test('a form of another site', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      expect((await post('/login', {email, password}, {origin})).status).toBe(403)
    }
  })

  test('a form without Origin', async () => {
    const answer = await rawRequest(`${lake.url}/login`, {method: 'POST', body: ''})
    expect(answer.status).toBe(403)
  })

  test('a form that is far too large', async () => {
    expect((await post('/login', {email: 'x'.repeat(20_000), password})).status).toBe(413)
  })

  test('a way back to another site', async () => {
    for (const origin of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const answer = await post('/login', {email, password, origin})
      expect(answer.headers.location).toMatch(/^\/#sid=/)
    }
  })

  test('markup in what was typed', async () => {
    const answer = await post('/login', {email: '"><script>alert(1)</script>', password})
    expect(answer.body).not.toContain('<script')
  })
})

test('passwords and secrets are in no log and no audit', async () => {
  await post('/login', {email, password})
  const written = JSON.stringify([lake.logged, lake.services.access.audit.latest(100)])
  expect(written).not.toContain(password)
  expect(written).not.toMatch(/sk[\w-]{43}/)
})

test('too many tries are told to wait, in Vietnamese, even with the right password', async () => {
  lake.services.access.users.add({name: 'Huy', email: 'huy@so.gov.vn', roles: ['viewer']}, cli)
  const tries = Array.from({length: 10}, () => post('/login', {email: 'huy@so.gov.vn', password: 'sai'}))
  expect((await Promise.all(tries)).map(({status}) => status)).toEqual(Array(10).fill(401))
  const answer = await post('/login', {email: 'huy@so.gov.vn', password: 'sai'})
  expect(answer.status).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(answer.body).toMatch(/Hãy chờ 15 phút/)
  expect(lastEvents(1)).toEqual([['login.limited', 'huy@so.gov.vn', '<anonymous>']])
})
