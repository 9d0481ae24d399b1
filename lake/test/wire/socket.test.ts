import {fromUrl} from '@sanity/bifur-client'
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest'
import {addUser} from '../addUser.ts'
import {startLake, type TestLake} from '../startLake.ts'
import {SocketClient} from './socketClient.ts'

let lake: TestLake
let lan: {id: string; token: string; tokenId: string}
let huy: {id: string; token: string; tokenId: string}
const open: SocketClient[] = []

beforeAll(async () => {
  lake = await startLake()
  lan = addUser(lake, 'Lan', ['editor'])
  huy = addUser(lake, 'Huy', ['editor'])
})
afterEach(() => {
  for (const {socket} of open.splice(0)) socket.close()
})
afterAll(() => lake.close())

function socketUrl(dataset = 'production'): string {
  return `${lake.url.replace(/^http/, 'ws')}/v2022-06-30/socket/${dataset}`
}

async function connect(): Promise<SocketClient> {
  const client = await new SocketClient(socketUrl()).opened()
  open.push(client)
  return client
}

/** Connects as the Studio does: authorizes by a call, then subscribes. */
async function join(user: {token: string}): Promise<SocketClient> {
  const client = await connect()
  await client.request('authorization', {authorization: `Bearer ${user.token}`})
  await client.request('presence_subscribe')
  return client
}

test('tells everybody in a dataset where a session is, and when its connection is gone', async () => {
  const [here, there] = [await join(lan), await join(huy)]
  const locations = [{type: 'document', documentId: 'a', path: ['title']}]
  await here.request('presence_announce', {data: {sessionId: 'lan-1', locations}})
  expect(await there.event('state')).toEqual({type: 'state', i: lan.id, m: {sessionId: 'lan-1', locations}})
  here.socket.close()
  expect(await there.event('disconnect')).toEqual({type: 'disconnect', i: lan.id, m: {session: 'lan-1'}})
})

test('passes a roll call on, so that those who were there first answer', async () => {
  const [here, there] = [await join(lan), await join(huy)]
  await there.request('presence_rollcall', {session: 'huy-1'})
  expect(await here.event('rollCall')).toEqual({type: 'rollCall', i: huy.id, session: 'huy-1'})
})

test('keeps a session that came back over a new connection before the old one was gone', async () => {
  const [before, after, there] = [await join(lan), await join(lan), await join(huy)]
  const data = {sessionId: 'lan-2', locations: []}
  await before.request('presence_announce', {data})
  await after.request('presence_announce', {data})
  before.socket.close()
  await before.closed
  await after.request('presence_rollcall', {session: 'lan-2'})
  await there.event('rollCall')
  expect(there.events.map(({type}) => type)).toEqual(['state', 'state', 'rollCall'])
})

test('lets nobody speak for another user’s session', async () => {
  const [here, there] = [await join(lan), await join(huy)]
  await here.request('presence_announce', {data: {sessionId: 'lan-3', locations: []}})
  const forged = await there.call('presence_announce', {data: {sessionId: 'lan-3', locations: [{x: 1}]}})
  expect(forged.error).toMatchObject({code: 4001})
  await there.request('presence_disconnect', {session: 'lan-3'})
  await there.request('presence_rollcall', {session: 'huy-3'})
  await here.event('rollCall')
  expect(here.events.map(({type}) => type)).toEqual(['state', 'rollCall'])
})

test('tells nothing to whoever has not said who they are, and closes on a token that is not valid', async () => {
  const stranger = await connect()
  expect((await stranger.call('presence_subscribe')).error).toMatchObject({code: 4001})
  await stranger.call('authorization', {authorization: 'Bearer no-such-token'})
  expect(await stranger.closed).toBe(4001)
})

test('answers what it can’t do in JSON-RPC, and stays open', async () => {
  const here = await join(lan)
  expect((await here.call('no_such_method')).error).toMatchObject({code: -32601})
  const data = {sessionId: 'lan-4', locations: 'at home'}
  expect((await here.call('presence_announce', {data})).error).toMatchObject({code: -32602})
  expect((await here.call('presence_unsubscribe', {subscriptionId: 'x'})).error).toMatchObject({code: -32602})
  here.socket.send('{"not json')
  expect(await here.unasked()).toMatchObject({error: {code: -32700}})
  expect(await here.request('presence_rollcall', {session: 'lan-4'})).toBe(true)
})

test('cuts off a client that sends too much at once or too often', async () => {
  const [large, many] = [await join(lan), await join(lan)]
  large.socket.send(JSON.stringify({method: 'x', params: {text: 'x'.repeat(70_000)}}))
  expect(await large.closed).toBe(1009)
  for (let count = 0; count < 300; count++) many.socket.send('{}')
  expect(await many.closed).toBe(1008)
})

test('does not open where there is no such dataset, and says so to a plain request', async () => {
  await expect(new SocketClient(socketUrl('khong-co')).opened()).rejects.toThrow('did not open')
  const response = await fetch(socketUrl().replace(/^ws/, 'http'))
  expect(response.status).toBe(426)
})

test('works with the client the Studio uses', async () => {
  const heard = Promise.withResolvers<unknown>()
  const client = fromUrl(`${socketUrl()}?token=${lan.token}`)
  const subscription = client.listen<unknown>('presence').subscribe(heard.resolve)
  const there = await join(huy)
  const asking = client.request('presence_rollcall', {session: 'lan-5'}).subscribe()
  expect(await there.event('rollCall')).toEqual({type: 'rollCall', i: lan.id, session: 'lan-5'})
  expect(await heard.promise).toEqual({type: 'rollCall', i: lan.id, session: 'lan-5'})
  asking.unsubscribe()
  subscription.unsubscribe()
})
