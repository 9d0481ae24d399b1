import type {SanityDocument} from '@sanity/client'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Commit} from '../../src/store/documentStore.ts'
import {startLake, type TestLake} from '../startLake.ts'

let lake: TestLake
const told: Commit[] = []

beforeAll(async () => {
  lake = await startLake()
  lake.services.broker.subscribe('production', commit => told.push(commit))
})
afterAll(() => lake.close())

const stored = (id: string) => lake.client.getDocument(id)

/** What listeners were told of a transaction, in short. */
function tellings(transactionId: string): string[] {
  return told
    .filter(commit => commit.transactionId === transactionId)
    .flatMap(commit => commit.changes.map(change => `${change.transition} ${change.documentId}`))
}

describe('create', () => {
  test('makes what the server owns, and gives it back', async () => {
    const document = await lake.client.create({
      _id: 'c1',
      _type: 'note',
      _rev: 'mine',
      _updatedAt: 'mine',
      text: 'Xin chào',
    })
    expect(document).toEqual({
      _id: 'c1',
      _type: 'note',
      text: 'Xin chào',
      _rev: expect.stringMatching(/^[0-9A-Za-z]{22}$/),
      _createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      _updatedAt: document._createdAt,
    })
    expect(await stored('c1')).toEqual(document)
    expect(tellings(document._rev)).toEqual(['appear c1'])
  })

  test('makes an id, or completes one that ends in a dot', async () => {
    const without = await lake.client.create({_type: 'note'})
    const prefixed = await lake.client.create({_id: 'drafts.', _type: 'note'})
    expect(without._id).toMatch(/^[0-9A-Za-z]{22}$/)
    expect(prefixed._id).toMatch(/^drafts\.[0-9A-Za-z]{22}$/)
  })

  test('keeps the time of creation a client brings, as an import does', async () => {
    const document = await lake.client.create({_id: 'old', _type: 'note', _createdAt: '2011-05-04T00:00:00Z'})
    expect(document).toMatchObject({_createdAt: '2011-05-04T00:00:00Z'})
    expect(document._updatedAt > '2026').toBe(true)
  })

  test('gives items of arrays keys only when asked to, and leaves those there are', async () => {
    const list = [{a: 1, inner: [{b: 1}]}, {_key: 'mine'}, 'text']
    const plain = await lake.client.create({_type: 'note', list})
    const keyed = await lake.client.create({_type: 'note', list}, {autoGenerateArrayKeys: true})
    const key = expect.stringMatching(/^[0-9a-f]{12}$/)
    expect(plain.list).toEqual(list)
    expect(keyed.list).toEqual([{_key: key, a: 1, inner: [{_key: key, b: 1}]}, {_key: 'mine'}, 'text'])
  })

  test('an object keeps any attribute name and value JSON has', async () => {
    const odd = {
      '': 0,
      'a.b': -0.5,
      'tên có dấu': 'é',
      constructor: null,
      big: 1e300,
      text: '\u0000\ud800"\\',
      list: [[], {}],
    }
    await lake.client.create({_id: 'odd', _type: 'note', odd})
    expect((await stored('odd'))?.odd).toEqual(odd)
  })
})

test('createOrReplace replaces everything but the time of creation', async () => {
  const first = await lake.client.createOrReplace({_id: 'cr', _type: 'note', a: 1})
  const second = await lake.client.createOrReplace({_id: 'cr', _type: 'note', b: 2})
  const imported = await lake.client.createOrReplace({
    _id: 'cr',
    _type: 'note',
    _createdAt: '2011-05-04T00:00:00Z',
  })
  expect(second).not.toHaveProperty('a')
  expect(second._createdAt).toBe(first._createdAt)
  expect(second._rev).not.toBe(first._rev)
  expect(imported._createdAt).toBe('2011-05-04T00:00:00Z')
  expect(tellings(second._rev)).toEqual(['update cr'])
})

test('createIfNotExists leaves what exists, and tells nobody', async () => {
  const first = await lake.client.createIfNotExists({_id: 'ci', _type: 'note', a: 1})
  const again = await lake.client.createIfNotExists(
    {_id: 'ci', _type: 'note', a: 2},
    {returnDocuments: false},
  )
  expect(await stored('ci')).toEqual(first)
  expect(again.results).toEqual([{id: 'ci', operation: 'none'}])
  expect(tellings(again.transactionId)).toEqual([])
})

describe('delete', () => {
  test('by id, once; again it does nothing', async () => {
    await lake.client.create({_id: 'd1', _type: 'note'})
    const first = await lake.client.delete('d1')
    const again = await lake.client.delete('d1')
    expect(first.results).toEqual([{id: 'd1', operation: 'delete'}])
    expect(again.results).toEqual([{id: 'd1', operation: 'none'}])
    expect(await stored('d1')).toBeUndefined()
    expect(tellings(first.transactionId)).toEqual(['disappear d1'])
  })

  test('by query with parameters', async () => {
    await lake.client.mutate([1, 2, 3].map(n => ({create: {_id: `dq${n}`, _type: 'doomed', n}})))
    const result = await lake.client.delete({query: '*[_type == $type && n > 1]', params: {type: 'doomed'}})
    expect(result.results.map(({id}) => id).sort()).toEqual(['dq2', 'dq3'])
    expect(await stored('dq1')).toBeDefined()
  })
})

describe('patch', () => {
  test('every operation at once, through the client', async () => {
    await lake.client.create({
      _id: 'p1',
      _type: 'note',
      n: 1,
      m: 5,
      gone: true,
      text: 'The rabid dog',
      list: [1],
    })
    const patched = await lake.client
      .patch('p1')
      .setIfMissing({made: {a: 1}})
      .set({'made.b': 2})
      .unset(['gone'])
      .inc({n: 2})
      .dec({m: 1})
      .diffMatchPatch({text: '@@ -1,13 +1,12 @@\n The \n-rabid\n+nice\n  dog\n'})
      .append('list', [2, 3])
      .commit()
    expect(patched).toMatchObject({made: {a: 1, b: 2}, n: 3, m: 4, text: 'The nice dog', list: [1, 2, 3]})
    expect(patched).not.toHaveProperty('gone')
    expect(await stored('p1')).toEqual(patched)
  })

  test('by a list of ids and by query', async () => {
    await lake.client.mutate(['q1', 'q2', 'q3'].map(_id => ({create: {_id, _type: 'many', n: 0}})))
    await lake.client.patch(['q1', 'q2']).inc({n: 1}).commit({returnFirst: false})
    const result = await lake.client
      .patch({query: '*[_type == "many" && n == 1]'})
      .inc({n: 10})
      .commit({returnFirst: false})
    expect((result as unknown as SanityDocument[]).map(({_id}) => _id).sort()).toEqual(['q1', 'q2'])
    expect(await lake.client.fetch('*[_type == "many"] | order(_id).n', {}, {perspective: 'raw'})).toEqual([
      11, 11, 0,
    ])
  })

  test('with the revision it was made for', async () => {
    const {_rev} = await lake.client.create({_id: 'p2', _type: 'note', n: 1})
    const patched = await lake.client.patch('p2').ifRevisionId(_rev).set({n: 2}).commit()
    await expect(lake.client.patch('p2').ifRevisionId(_rev).set({n: 3}).commit()).rejects.toMatchObject({
      statusCode: 409,
    })
    expect(await stored('p2')).toEqual(patched)
  })

  test('that changes nothing still makes a revision, which listeners wait for', async () => {
    const before = await lake.client.create({_id: 'p3', _type: 'note'})
    const after = await lake.client.patch('p3').unset(['_empty_action_guard_pseudo_field_']).commit()
    expect(after._rev).not.toBe(before._rev)
    expect(tellings(after._rev)).toEqual(['update p3'])
  })

  test('cannot touch what the server owns', async () => {
    const before = await lake.client.create({_id: 'p4', _type: 'note'})
    const after = await lake.client.patch('p4').set({_rev: 'x', _createdAt: 'x', _updatedAt: 'x'}).commit()
    expect(after).toEqual({...before, _rev: after._rev, _updatedAt: after._updatedAt})
    expect([after._rev, after._updatedAt]).not.toContain('x')
  })
})

describe('a transaction', () => {
  test('sees its own changes and makes one event a document', async () => {
    const {transactionId, documentIds} = await lake.client
      .transaction()
      .create({_id: 't1', _type: 'note', n: 1})
      .patch('t1', patch => patch.inc({n: 1}))
      .create({_id: 't2', _type: 'note'})
      .delete('t2')
      .create({_id: 't3', _type: 'note'})
      .commit()
    expect(documentIds).toEqual(['t1', 't1', 't2', 't2', 't3'])
    expect(await stored('t1')).toMatchObject({n: 2, _rev: transactionId})
    expect(tellings(transactionId)).toEqual(['appear t1', 'appear t3'])
    const [commit] = told.filter(one => one.transactionId === transactionId)
    expect(commit?.changes[0]?.mutations).toEqual([
      {create: {_id: 't1', _type: 'note', n: 1, _createdAt: commit?.timestamp}},
      {patch: {id: 't1', inc: {n: 1}}},
    ])
  })

  test('is all or nothing', async () => {
    const told0 = told.length
    const attempt = lake.client
      .transaction()
      .create({_id: 'n1', _type: 'note'})
      .patch('p1', patch => patch.set({n: 99}))
      .create({_id: 'c1', _type: 'note'})
      .commit()
    await expect(attempt).rejects.toMatchObject({statusCode: 409, details: {items: [{index: 2}]}})
    expect(await stored('n1')).toBeUndefined()
    expect((await stored('p1'))?.n).toBe(3)
    expect(told).toHaveLength(told0)
  })

  test('takes the id the client chose, and is applied once however often it is sent', async () => {
    const send = () =>
      lake.client
        .transaction()
        .create({_id: 'i1', _type: 'note', n: 0})
        .transactionId('my-transaction')
        .commit()
    const first = await send()
    await lake.client.patch('i1').inc({n: 1}).commit()
    const again = await send()
    expect(again).toEqual(first)
    expect(again.transactionId).toBe('my-transaction')
    expect((await stored('i1'))?.n).toBe(1)
    expect(tellings('my-transaction')).toEqual(['appear i1'])
    await expect(
      lake.client.transaction().create({_id: 'i2', _type: 'note'}).transactionId('my-transaction').commit(),
    ).rejects.toMatchObject({statusCode: 409})
    expect(await stored('i2')).toBeUndefined()
  })

  test('as a dry run answers the same and changes nothing', async () => {
    const told0 = told.length
    const document = await lake.client.create({_id: 'dry', _type: 'note'}, {dryRun: true})
    expect(document).toMatchObject({_id: 'dry', _type: 'note'})
    await expect(lake.client.create({_id: 'c1', _type: 'note'}, {dryRun: true})).rejects.toMatchObject({
      statusCode: 409,
    })
    expect(await stored('dry')).toBeUndefined()
    expect(told).toHaveLength(told0)
  })

  test.each(['sync', 'async', 'deferred'] as const)(
    'with visibility %s is seen by the next query',
    async visibility => {
      await lake.client.create({_id: `vis-${visibility}`, _type: 'note'}, {visibility})
      const query = '*[_id == $id][0]._id'
      expect(await lake.client.fetch(query, {id: `vis-${visibility}`}, {perspective: 'raw'})).toBe(
        `vis-${visibility}`,
      )
    },
  )
})

describe('strong references', () => {
  const to = (_ref: string, more = {}) => ({_type: 'reference', _ref, ...more})

  test('may lead to a document of the same transaction, in any order, and go with it', async () => {
    await lake.client
      .transaction()
      .create({_id: 'r1', _type: 'note', to: to('r2')})
      .create({_id: 'r2', _type: 'note', to: to('r1')})
      .commit()
    await expect(lake.client.delete('r1')).rejects.toMatchObject({statusCode: 409})
    await lake.client.transaction().delete('r1').delete('r2').commit()
    expect(await stored('r1')).toBeUndefined()
  })

  test('are free when they are weak, or lead to another dataset', async () => {
    const loose = [to('nowhere', {_weak: true}), to('nowhere', {_dataset: 'other', _projectId: 'p'})]
    await lake.client.create({_id: 'r3', _type: 'note', loose})
    await expect(lake.client.patch('r3').unset(['loose[0]._weak']).commit()).rejects.toMatchObject({
      details: {items: [{error: {type: 'documentReferenceDoesNotExistError', referenceID: 'nowhere'}}]},
    })
  })

  test('keep the type of what they lead to', async () => {
    await lake.client.create({_id: 'r4', _type: 'note'})
    await lake.client.create({_id: 'r5', _type: 'note', to: to('r4')})
    await expect(lake.client.createOrReplace({_id: 'r4', _type: 'other'})).rejects.toMatchObject({
      statusCode: 409,
    })
    await lake.client.patch('r5').unset(['to']).commit()
    expect(await lake.client.createOrReplace({_id: 'r4', _type: 'other'})).toMatchObject({_type: 'other'})
  })
})
