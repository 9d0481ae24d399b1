import {expect, test} from 'vitest'
import {firstFree} from './freeSlug.ts'

test.each([
  ['le-hoi', [], 'le-hoi'],
  ['le-hoi', ['le-hoi-lang'], 'le-hoi'],
  ['le-hoi', ['le-hoi'], 'le-hoi-2'],
  ['le-hoi', ['le-hoi', 'le-hoi-2', 'le-hoi-3'], 'le-hoi-4'],
])('%s beside %j becomes %s', (start, taken, free) => {
  expect(firstFree(start, new Set(taken))).toBe(free)
})

test('a number fits into the longest slug', () => {
  const long = `${'a'.repeat(93)}-bc`
  expect(firstFree(long, new Set([long]))).toBe(`${'a'.repeat(93)}-2`)
})
