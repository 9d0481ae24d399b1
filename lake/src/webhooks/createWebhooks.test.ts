import {mkdtempSync, rmSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {writeDocuments} from '../../test/writeDocuments.ts'
import {defaultLimits, type LakeConfig} from '../config.ts'
import {createBroker} from '../listen/createBroker.ts'
import {createDatasetRegistry} from '../store/createDatasetRegistry.ts'
import type {DatasetRegistry} from '../store/datasetRegistry.ts'
import {createWebhooks, type NewWebhook, type Webhooks} from './createWebhooks.ts'

let folder: string
let datasets: DatasetRegistry
let webhooks: Webhooks
let answer: number
let received: {key: unknown; document: unknown}[]

const broker = createBroker()
const receiver = createServer((request, response) => {
  const {'idempotency-key': key, 'sanity-document-id': document} = request.headers
  received.push({key, document})
  response.writeHead(answer).end()
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cong-hooks-'))
  datasets = createDatasetRegistry(join(folder, 'lake', 'datasets'))
  datasets.create('production', 'private')
  ;[answer, received] = [200, []]
  await new Promise<void>(resolve => receiver.listen(0, '127.0.0.1', resolve))
  start()
})
afterEach(async () => {
  await webhooks.close()
  datasets.close()
  receiver.close()
  rmSync(folder, {recursive: true, force: true})
})

function start(): void {
  const config: LakeConfig = {
    dataDir: folder,
    projectId: 'cong',
    dataset: 'production',
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    studioDir: null,
    corsOrigins: [],
    hostNames: [],
    adminToken: null,
    tls: null,
    limits: defaultLimits,
    log: () => {},
  }
  webhooks = createWebhooks({config, datasets, broker, clock: () => new Date()}, () => 1)
}

function newWebhook(): NewWebhook {
  return {
    dataset: 'production',
    secret: null,
    settings: {
      name: 'Trang công khai',
      description: '',
      url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
      on: ['create', 'update', 'delete'],
      filter: '',
      projection: '',
      httpMethod: 'POST',
      headers: {},
      includeDrafts: false,
      includeAllVersions: false,
      isDisabled: false,
    },
  }
}

function write(id: string): void {
  const timestamp = new Date().toISOString()
  const commit = writeDocuments(datasets.get('production').store, {
    transactionId: `t-${id}`,
    timestamp,
    documents: {[id]: {title: id}},
  })
  broker.publish('production', commit)
}

test('a message that could not be delivered is sent after a restart, under the same key', async () => {
  const {id} = webhooks.create(newWebhook())
  answer = 503
  write('a')
  await vi.waitFor(() => expect(received.length).toBeGreaterThan(1))
  await webhooks.close()
  ;[answer, received] = [200, []]
  start()
  await vi.waitFor(() => expect(webhooks.messages(id)).toMatchObject([{state: 'delivered'}]))
  // A request that was broken off may have arrived all the same: the key tells the receiver.
  expect(new Set(received.map(({key}) => key))).toEqual(new Set([`${id}-t-a-a`]))
})

test('what was committed when nobody was there to collect it is sent at the next start, and nothing twice', async () => {
  const {id} = webhooks.create(newWebhook())
  write('truoc')
  await vi.waitFor(() => expect(webhooks.messages(id)).toMatchObject([{state: 'delivered'}]))
  await webhooks.close()
  write('trong-luc-tat')
  start()
  await vi.waitFor(() => expect(received).toHaveLength(2))
  write('sau')
  await vi.waitFor(() =>
    expect(webhooks.messages(id).filter(({state}) => state === 'delivered')).toHaveLength(3),
  )
  expect(received.map(({document}) => document)).toEqual(['truoc', 'trong-luc-tat', 'sau'])
})

test('a webhook that is gone sends nothing', async () => {
  const gone = webhooks.create(newWebhook())
  const other = webhooks.create(newWebhook())
  webhooks.delete(gone.id)
  write('a')
  await vi.waitFor(() => expect(webhooks.messages(other.id)).toMatchObject([{state: 'delivered'}]))
  expect(received).toHaveLength(1)
})
