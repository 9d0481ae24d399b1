import fc from 'fast-check'
import {afterAll, describe, expect, test} from 'vitest'
import {commitTags} from '../../src/groq/commitTags.ts'
import type {SanityDocument} from '../../src/store/documentStore.ts'
import {
  arbitraryDataset,
  arbitraryDocument,
  arbitraryPerspective,
  arbitraryQuery,
  documentId,
  queryParams,
} from './arbitraryQuery.ts'
import {openModelLake} from './modelLake.ts'

const lake = openModelLake()
afterAll(() => lake.close())

function reset(documents: readonly SanityDocument[]): void {
  const gone = [...lake.store.all()].map(({_id}) => [_id, null])
  lake.write({...Object.fromEntries(gone), ...Object.fromEntries(documents.map(one => [one._id, one]))})
}

/** One commit of up to three documents written or deleted. */
const arbitraryStates = fc
  .uniqueArray(documentId, {minLength: 1, maxLength: 3})
  .chain(ids =>
    fc.tuple(...ids.map(id => fc.tuple(fc.constant(id), fc.option(arbitraryDocument(id), {freq: 3})))),
  )
  .map(entries => Object.fromEntries(entries) as Record<string, SanityDocument | null>)

test('a commit that changes an answer has one of the answer’s tags', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDataset,
      fc.array(fc.tuple(arbitraryQuery, arbitraryPerspective), {minLength: 5, maxLength: 10}),
      arbitraryStates,
      async (documents, queries, states) => {
        reset(documents)
        const asked = queries.map(([query, perspective]) => ({query, perspective, params: queryParams}))
        const before: Awaited<ReturnType<typeof lake.ask>>[] = []
        for (const one of asked) before.push(await lake.ask(one))
        const commit = lake.write(states)
        for (const [index, one] of asked.entries()) {
          const after = await lake.ask(one)
          if (JSON.stringify(after.result) === JSON.stringify(before[index]?.result)) continue
          const tags = commitTags(commit, lake.store, one.perspective !== 'published')
          const shared = tags.filter(tag => before[index]?.syncTags.includes(tag))
          expect(shared, `${one.query} under ${one.perspective}`).not.toEqual([])
        }
      },
    ),
    {numRuns: 300},
  )
})

describe('tags are precise', () => {
  const system = {_rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z'}
  const article = (id: string, rest: Record<string, unknown> = {}): SanityDocument => ({
    ...system,
    _id: id,
    _type: 'article',
    ...rest,
  })

  test.each([
    ['a document asked for by id', '*[_id == "a"][0]', article('b'), false],
    [
      'by slug',
      '*[_type == "article" && slug.current == "a"][0]',
      article('b', {slug: {current: 'b'}}),
      false,
    ],
    [
      'by slug, where one appears',
      '*[_type == "article" && slug.current == "b"][0]',
      article('b', {slug: {current: 'b'}}),
      true,
    ],
    [
      'by a reference',
      '*[_type == "article" && references("x")]',
      article('b', {author: {_ref: 'y'}}),
      false,
    ],
    ['by type', '*[_type == "person"]', article('b'), false],
    ['a list of the same type', '*[_type == "article"]{title}', article('b'), true],
    [
      'a document reached by a reference that leads nowhere yet',
      '{"a": {"_ref": "b"}->title}',
      article('b'),
      true,
    ],
    ['what is not understood', '*[length(title) > 3]', article('b'), true],
    ['a draft, to who reads what is published', '*[_type == "article"]', article('drafts.b'), false],
    ['nothing at all', '1 + 1', article('b'), false],
  ])('%s', async (_name, query, written, isTouched) => {
    reset([article('a', {slug: {current: 'a'}})])
    const {syncTags} = await lake.ask({query, perspective: 'published'})
    const commit = lake.write({[written._id]: written})
    const shared = commitTags(commit, lake.store, true).filter(tag => syncTags.includes(tag))
    expect(shared.length > 0).toBe(isTouched)
  })

  test('they are hashes: nothing can be read from them', async () => {
    const {syncTags} = await lake.ask({query: '*[_id in ["bi-mat", "mat"]]'})
    expect(syncTags).toEqual([
      expect.stringMatching(/^s1:[\w-]{12}$/),
      expect.stringMatching(/^s1:[\w-]{12}$/),
    ])
  })
})
