import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import type {Access} from '../../src/access/access.ts'
import {grantFilter} from '../../src/access/grantFilter.ts'
import {
  arbitraryDataset,
  arbitraryFilter,
  arbitraryPerspective,
  arbitraryQuery,
  queryParams,
} from './arbitraryQuery.ts'
import {answerOfModel, openModelLake} from './modelLake.ts'

const lake = openModelLake()
afterAll(() => lake.close())

function accessBy(filters: readonly string[]): Access {
  return {
    identity: {id: 'me', name: 'Me', email: null, kind: 'user', roles: ['custom']},
    grants: filters.map(filter => ({filter, permissions: ['read']})),
  }
}

const builtIn = fc.constantFrom('_id in path("*")', '_id in path("drafts.**")', '_id in path("**")')

test('answers, counts and references are those of a dataset that holds only what is granted', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDataset,
      fc.array(fc.oneof(builtIn, arbitraryFilter()), {maxLength: 2}),
      fc.array(fc.tuple(arbitraryQuery, arbitraryPerspective), {minLength: 5, maxLength: 15}),
      async (documents, filters, queries) => {
        const gone = [...lake.store.all()].map(({_id}) => [_id, null])
        lake.write({...Object.fromEntries(gone), ...Object.fromEntries(documents.map(one => [one._id, one]))})
        const granted = documents.filter(one => filters.some(filter => grantFilter(filter)(one, 'me')))
        for (const [query, perspective] of queries) {
          const asked = {query, perspective, params: queryParams}
          const {result} = await lake.ask({...asked, access: accessBy(filters)})
          expect(result, `${query} under ${perspective}, granted ${filters}`).toEqual(
            answerOfModel(asked, granted),
          )
        }
      },
    ),
    {numRuns: 200},
  )
})

test.each([
  ['_type == "post"', ['a']],
  ['_id in path("drafts.**")', ['drafts.a']],
  ['author->name == "An"', []],
  ['identity() == "me"', ['a', 'b', 'drafts.a']],
  ['identity() == "you"', []],
])('a grant by %s shows %j', async (filter, expected) => {
  const system = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}
  const gone = [...lake.store.all()].map(({_id}) => [_id, null])
  lake.write({
    ...Object.fromEntries(gone),
    a: {...system, _id: 'a', _type: 'post'},
    b: {...system, _id: 'b', _type: 'page'},
    'drafts.a': {...system, _id: 'drafts.a', _type: 'draft'},
  })
  expect((await lake.ask({query: '*._id', access: accessBy([filter])})).result).toEqual(expected)
})
