import {expect, test} from 'vitest'
import {keepShortToken} from './keepShortToken.ts'

function openedAt(hash: string) {
  const stored = new Map<string, string>()
  const shown: unknown[] = []
  const page = {
    location: {hash, pathname: '/structure', search: '?a=1'},
    history: {replaceState: (_state: unknown, _title: string, address: string) => shown.push(address)},
    localStorage: {setItem: (key: string, value: string) => stored.set(key, value)},
  }
  keepShortToken('cong', page as unknown as Window)
  return {stored: [...stored], shown}
}

test('a short token is stored for the Studio and leaves the address', () => {
  const {stored, shown} = openedAt('#token=quan-tri%20vien')
  expect(stored).toEqual([['__studio_auth_token_cong', '{"token":"quan-tri vien","authenticated":true}']])
  expect(shown).toEqual(['/structure?a=1'])
})

test.each(['', '#', '#token=', `#token=${'x'.repeat(32)}`, '#other=1', '#mytoken=abc'])(
  '%j is left to the Studio',
  hash => {
    expect(openedAt(hash)).toEqual({stored: [], shown: []})
  },
)
