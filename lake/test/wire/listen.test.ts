import {ChannelError, ConnectionFailedError, createClient, type ListenEvent} from '@sanity/client'
import {applyPatch} from 'mendoza'
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest'
import {addUser} from '../addUser.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'
import {EventReader} from './eventReader.ts'
import {listenUrl} from './listenUrl.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

type Received = ListenEvent<Record<string, unknown>> & Record<string, unknown>

interface Edited {
  previous: Record<string, unknown>
  result: Record<string, unknown>
  effects: {apply: unknown[]}
}

/** Follows with the real client; `events` fills up. `ready` resolves on the first event. */
function follow(
  query: string,
  params: Record<string, unknown> = {},
  options: Record<string, unknown> = {},
  client = lake.client,
) {
  const events: Received[] = []
  const failed = Promise.withResolvers<unknown>()
  const subscription = client
    .listen(query, params, {events: ['welcome', 'mutation', 'reconnect'], ...options} as never)
    .subscribe({next: event => events.push(event as Received), error: failed.resolve})
  const mutations = () => events.filter(({type}) => type === 'mutation')
  return {
    events,
    mutations,
    failure: failed.promise,
    ready: () => vi.waitFor(() => expect(events.length).toBeGreaterThan(0)),
    received: (count: number) => vi.waitFor(() => expect(mutations()).toHaveLength(count), {timeout: 5000}),
    stop: () => subscription.unsubscribe(),
  }
}

/** The real client, with a function that ends its open connections as a network that fails would. */
function cuttableClient() {
  const cuts: (() => void)[] = []
  const resolveFetch = () => async (url: string, init: RequestInit) => {
    const response = await fetch(url, init)
    const cuttable = new TransformStream({start: controller => cuts.push(() => controller.terminate())})
    return new Response(response.body?.pipeThrough(cuttable) ?? null, response)
  }
  const client = createClient({...lake.client.config(), token: adminToken, resolveFetch} as never)
  return {
    client,
    cut() {
      for (const cut of cuts.splice(0)) cut()
    },
  }
}

describe('the real client', () => {
  test('is welcomed first, then told of a document from its creation to its deletion', async () => {
    const listener = follow(
      '*[_type == "article"]',
      {},
      {includePreviousRevision: true, effectFormat: 'mendoza'},
    )
    await listener.ready()
    expect(listener.events).toEqual([{type: 'welcome', listenerName: expect.any(String)}])

    const created = await lake.client.create({_id: 'bai-1', _type: 'article', title: 'Lễ hội'})
    await lake.client.patch('bai-1').set({title: 'Lễ hội đền Hùng'}).commit({transactionId: 'tx-edit'})
    await lake.client.create({_id: 'lan', _type: 'person'})
    await lake.client.delete('bai-1')
    await listener.received(3)

    const [appeared, edited, gone] = listener.mutations()
    expect(appeared).toMatchObject({
      transition: 'appear',
      documentId: 'bai-1',
      resultRev: created._rev,
      result: {title: 'Lễ hội'},
      previous: null,
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
      visibility: 'query',
    })
    expect(appeared).not.toHaveProperty('previousRev')
    expect(edited).toMatchObject({
      eventId: 'tx-edit#bai-1',
      transactionId: 'tx-edit',
      transition: 'update',
      previousRev: created._rev,
      resultRev: 'tx-edit',
      previous: {title: 'Lễ hội'},
      result: {title: 'Lễ hội đền Hùng', _rev: 'tx-edit'},
      mutations: [{patch: {id: 'bai-1', set: {title: 'Lễ hội đền Hùng'}}}],
    })
    expect(gone).toMatchObject({
      transition: 'disappear',
      previousRev: 'tx-edit',
      resultRev: expect.any(String),
    })
    expect(gone).not.toHaveProperty('result')

    const {previous, result, effects} = edited as unknown as Edited
    const {_rev, ...before} = previous
    expect({...applyPatch(before, effects.apply), _rev: 'tx-edit'}).toEqual(result)
    listener.stop()
  })

  test('misses nothing between its welcome and the snapshot it reads then', async () => {
    await lake.client.create({_id: 'dem', _type: 'counter', count: 0})
    const writing = (async () => {
      for (let count = 0; count < 40; count++) await lake.client.patch('dem').inc({count: 1}).commit()
    })()
    const listener = follow('*[_id == "dem"]')
    await listener.ready()
    const snapshot = await lake.client.getDocument('dem')
    await writing
    const last = await lake.client.getDocument('dem')
    await vi.waitFor(() => expect(listener.mutations().at(-1)?.resultRev).toBe(last?._rev))
    const chain = listener.mutations()
    const start = chain.findIndex(({previousRev}) => previousRev === snapshot?._rev)
    const followed = start < 0 ? [] : chain.slice(start)
    for (const [index, event] of followed.entries()) {
      expect(event.previousRev).toBe(index === 0 ? snapshot?._rev : followed[index - 1]?.resultRev)
    }
    expect((snapshot?.count as number) + followed.length).toBe(40)
    listener.stop()
  })

  test('is told of a publication as two events of one transaction, whatever else that changed', async () => {
    const ids = ['bai-2', 'drafts.bai-2']
    await lake.client.create({_id: 'drafts.bai-2', _type: 'article', title: 'Nháp'})
    const listener = follow('*[_id in $ids]', {ids}, {includeResult: false, includeAllVersions: true})
    await listener.ready()
    await lake.client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.bai-2',
      publishedId: 'bai-2',
    })
    await lake.client
      .transaction()
      .createOrReplace({_id: 'bai-2', _type: 'article', title: 'Sửa'})
      .create({_id: 'ngoai-bo-loc', _type: 'article'})
      .commit()
    await listener.received(3)
    const [first, second, third] = listener.mutations()
    expect(first?.transactionId).toBe(second?.transactionId)
    expect([first, second, third].map(event => event?.transactionTotalEvents)).toEqual([2, 2, 1])
    expect([first, second, third].map(event => event?.transactionCurrentEvent)).toEqual([1, 2, 1])
    expect([first, second].map(event => `${event?.documentId} ${event?.transition}`).toSorted()).toEqual([
      'bai-2 appear',
      'drafts.bai-2 disappear',
    ])
    listener.stop()
  })

  test('gets an event for an action that changes nothing, with its own transaction id', async () => {
    await lake.client.create({_id: 'drafts.bai-3', _type: 'article', title: 'Nháp'})
    const listener = follow('*[_id == "drafts.bai-3"]')
    await listener.ready()
    await lake.client.action(
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.bai-3',
        publishedId: 'bai-3',
        patch: {unset: ['_empty_action_guard_pseudo_field_']},
      },
      {transactionId: 'khong-doi'},
    )
    await listener.received(1)
    expect(listener.mutations()[0]).toMatchObject({transactionId: 'khong-doi', resultRev: 'khong-doi'})
    listener.stop()
  })

  test('is shown where a query is wrong', async () => {
    const error = await follow('*[_type == ').failure
    expect(error).toBeInstanceOf(ChannelError)
    expect(String(error)).toContain('*[_type ==')
    expect(await follow('count(*)').failure).toBeInstanceOf(ChannelError)
  })

  test('without a token is told of what is published, and of nothing else', async () => {
    const listener = follow('*[_type == "notice"]', {}, {}, lake.clientWith(undefined))
    await listener.ready()
    await lake.client.create({_id: 'drafts.tb', _type: 'notice'})
    await lake.client.create({_id: 'tb.noi-bo', _type: 'notice'})
    await lake.client.create({_id: 'tb', _type: 'notice'})
    await listener.received(1)
    expect(listener.mutations().map(({documentId}) => documentId)).toEqual(['tb'])
    listener.stop()
  })

  test('is cut off when its token is revoked, and learns why when it comes back', async () => {
    const {token, tokenId} = addUser(lake, 'Huy', ['editor'])
    const listener = follow('*[_type == "secret"]', {}, {}, lake.clientWith(token))
    await listener.ready()
    lake.services.access.tokens.revoke(tokenId, {id: 'test', address: null})
    const {clock} = lake.services
    lake.services.clock = () => new Date(Date.now() + 5000)
    await lake.client.create({_type: 'secret', text: 'không ai được thấy'})
    lake.services.clock = clock
    const error = await listener.failure
    expect(error).toBeInstanceOf(ConnectionFailedError)
    expect(error).toMatchObject({status: 401})
    expect(listener.mutations()).toEqual([])
  })

  test('resumes where it was cut, without a gap and without a second copy', async () => {
    await lake.client.create({_id: 'noi-lai', _type: 'article', n: 0})
    const {client, cut} = cuttableClient()
    const names = ['welcome', 'mutation', 'reconnect', 'welcomeback', 'reset']
    const listener = follow('*[_id == "noi-lai"]', {}, {enableResume: true, events: names}, client)
    await listener.ready()
    await lake.client.patch('noi-lai').set({n: 1}).commit()
    await listener.received(1)
    cut()
    await lake.client.patch('noi-lai').set({n: 2}).commit()
    await lake.client.patch('noi-lai').set({n: 3}).commit()
    await listener.received(3)
    expect(listener.events.map(({type}) => type)).toEqual([
      'welcome',
      'mutation',
      'reconnect',
      'welcomeback',
      'mutation',
      'mutation',
    ])
    expect(listener.mutations().map(({result}) => (result as {n: number}).n)).toEqual([1, 2, 3])
    listener.stop()
  })
})

describe('resuming', () => {
  const resumable = {enableResume: 'true'}

  test('starts anew when the last event is unknown, or when it stopped within a transaction', async () => {
    await lake.client
      .transaction()
      .create({_id: 'cap.a', _type: 'pair'})
      .create({_id: 'cap.b', _type: 'pair'})
      .commit({transactionId: 'cap-1'})
    const url = listenUrl(lake, '*[_type == "pair"]', resumable)
    const first = async (lastEventId: string) => {
      const reader = await EventReader.open(url, {token: adminToken, lastEventId})
      const event = await reader.next()
      await reader.close()
      return event?.event
    }
    expect(await first('khong-co#cap.a')).toBe('reset')
    expect(await first('cap-1#cap.a')).toBe('reset')
    expect(await first('cap-1#cap.b')).toBe('welcomeback')
  })

  test('is for those who asked for it: others are welcomed again', async () => {
    const reader = await EventReader.open(listenUrl(lake, '*'), {
      token: adminToken,
      lastEventId: 'cap-1#cap.b',
    })
    expect(await reader.next()).toMatchObject({event: 'welcome'})
    await reader.close()
  })
})

test('the stream says what it is and lets no proxy keep it back', async () => {
  const reader = await EventReader.open(listenUrl(lake, '*[_id == $id]', {}, {id: 'a'}), {token: adminToken})
  expect(reader.response.status).toBe(200)
  expect(reader.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(reader.response.headers.get('cache-control')).toBe('no-cache, no-transform')
  expect(reader.response.headers.get('x-accel-buffering')).toBe('no')
  await reader.close()
})
