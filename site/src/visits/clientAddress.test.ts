import {describe, expect, test} from 'vitest'
import {clientAddress, readTrustedProxies} from './clientAddress.ts'

const trusted = readTrustedProxies('127.0.0.1, 10.0.0.0/8, fd00::/8')

describe('the client’s address', () => {
  test.for([
    ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'a stranger’s words count for nothing'],
    ['127.0.0.1', '198.51.100.1', '198.51.100.1', 'a trusted proxy is believed'],
    ['127.0.0.1', 'evil, 1.2.3.4, 198.51.100.1', '198.51.100.1', 'only about the last stranger'],
    ['127.0.0.1', '1.2.3.4, 198.51.100.1, 10.1.2.3', '198.51.100.1', 'through a chain of proxies'],
    ['::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1', 'IPv4 in IPv6 clothing'],
    ['fd00::1', '2001:db8::7', '2001:db8::7', 'IPv6'],
    ['127.0.0.1', '[2001:db8::7]:4711', '2001:db8::7', 'with a port'],
    ['127.0.0.1', '198.51.100.1:80', '198.51.100.1', 'with a port'],
    ['127.0.0.1', 'unknown', '127.0.0.1', 'what is no address is not taken for one'],
    ['127.0.0.1', '', '127.0.0.1', 'an empty header'],
    ['127.0.0.1', '10.0.0.1, 10.0.0.2', '10.0.0.1', 'proxies all the way'],
  ] as const)('of %s with "%s" is %s: %s', ([socket, forwarded, address]) => {
    expect(clientAddress(socket, forwarded, trusted)).toBe(address)
  })

  test('trusts nobody unless told', () => {
    expect(clientAddress('127.0.0.1', '198.51.100.1', readTrustedProxies(undefined))).toBe('127.0.0.1')
  })

  test.for(['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/a', '::1/129'])(
    'refuses %s in the setting',
    entry => {
      expect(() => readTrustedProxies(entry)).toThrow(/TRUSTED_PROXIES names/)
    },
  )
})
