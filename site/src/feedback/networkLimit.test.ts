import {expect, test} from 'vitest'
import {NetworkLimit, networkOf} from './networkLimit.ts'

test.for([
  ['203.0.113.9', '203.0.113.0/24'],
  ['2001:DB8:1:2::9', '2001:db8:1::/48'],
  ['2001:db8::9', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
] as const)('%s is of the network %s', ([address, network]) => {
  expect(networkOf(address)).toBe(network)
})

test('a network has its number an hour, and its neighbours theirs', () => {
  let now = 0
  const limit = new NetworkLimit(2, () => now)
  expect(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map(one => limit.allows(one))).toEqual([
    true,
    true,
    false,
  ])
  expect(limit.allows('203.0.114.1')).toBe(true)
  now = 60 * 60_000
  expect(limit.allows('203.0.113.3')).toBe(true)
})
