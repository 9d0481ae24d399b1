import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {expect, vi} from 'vitest'
import {createWebhooks} from '../../src/webhooks/createWebhooks.ts'
import {addUser} from '../addUser.ts'
import {type TestLake, adminToken as token} from '../startLake.ts'
import {EventReader} from '../wire/eventReader.ts'
import {listenUrl} from '../wire/listenUrl.ts'
import {mutate, type Shown} from './difference.ts'

const day = 24 * 60 * 60_000

async function listening(lake: TestLake, query: string, options: Record<string, string> = {}) {
  const reader = await EventReader.open(listenUrl(lake, query, options), {token})
  return {reader, first: await reader.next()}
}

export const followingDifferences: Record<string, Shown> = {
  'D-15': async lake => {
    await lake.client.create({_id: 'tac-gia', _type: 'person', name: 'Lan'})
    const {reader} = await listening(lake, '*[_type == "joined" && (author->name == "Lan" || plain)]')
    const author = {_type: 'reference', _ref: 'tac-gia'}
    await lake.client.create({_id: 'noi', _type: 'joined', author})
    await lake.client.create({_id: 'khong-noi', _type: 'joined', plain: true})
    expect((await reader.next())?.data).toMatchObject({documentId: 'khong-noi'})
    await reader.close()
    expect((await listening(lake, '{"a": 1}')).first?.event).toBe('channelError')
  },
  'D-16': async lake => {
    const write = (id: string) => lake.client.create({_id: id, _type: 'viewpoint'})
    const published = await listening(lake, '*[_type == "viewpoint"]', {perspective: 'published'})
    const drafts = await listening(lake, '*[_type == "viewpoint"]', {perspective: 'drafts'})
    await write('drafts.goc-nhin')
    await write('goc-nhin')
    expect((await published.reader.next())?.data).toMatchObject({documentId: 'goc-nhin'})
    expect((await drafts.reader.next())?.data).toMatchObject({documentId: 'drafts.goc-nhin'})
    for (const {reader} of [published, drafts]) await reader.close()
  },
  'D-17': async lake => {
    const {reader} = await listening(lake, '*[_type == "mine"]')
    await lake.client.transaction().create({_type: 'mine'}).create({_type: 'other'}).commit()
    expect((await reader.next())?.data).toMatchObject({transactionTotalEvents: 1, transactionCurrentEvent: 1})
    await reader.close()
  },
  'D-18': async lake => {
    const guest = addUser(lake, 'khach', ['viewer'])
    const reader = await EventReader.open(listenUrl(lake, '*[_type == "watched"]'), {token: guest.token})
    await reader.next()
    lake.services.access.tokens.revoke(guest.tokenId, {id: 'test', address: null})
    const ended = reader.rest()
    let isOver = false
    ended.then(() => {
      isOver = true
    })
    let written = 0
    for (; !isOver; written++) await lake.client.create({_type: 'watched'})
    expect((await ended).length).toBeLessThan(written)
  },
  'D-19': async lake => {
    const {client} = lake
    const {_rev} = await client.create({_id: 'xoa-roi', _type: 'gone', title: 'Còn đây'})
    await client.delete('xoa-roi')
    const url = `/data/history/production/documents/xoa-roi?revision=${_rev}`
    expect(await client.request({url})).toMatchObject({documents: [{title: 'Còn đây'}]})
  },
  'D-20': async ({client}) => {
    await mutate(client, [{create: {_id: 'an', _type: 'hidden', secret: 'kín'}}])
    const url = '/data/history/production/transactions/an?excludeContent=true'
    const line = JSON.parse(String(await client.request({url, json: false} as {url: string})))
    expect(line.mutations).toEqual([{create: {_id: 'an', _type: 'hidden'}}])
  },
  'D-21': async lake => {
    const keys: unknown[] = []
    const receiver = createServer((request, response) => {
      keys.push(request.headers['idempotency-key'])
      response.writeHead(503).end()
    })
    await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
    let later = 0
    const clock = () => new Date(Date.now() + later)
    const webhooks = createWebhooks({...lake.services, clock}, () => 5)
    const {port} = receiver.address() as AddressInfo
    const {id} = webhooks.create(hookTo(`http://127.0.0.1:${port}`))
    await lake.client.create({_type: 'told'})
    await vi.waitFor(() => expect(keys.length).toBeGreaterThan(2))
    expect(webhooks.messages(id)).toMatchObject([{state: 'pending'}])
    later = day + 60_000
    await vi.waitFor(() => expect(webhooks.messages(id)).toMatchObject([{state: 'failed'}]))
    expect(new Set(keys).size).toBe(1)
    webhooks.delete(id)
    await webhooks.close()
    receiver.close()
  },
}

function hookTo(url: string): Parameters<ReturnType<typeof createWebhooks>['create']>[0] {
  return {
    dataset: 'production',
    secret: null,
    settings: {
      name: 'Báo tin',
      description: '',
      url,
      on: ['create'],
      filter: '_type == "told"',
      projection: '',
      httpMethod: 'POST',
      headers: {},
      includeDrafts: false,
      includeAllVersions: false,
      isDisabled: false,
    },
  }
}
