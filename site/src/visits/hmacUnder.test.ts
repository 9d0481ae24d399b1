import {createHmac} from 'node:crypto'
import {expect, test} from 'vitest'
import {hmacUnder} from './hmacUnder.ts'

test.for([
  ['', ''],
  ['key', 'The quick brown fox jumps over the lazy dog'],
  ['a'.repeat(64), 'đường liên xã\n203.0.113.9'],
] as const)('under "%s" is what Node makes it', ([key, text]) => {
  const under = hmacUnder(key)
  const expected = createHmac('sha256', key).update(text).digest('base64url')
  expect([under(text), under(`${text}!`) === expected, under(text)]).toEqual([expected, false, expected])
})

test.for(['a'.repeat(65), 'khóa'])('refuses the key %s', key => {
  expect(() => hmacUnder(key)).toThrow('at most 64 characters of ASCII')
})
