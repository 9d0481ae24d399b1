import {afterAll, beforeAll, expect, test} from 'vitest'
import {openStore} from '../../test/openStore.ts'
import {writeDocuments} from '../../test/writeDocuments.ts'
import {documentsAt} from './documentsAt.ts'

const {store, close} = openStore()

beforeAll(() => {
  const write = (transactionId: string, documents: Record<string, Record<string, unknown> | null>) =>
    writeDocuments(store, {transactionId, documents})
  write('t1', {'drafts.a': {title: 'nháp'}})
  write('t2', {a: {title: 'công bố'}, 'drafts.a': null})
  write('t3', {'drafts.a': {title: 'nháp bỏ đi'}})
  write('t4', {'drafts.a': null})
  write('t5', {a: null})
  write('t6', {b: {title: 'còn'}})
})
afterAll(close)

const titles = (...args: Parameters<typeof documentsAt>) => documentsAt(...args).map(({title}) => title)

test('gives all asked for as they were after a transaction, with the revisions they had', () => {
  expect(documentsAt(store, ['a', 'drafts.a'], {revision: 't3'})).toMatchObject([
    {_id: 'a', title: 'công bố', _rev: 't2'},
    {_id: 'drafts.a', title: 'nháp bỏ đi', _rev: 't3'},
  ])
})

test('gives the last there was of a deleted document, and not a draft that was thrown away before', () => {
  expect(titles(store, ['a', 'drafts.a'], 'last')).toEqual(['công bố'])
  expect(titles(store, ['drafts.a'], 'last')).toEqual(['nháp bỏ đi'])
})

test('gives what exists as it is', () => {
  expect(titles(store, ['a', 'b'], 'last')).toEqual(['còn'])
})

test('gives nothing for a revision or a document that never was', () => {
  expect(documentsAt(store, ['a'], {revision: 'khong-co'})).toEqual([])
  expect(documentsAt(store, ['khong-co'], 'last')).toEqual([])
})
