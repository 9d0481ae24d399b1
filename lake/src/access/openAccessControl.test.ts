import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {AccessControl} from './accessControl.ts'
import {openAccessControl} from './openAccessControl.ts'

const cli = {id: 'cli', address: null}
const minute = 60_000
const day = 24 * 60 * minute

let dataDir: string
let now: number
let access: AccessControl

const open = (adminToken: string | null = null) =>
  openAccessControl({dataDir, adminToken, clock: () => new Date(now), log: () => undefined})

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'cong-access-'))
  now = Date.parse('2026-11-24T01:00:00Z')
  access = open()
})
afterEach(() => {
  access.close()
  rmSync(dataDir, {recursive: true})
})

test('the first start makes an administrator and a token, a later one nothing', () => {
  const {firstToken} = access
  expect(firstToken).toMatch(/^sk[\w-]{43}$/)
  expect(access.authenticate(firstToken ?? '')).toMatchObject({kind: 'user', roles: ['administrator']})
  access.close()
  access = open('another-token-from-the-environment')
  expect(access.firstToken).toBeNull()
  expect(access.authenticate('another-token-from-the-environment')).toBeUndefined()
  expect(access.authenticate(firstToken ?? '')).toMatchObject({roles: ['administrator']})
})

test('an expired, a revoked and an unknown token are told apart', () => {
  const request = {label: '', holder: {roles: ['viewer']}}
  const short = access.tokens.create({...request, expiresAt: new Date(now + day).toISOString()}, cli)
  const ended = access.tokens.create({...request, expiresAt: null}, cli)
  expect(access.authenticate(short.secret)).toMatchObject({kind: 'robot', roles: ['viewer']})
  access.tokens.revoke(ended.id, cli)
  now += day
  expect([short.secret, ended.secret, 'sk-unknown'].map(secret => access.authenticate(secret))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  expect([short.secret, ended.secret, 'sk-unknown'].map(secret => access.refusal(secret))).toEqual([
    'expired',
    'revoked',
    'unknown',
  ])
})

test('a new password ends the sessions opened with the old one, and no login link', async () => {
  const {id} = access.users.add({name: 'Lan', email: 'lan@so.gov.vn', roles: ['editor']}, cli)
  const link = access.tokens.create({label: '', holder: {userId: id}, expiresAt: null}, cli)
  await access.users.setPassword(id, 'mật khẩu thứ nhất', cli)
  const session = await access.sessions.login('lan@so.gov.vn', 'mật khẩu thứ nhất', null)
  expect(access.authenticate(session.secret)).toMatchObject({id})
  await access.users.setPassword(id, 'mật khẩu thứ hai', cli)
  expect(access.authenticate(session.secret)).toBeUndefined()
  expect(access.authenticate(link.secret)).toMatchObject({id})
  await expect(access.sessions.login('lan@so.gov.vn', 'mật khẩu thứ nhất', null)).rejects.toMatchObject({
    status: 401,
  })
})

test('a session ends after fourteen days', async () => {
  const {id} = access.users.add({name: 'Lan', email: 'lan@so.gov.vn', roles: ['editor']}, cli)
  await access.users.setPassword(id, 'mật khẩu đủ dài', cli)
  const {secret} = await access.sessions.login('lan@so.gov.vn', 'mật khẩu đủ dài', null)
  now += 14 * day - 1
  expect(access.authenticate(secret)).toMatchObject({id})
  now += 1
  expect(access.authenticate(secret)).toBeUndefined()
})

test('a one-time id opens one session within two minutes', () => {
  const {id} = access.users.add({name: 'Lan', email: null, roles: ['editor']}, cli)
  const sid = access.sessions.offerExchange(id)
  expect(access.sessions.exchange(sid).userId).toBe(id)
  expect(() => access.sessions.exchange(sid)).toThrow(/log in again/)
  const late = access.sessions.offerExchange(id)
  now += 2 * minute
  expect(() => access.sessions.exchange(late)).toThrow(/log in again/)
  expect(() => access.sessions.exchange('')).toThrow(/log in again/)
})

test('ten tries an account and thirty an address in a quarter of an hour, also at once', async () => {
  const status = (email: string, address: string) =>
    access.sessions.login(email, 'x', address).then(
      () => 200,
      error => error.status,
    )
  const tries = Array.from({length: 30}, () => status('lan@so.gov.vn', '10.0.0.1'))
  expect(await Promise.all(tries)).toEqual([...Array(10).fill(401), ...Array(20).fill(429)])
  const limited = access.audit.latest(50).filter(({event}) => event === 'login.limited')
  expect(limited.map(({subject, address}) => [subject, address])).toEqual([['lan@so.gov.vn', '10.0.0.1']])
  expect(await status('lan@so.gov.vn', '10.0.0.2')).toBe(429)
  expect(await status('huy@so.gov.vn', '10.0.0.1')).toBe(429)
  expect(await status('huy@so.gov.vn', '10.0.0.2')).toBe(401)
  now += 15 * minute + 1
  expect(await status('lan@so.gov.vn', '10.0.0.1')).toBe(401)
})

test('a user’s address is unique whatever its capitals', () => {
  access.users.add({name: 'Lan', email: 'Lan@So.gov.vn', roles: ['editor']}, cli)
  expect(() => access.users.add({name: 'Lan', email: ' lan@so.gov.vn', roles: ['editor']}, cli)).toThrow(
    /There is a user with the address/,
  )
})

test('no secret is in the database’s files', () => {
  const {firstToken} = access
  const folder = join(dataDir, 'lake')
  for (const file of readdirSync(folder)) {
    expect(readFileSync(join(folder, file)).includes(firstToken ?? '?')).toBe(false)
  }
})

test('every login and change of permission is a line of the audit', async () => {
  const lan = access.users.add({name: 'Lan', email: 'lan@so.gov.vn', roles: ['editor']}, cli)
  await access.users.setPassword(lan.id, 'mật khẩu đủ dài', cli)
  const link = access.tokens.create({label: '', holder: {userId: lan.id}, expiresAt: null}, cli)
  const robot = access.tokens.create({label: '', holder: {roles: ['viewer']}, expiresAt: null}, cli)
  for (const address of ['10.0.0.1', '10.0.0.1', '10.0.0.2']) {
    access.authenticate(link.secret, address)
    access.authenticate(robot.secret, address)
  }
  // An open connection looks its access up again; that is no login.
  access.authenticate(link.secret)
  const session = await access.sessions.login('lan@so.gov.vn', 'mật khẩu đủ dài', '10.0.0.3')
  await expect(access.sessions.login('lan@so.gov.vn', 'sai', '10.0.0.3')).rejects.toThrow()
  access.authenticate(session.secret, '10.0.0.3')
  access.sessions.logout(session.secret, {id: lan.id, address: '10.0.0.3'})
  now += 13 * 60 * minute
  access.authenticate(link.secret, '10.0.0.1')
  access.users.setRoles(lan.id, ['viewer'], cli)
  const grants = [{filter: 'true', permissions: ['read' as const], dataset: null}]
  access.roles.save({name: 'khach', title: 'Khách', description: '', grants}, cli)
  access.roles.delete('khach', cli)
  access.tokens.revoke(robot.id, cli)
  access.users.revoke(lan.id, cli)

  const lines = access.audit.latest(50).toReversed().slice(2)
  expect(
    lines.map(({event, address, detail}) => [event, address, detail.by].filter(Boolean).join(' ')),
  ).toEqual([
    'user.added',
    'user.password',
    'token.created',
    'token.created',
    'login 10.0.0.1 link',
    'login 10.0.0.2 link',
    'login 10.0.0.3 password',
    'login.failed 10.0.0.3',
    'logout 10.0.0.3',
    'login 10.0.0.1 link',
    'user.roles',
    'role.saved',
    'role.deleted',
    'token.revoked',
    'user.revoked',
  ])
})
