import {existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {writeDocuments} from '../../test/writeDocuments.ts'
import {createDatasetRegistry} from './createDatasetRegistry.ts'
import type {DatasetRegistry} from './datasetRegistry.ts'

let root = ''
let datasets: DatasetRegistry
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cong-datasets-'))
  datasets = createDatasetRegistry(root)
})
afterEach(() => {
  datasets.close()
  rmSync(root, {recursive: true})
})

test('a dataset is a folder, and its access mode lies in it', () => {
  datasets.create('production', 'public')
  datasets.create('staging', 'private')
  datasets.setAclMode('staging', 'public')
  datasets.close()
  const reopened = createDatasetRegistry(root)
  expect(reopened.list()).toEqual([
    {name: 'production', aclMode: 'public'},
    {name: 'staging', aclMode: 'public'},
  ])
  reopened.close()
  expect(readdirSync(join(root, 'staging')).sort()).toEqual(['blobs', 'content.sqlite'])
})

test('datasets are apart from each other', () => {
  const [one, two] = [datasets.create('one', 'private'), datasets.create('two', 'private')]
  writeDocuments(one.store, {transactionId: 't', documents: {a: {}}})
  expect([one.store.has('a'), two.store.has('a'), two.store.lastSequence()]).toEqual([true, false, 0])
})

test('a deleted dataset leaves nothing, and its name is free', () => {
  writeDocuments(datasets.create('gone', 'private').store, {transactionId: 't', documents: {a: {}}})
  datasets.delete('gone')
  expect(readdirSync(root)).toEqual([])
  expect(datasets.create('gone', 'private').store.has('a')).toBe(false)
})

test('what a crash left half made is no dataset, and does not stand in the way', () => {
  mkdirSync(join(root, '.production.new', 'blobs'), {recursive: true})
  writeFileSync(join(root, '.production.new', 'content.sqlite'), 'half')
  expect([datasets.has('production'), datasets.list()]).toEqual([false, []])
  datasets.create('production', 'public')
  expect([datasets.list(), readdirSync(root)]).toEqual([
    [{name: 'production', aclMode: 'public'}],
    ['production'],
  ])
})

test.each(['', '.', '..', 'a/b', '../a', 'A', 'é', '-a', 'a'.repeat(65)])('"%s" is no name', name => {
  expect(() => datasets.create(name, 'public')).toThrow(expect.objectContaining({status: 400}))
  expect(datasets.has(name)).toBe(false)
  expect(() => datasets.get(name)).toThrow(expect.objectContaining({status: 404}))
  expect(existsSync(join(root, name || 'nothing', 'content.sqlite'))).toBe(false)
})

test('a name is given once', () => {
  datasets.create('production', 'public')
  expect(() => datasets.create('production', 'private')).toThrow(expect.objectContaining({status: 409}))
  expect(datasets.get('production').aclMode).toBe('public')
})
