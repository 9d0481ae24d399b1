import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {applyPatch} from './applyPatch.ts'
import {compilePatch} from './compilePatch.ts'

interface Vector {
  suite: string
  name: string
  before: unknown
  patch: Record<string, unknown> | Record<string, unknown>[]
  after: unknown
}

const file = new URL('../../../test/vectors/mutatorPatchExamples.ndjson', import.meta.url)
const vectors = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Vector)

test('there are 49 of them', () => {
  expect(vectors).toHaveLength(49)
})

test.each(vectors)('$suite: $name', ({before, patch, after}) => {
  const patches = [patch].flat().map(({id, ...operations}) => compilePatch(operations))
  const original = structuredClone(before)
  expect(patches.reduce(applyPatch, before)).toEqual(after)
  expect(before).toEqual(original)
})
