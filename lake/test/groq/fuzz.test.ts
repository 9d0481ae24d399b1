import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {evaluationError} from '../../src/groq/evaluationError.ts'
import {ApiError} from '../../src/http/apiError.ts'
import type {SanityDocument} from '../../src/store/documentStore.ts'
import {openModelLake} from './modelLake.ts'
import {mutatedQuery} from './mutatedQuery.ts'

const lake = openModelLake()
afterAll(() => lake.close())

const numRuns = process.env.LONG === '1' ? 3000 : 150

const content = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('a', '_ref', '__proto__', 'slug')),
  fc.jsonValue({maxDepth: 4}),
  {
    maxKeys: 6,
  },
)

async function outcome(text: string, params: Record<string, unknown>): Promise<number> {
  try {
    await lake.ask({query: text, params})
    return 200
  } catch (error) {
    return error instanceof ApiError ? error.status : evaluationError(text, error).status
  }
}

test('whatever is asked of whatever documents is answered or refused as the asker’s mistake', {
  timeout: 120_000 + numRuns * 500,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(content, {maxLength: 4}),
      fc.array(mutatedQuery, {minLength: 10, maxLength: 20}),
      fc.jsonValue({maxDepth: 3}),
      async (contents, asked, p) => {
        const system = {
          _type: 'x',
          _rev: 'r',
          _createdAt: '2026-01-01T00:00:00Z',
          _updatedAt: '2026-01-01T00:00:00Z',
        }
        const documents = contents.map(
          (one, index): SanityDocument => ({...one, ...system, _id: `d${index}`}),
        )
        const gone = [...lake.store.all()].map(({_id}) => [_id, null])
        const stored = documents.map(one => [one._id, JSON.parse(JSON.stringify(one))])
        lake.write({...Object.fromEntries(gone), ...Object.fromEntries(stored)})
        for (const text of asked) expect([200, 400], text).toContain(await outcome(text, {p}))
      },
    ),
    {numRuns},
  )
})

test.each([
  ['deep parentheses', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
  [
    'a long chain of conditions',
    `*[${Array.from({length: 3000}, (_, index) => `_id == "a${index}"`).join(' || ')}]`,
  ],
  ['a list of 50,000 values', '*[a in $p && !(b in $p) && references($p)]'],
  ['a huge slice', '*[0...999999999999]'],
  ['numbers out of range', '*[a > 1e999][0..1]'],
  ['a text search with nothing but signs', '*[@ match text::query("\\"*-\\" NEAR( folded:")]'],
])('%s is answered or refused', async (_name, text) => {
  expect([200, 400]).toContain(
    await outcome(text, {p: Array.from({length: 50_000}, (_, index) => `${index}`)}),
  )
})
