import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openStore} from '../../test/openStore.ts'
import {writeDocuments} from '../../test/writeDocuments.ts'
import type {Access} from '../access/access.ts'
import {listTransactions, type TransactionQuery} from './listTransactions.ts'

const {store, close} = openStore()

beforeAll(() => {
  const write = (transactionId: string, identity: string, documents: Record<string, object | null>) =>
    writeDocuments(store, {
      transactionId,
      identity,
      documents: documents as Record<string, Record<string, unknown> | null>,
    })
  write('t1', 'u-lan', {a: {title: 'mở'}, b: {title: 'khác'}})
  write('t2', 'u-huy', {b: {title: 'khác nữa'}})
  write('t3', 'u-huy', {a: {title: 'kín'}})
  write('t4', 'u-lan', {a: {title: 'mở lại'}})
})
afterAll(close)

function accessWith(filter: string): Access {
  const identity = {id: 'u-lan', name: 'Lan', email: null, kind: 'user' as const, roles: []}
  return {identity, grants: [{filter, permissions: ['history']}]}
}
const everything = accessWith('_id in path("**")')

function list(ids: string[], query: Partial<TransactionQuery> = {}, access = everything) {
  return listTransactions(store, access, ids, {
    authors: undefined,
    includeIdentifiedDocumentsOnly: true,
    mutations: 'outline',
    includeEffects: false,
    ...query,
    range: {limit: 100, ...query.range},
  })
}
const idsOf = (transactions: {id: string}[]) => transactions.map(({id}) => id)

describe('listTransactions', () => {
  test('lists what touched a document, in Sanity’s shape', () => {
    expect(list(['a'], {range: {limit: 1}})).toEqual([
      {
        id: 't1',
        timestamp: '2026-11-24T08:00:00.000Z',
        author: 'u-lan',
        documentIDs: ['a'],
        mutations: [{createOrReplace: {_id: 'a', _type: 'article'}}],
      },
    ])
    expect(list(['a'], {mutations: 'none', includeEffects: true}).at(-1)).toEqual({
      id: 't4',
      timestamp: '2026-11-24T08:00:00.000Z',
      author: 'u-lan',
      documentIDs: ['a'],
      effects: {a: {apply: expect.any(Array), revert: expect.any(Array)}},
    })
  })

  test('includes both ends of a range, since the Studio takes the first off itself', () => {
    expect(idsOf(list(['a'], {range: {limit: 100, fromTransaction: 't1', toTransaction: 't3'}}))).toEqual([
      't1',
      't3',
    ])
    expect(idsOf(list(['a'], {range: {limit: 100, fromTransaction: 't3', toTransaction: 't3'}}))).toEqual([
      't3',
    ])
    expect(idsOf(list(['a'], {range: {limit: 100, fromTransaction: 't3', reverse: true}}))).toEqual([
      't4',
      't3',
    ])
    // A transaction that didn't touch the document still marks a place.
    expect(idsOf(list(['a'], {range: {limit: 100, fromTransaction: 't2'}}))).toEqual(['t3', 't4'])
  })

  test('counts transactions and not documents towards the limit', () => {
    expect(idsOf(list(['a', 'b'], {range: {limit: 2}}))).toEqual(['t1', 't2'])
    expect(idsOf(list(['a', 'b'], {range: {limit: 2, reverse: true}}))).toEqual(['t4', 't3'])
  })

  test('lists what some users did', () => {
    expect(idsOf(list(['a', 'b'], {authors: new Set(['u-huy']), range: {limit: 2}}))).toEqual(['t2', 't3'])
  })

  test('tells of other documents in the same transactions only when asked', () => {
    expect(list(['a'])[0]?.documentIDs).toEqual(['a'])
    expect(list(['a'], {includeIdentifiedDocumentsOnly: false})[0]?.documentIDs).toEqual(['a', 'b'])
  })

  test('hides what happened while a document could not be seen', () => {
    const open = accessWith('title match "mở*"')
    expect(idsOf(list(['a'], {}, open))).toEqual(['t1'])
    expect(list(['a'], {includeIdentifiedDocumentsOnly: false}, open)[0]?.documentIDs).toEqual(['a'])
    expect(list(['b'], {}, open)).toEqual([])
  })
})
