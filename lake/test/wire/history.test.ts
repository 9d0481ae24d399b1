import type {SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {addUser} from '../addUser.ts'
import {adminToken, startLake, type TestLake} from '../startLake.ts'

let lake: TestLake

beforeAll(async () => {
  lake = await startLake()
})
afterAll(() => lake.close())

/** Types a title into the draft as the Studio does. */
async function edit(id: string, title: string, transactionId: string): Promise<void> {
  const ids = {draftId: `drafts.${id}`, publishedId: id}
  await lake.client.action(
    {actionType: 'sanity.action.document.edit', ...ids, patch: {set: {title}}},
    {transactionId},
  )
}

async function create(id: string, title: string): Promise<void> {
  await lake.client.action(
    {
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: {_id: `drafts.${id}`, _type: 'article', title},
      ifExists: 'fail',
    },
    {transactionId: `${id}-create`},
  )
}

const publish = (id: string, transactionId: string) =>
  lake.client.action(
    {
      actionType: 'sanity.action.document.publish',
      draftId: `drafts.${id}`,
      publishedId: id,
    },
    {transactionId},
  )

const remove = (id: string) =>
  lake.client.action({
    actionType: 'sanity.action.document.delete',
    publishedId: id,
    includeDrafts: [`drafts.${id}`],
  })

const documentsAt = (ids: string, moment: Record<string, string>) =>
  lake.client
    .request<{documents: SanityDocument[]}>({url: `/data/history/production/documents/${ids}`, query: moment})
    .then(({documents}) => documents)

interface Transaction {
  id: string
  author: string
  documentIDs: string[]
  mutations?: unknown[]
  effects?: Record<string, {apply: unknown[]; revert: unknown[]}>
}

/** Reads lines as the Studio does, with fetch. */
async function transactions(ids: string, search: Record<string, string>): Promise<Transaction[]> {
  const path = `/v2025-02-19/data/history/production/transactions/${ids}`
  const response = await fetch(`${lake.url}${path}?${new URLSearchParams(search)}`, {
    headers: {authorization: `Bearer ${adminToken}`},
  })
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
  const lines = (await response.text()).split('\n').filter(line => line !== '')
  return lines.map(line => JSON.parse(line) as Transaction)
}

const events = (id: string, search: Record<string, string> = {}) =>
  lake.client.request<{events: Record<string, Record<string, string>[]>; nextCursor: string}>({
    url: `/data/history/production/events/documents/${id}`,
    query: search,
  })

describe('the history of a document edited in the Studio', () => {
  beforeAll(async () => {
    await create('bai', 'Lễ')
    await edit('bai', 'Lễ hội', 'bai-edit')
    await publish('bai', 'bai-publish')
    await edit('bai', 'Lễ hội xuân', 'bai-edit-2')
  })

  test('gives an earlier revision, with the revision id the Studio checks', async () => {
    const [draft] = await documentsAt('bai,drafts.bai', {revision: 'bai-edit'})
    expect(draft).toMatchObject({_id: 'drafts.bai', _rev: 'bai-edit', title: 'Lễ hội'})
    const later = await documentsAt('bai,drafts.bai', {revision: 'bai-edit-2'})
    expect(later.map(({_id, title}) => [_id, title])).toEqual([
      ['bai', 'Lễ hội'],
      ['drafts.bai', 'Lễ hội xuân'],
    ])
  })

  test('lists edits by mendoza effects, from one transaction on', async () => {
    const search = {effectFormat: 'mendoza', excludeContent: 'true', includeIdentifiedDocumentsOnly: 'true'}
    const listed = await transactions('drafts.bai', {...search, limit: '50', fromTransaction: 'bai-edit'})
    expect(listed.map(({id}) => id)).toEqual(['bai-edit', 'bai-publish', 'bai-edit-2'])
    expect(listed[1]).toMatchObject({
      documentIDs: ['drafts.bai'],
      effects: {'drafts.bai': {apply: [0, null]}},
    })
    const all = await transactions('drafts.bai', {...search, fromTransaction: '', reverse: 'true'})
    expect(all.map(({id}) => id)).toEqual(['bai-edit-2', 'bai-publish', 'bai-edit', 'bai-create'])
    expect(all.at(-1)?.mutations).toEqual([{create: {_id: 'drafts.bai', _type: 'article'}}])
  })

  test('tells its events page by page', async () => {
    const first = await events('drafts.bai', {limit: '2'})
    expect(first.events['drafts.bai']?.map(({type}) => type)).toEqual([
      'createDocumentVersion',
      'publishDocumentVersion',
    ])
    expect(first.events['drafts.bai']?.[1]).toMatchObject({
      documentId: 'bai',
      versionId: 'drafts.bai',
      versionRevisionId: 'bai-edit',
      revisionId: 'bai-publish',
    })
    const second = await events('drafts.bai', {limit: '2', nextCursor: first.nextCursor})
    expect(second).toMatchObject({
      events: {'drafts.bai': [{type: 'createDocumentVersion', versionRevisionId: 'bai-create'}]},
      nextCursor: '',
    })
  })
})

test('a deleted document is restored from its last revision', async () => {
  await create('xoa', 'Sắp bị xóa')
  await publish('xoa', 'xoa-publish')
  await remove('xoa')
  expect(await lake.client.getDocument('xoa')).toBeUndefined()

  const [last] = await documentsAt('xoa,drafts.xoa', {lastRevision: 'true'})
  expect(last).toMatchObject({_id: 'xoa', title: 'Sắp bị xóa', _rev: 'xoa-publish'})
  const {_updatedAt, _rev, ...attributes} = last ?? ({} as SanityDocument)
  await lake.client.action({
    actionType: 'sanity.action.document.create',
    publishedId: 'xoa',
    attributes: {...attributes, _id: 'drafts.xoa'},
    ifExists: 'fail',
  })
  expect(await lake.client.getDocument('drafts.xoa')).toMatchObject({title: 'Sắp bị xóa'})
  const {events: told} = await events('xoa')
  expect(told.xoa?.map(({type}) => type)).toEqual(['deleteDocumentGroup', 'publishDocumentVersion'])
})

describe('who may see history', () => {
  test('a viewer may, someone without a token may not, and neither learns of another dataset', async () => {
    const viewer = lake.clientWith(addUser(lake, 'Xem', ['viewer']).token)
    const url = '/data/history/production/documents/bai'
    await expect(viewer.request({url, query: {revision: 'bai-publish'}})).resolves.toMatchObject({
      documents: [{_id: 'bai'}],
    })
    const anonymous = lake.clientWith(undefined)
    for (const path of ['documents/bai?lastRevision=true', 'transactions/bai', 'events/documents/bai']) {
      const request = anonymous.request({url: `/data/history/production/${path}`})
      await expect(request).rejects.toMatchObject({statusCode: 401})
    }
    const elsewhere = viewer.request({url: '/data/history/khong-co/transactions/bai'})
    await expect(elsewhere).rejects.toMatchObject({statusCode: 404})
  })
})

test('says what is wrong with a request', async () => {
  const request = (path: string) => lake.client.request({url: `/data/history/production/${path}`})
  await expect(request('documents/bai')).rejects.toMatchObject({statusCode: 400})
  await expect(request('documents/bai?time=hôm-qua')).rejects.toMatchObject({statusCode: 400})
  await expect(request('transactions/bai?limit=nhiều')).rejects.toMatchObject({statusCode: 400})
  await expect(request('events/documents/bai?limit=-1')).rejects.toMatchObject({statusCode: 400})
})
