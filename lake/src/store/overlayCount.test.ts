import {afterAll, expect, test} from 'vitest'
import {openModelLake} from '../../test/groq/modelLake.ts'
import type {Perspective} from '../groq/perspective.ts'
import type {SanityDocument} from './documentStore.ts'

const lake = openModelLake()
afterAll(() => lake.close())

const system = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}

function write(types: Record<string, string>): void {
  const entries = Object.entries(types).map(([_id, _type]): [string, SanityDocument] => [
    _id,
    {...system, _id, _type},
  ])
  lake.write(Object.fromEntries(entries))
}

/** Counts as they are kept on write, and the same by reading every document. */
async function counts(perspective: Perspective) {
  const ask = async (query: string) => (await lake.ask({query, perspective})).result
  return {
    kept: await ask('[count(*), count(*[_type == "post"]), count(*[_type in ["page", "post"]])]'),
    walked: await ask(
      '[count(*[]._id), count(*[_type == "post"]._id), count(*[_type in ["page", "post"]]._id)]',
    ),
  }
}

test.each<[Perspective, number[]]>([
  ['drafts', [6, 4, 6]],
  [['r1'], [5, 3, 5]],
  [
    ['r1', 'drafts'],
    [7, 4, 7],
  ],
  [
    ['r2', 'r1'],
    [5, 3, 5],
  ],
  ['published', [4, 3, 4]],
  ['raw', [9, 6, 9]],
])('under %s a count is that of the documents shown', async (perspective, expected) => {
  write({
    a: 'post',
    b: 'post',
    c: 'page',
    'd.e': 'post',
    // Hides a; hides b and is of another type; is there alone; hides c.
    'drafts.a': 'post',
    'drafts.new': 'page',
    'drafts.fresh': 'post',
    'versions.r1.b': 'page',
    'versions.r1.later': 'post',
  })
  const {kept, walked} = await counts(perspective)
  expect(kept).toEqual(walked)
  expect(kept).toEqual(expected)
})
