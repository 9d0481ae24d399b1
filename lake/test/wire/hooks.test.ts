import {createServer, type IncomingMessage} from 'node:http'
import type {AddressInfo} from 'node:net'
import {isValidSignature} from '@sanity/webhook'
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest'
import {addUser} from '../addUser.ts'
import {startLake, type TestLake} from '../startLake.ts'

interface Received {
  method: string | undefined
  headers: IncomingMessage['headers']
  body: string
}

let lake: TestLake
const received: Received[] = []
/** Answers of the receiver in turn; 200 when there are none left. */
const answers: number[] = []

const receiver = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  received.push({
    method: request.method,
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  })
  response.writeHead(answers.shift() ?? 200).end()
})

beforeAll(async () => {
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  lake = await startLake()
})
afterEach(async () => {
  for (const {id} of await api('')) await api(id, 'DELETE')
  received.length = 0
})
afterAll(async () => {
  await lake.close()
  receiver.close()
})

// biome-ignore lint/suspicious/noExplicitAny: what a test reads of an answer is checked by the test.
type Answer = any

const api = (path: string, method = 'GET', body?: object, client = lake.client): Promise<Answer> =>
  client.request({url: `/hooks/projects/cong${path && `/${path}`}`, method, ...(body && {body})})

const receiverUrl = () => `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`

const addHook = (rule: object = {}, rest: object = {}) =>
  api('', 'POST', {name: 'Trang công khai', url: receiverUrl(), dataset: 'production', rule, ...rest})

const untilReceived = (count: number) =>
  vi.waitFor(() => expect(received).toHaveLength(count), {timeout: 10_000})

describe('a webhook', () => {
  test('sends the projection of what its filter chooses, signed as @sanity/webhook expects', async () => {
    const secret = 'bí mật giữa hai máy'
    const {id} = await addHook(
      {
        on: ['create', 'update'],
        filter: '_type == "article" && delta::changedAny(title)',
        projection: '{title, "by": author->name}',
      },
      {secret, headers: {'x-office': 'so-van-hoa'}},
    )
    await lake.client.create({_id: 'lan', _type: 'person', name: 'Lan'})
    const article = {_id: 'bai', _type: 'article', title: 'Lễ hội', author: {_type: 'reference', _ref: 'lan'}}
    const {_rev} = await lake.client.create(article)
    await lake.client.patch('bai').set({note: 'tiêu đề không đổi'}).commit()
    await lake.client.patch('bai').set({title: 'Lễ hội xuân'}).commit()
    await untilReceived(2)

    const [first, second] = received
    expect(first?.method).toBe('POST')
    expect(first?.body).toBe('{"title":"Lễ hội","by":"Lan"}')
    expect(second?.body).toBe('{"title":"Lễ hội xuân","by":"Lan"}')
    expect(first?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': `${id}-${_rev}-bai`,
      'sanity-dataset': 'production',
      'sanity-document-id': 'bai',
      'sanity-operation': 'create',
      'sanity-project-id': 'cong',
      'sanity-transaction-id': _rev,
      'sanity-webhook-id': id,
      'x-office': 'so-van-hoa',
    })
    const signature = String(first?.headers['sanity-webhook-signature'])
    expect(await isValidSignature(first?.body ?? '', signature, secret)).toBe(true)
    expect(await isValidSignature(`${first?.body} `, signature, secret)).toBe(false)
  })

  test('leaves drafts alone unless it is told not to, and tells of a deletion by what was there', async () => {
    await addHook({on: ['delete'], projection: '{_id, title}'})
    await addHook({on: ['create'], projection: '{_id}'}, {includeDrafts: true})
    await lake.client.create({_id: 'drafts.xoa', _type: 'article'})
    await lake.client.create({_id: 'xoa', _type: 'article', title: 'Sắp xóa'})
    await lake.client.delete('drafts.xoa')
    await lake.client.delete('xoa')
    await untilReceived(3)
    expect(received.map(({body}) => body).toSorted()).toEqual([
      '{"_id":"drafts.xoa"}',
      '{"_id":"xoa","title":"Sắp xóa"}',
      '{"_id":"xoa"}',
    ])
  })

  test('tries again when the receiver fails, with the same key, and not when it refuses', async () => {
    const {id} = await addHook()
    answers.push(503, 200, 400)
    await lake.client.create({_id: 'thu-lai', _type: 'article'})
    await untilReceived(2)
    expect(received[0]?.headers['idempotency-key']).toBe(received[1]?.headers['idempotency-key'])
    await lake.client.create({_id: 'bi-tu-choi', _type: 'article'})
    await vi.waitFor(async () =>
      expect(await api(`${id}/messages`)).toMatchObject([
        {state: 'failed', attempts: 1, lastResult: 'HTTP 400'},
        {state: 'delivered', attempts: 2, lastResult: 'HTTP 200'},
      ]),
    )
    expect(received).toHaveLength(3)
  })

  test('hears of nothing while it is off, nor of that when it is on again', async () => {
    const {id} = await addHook({}, {isDisabled: true})
    await lake.client.create({_id: 'khi-tat', _type: 'article'})
    await api(id, 'PATCH', {isDisabled: false})
    await lake.client.create({_id: 'khi-bat', _type: 'article'})
    await untilReceived(1)
    expect(received[0]?.headers['sanity-document-id']).toBe('khi-bat')
  })
})

describe('the settings of webhooks', () => {
  test('are given back without the secret, and change one at a time', async () => {
    const hook = await addHook({on: ['update'], filter: '_type == "article"'}, {secret: 'kín'})
    expect(hook).toMatchObject({
      type: 'document',
      projectId: 'cong',
      dataset: 'production',
      httpMethod: 'POST',
      rule: {on: ['update'], filter: '_type == "article"', projection: ''},
      secret: null,
      hasSecret: true,
      isDisabled: false,
    })
    const changed = await api(hook.id, 'PATCH', {name: 'Tên mới'})
    expect(changed).toEqual({...hook, name: 'Tên mới', updatedAt: expect.any(String)})
    expect(await api('')).toEqual([changed])
    await api(hook.id, 'DELETE')
    await expect(api(hook.id)).rejects.toMatchObject({statusCode: 404})
  })

  test('are refused when they can’t work', async () => {
    const wrong = [
      {url: 'file:///etc/passwd'},
      {url: 'không phải địa chỉ'},
      {rule: {filter: '_type == '}},
      {rule: {projection: '{'}},
      {rule: {on: ['publish']}},
      {httpMethod: 'TRACE'},
      {headers: {'xuống\ndòng': 'x'}},
      {secret: 7},
    ]
    for (const settings of wrong) await expect(addHook({}, settings)).rejects.toMatchObject({statusCode: 400})
    await expect(addHook({}, {dataset: 'khong-co'})).rejects.toMatchObject({statusCode: 404})
    expect(await api('')).toEqual([])
  })

  test('are for administrators', async () => {
    const editor = lake.clientWith(addUser(lake, 'Lan', ['editor']).token)
    await expect(api('', 'GET', undefined, editor)).rejects.toMatchObject({statusCode: 403})
    const nobody = lake.clientWith(undefined)
    await expect(api('', 'GET', undefined, nobody)).rejects.toMatchObject({statusCode: 401})
  })
})
