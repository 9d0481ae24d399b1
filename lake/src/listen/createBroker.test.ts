import {expect, test} from 'vitest'
import type {Commit} from '../store/documentStore.ts'
import {createBroker} from './createBroker.ts'

const commit = (sequence: number): Commit => ({
  sequence,
  transactionId: `t${sequence}`,
  timestamp: '2026-11-24T00:00:00.000Z',
  identity: 'u-lan',
  changes: [],
})

test('tells each follower of its dataset, in order, until it leaves', () => {
  const broker = createBroker()
  const told: string[] = []
  const follow = (name: string) => (given: Commit) => told.push(`${name} ${given.sequence}`)
  const leave = broker.subscribe('production', follow('a'))
  broker.subscribe('production', follow('b'))
  broker.subscribe('noi-bo', follow('c'))
  broker.publish('production', commit(1))
  leave()
  broker.publish('production', commit(2))
  expect(told).toEqual(['a 1', 'b 1', 'b 2'])
})

test('still tells the others when one leaves while being told', () => {
  const broker = createBroker()
  const told: number[] = []
  const leave = broker.subscribe('production', () => leave())
  broker.subscribe('production', ({sequence}) => told.push(sequence))
  broker.publish('production', commit(1))
  broker.publish('production', commit(2))
  expect(told).toEqual([1, 2])
})

test('tells its followers when it closes, and nothing after', () => {
  const broker = createBroker()
  const told: string[] = []
  broker.subscribe(
    'production',
    () => told.push('commit'),
    () => told.push('closed'),
  )
  broker.close()
  broker.publish('production', commit(1))
  expect(told).toEqual(['closed'])
})
