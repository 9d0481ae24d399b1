import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {arbitraryDataset, arbitraryPerspective, arbitraryQuery, queryParams} from './arbitraryQuery.ts'
import {answerOfModel, openModelLake} from './modelLake.ts'
import {readSuite} from './readSuite.ts'

const numRuns = process.env.LONG === '1' ? 5000 : 300

const lakes: ReturnType<typeof openModelLake>[] = []
afterAll(() => {
  for (const lake of lakes) lake.close()
})

function lakeWith(documents: readonly {_id: string}[]) {
  const lake = openModelLake()
  lakes.push(lake)
  const system = {
    _type: 'x',
    _rev: 'r',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
  }
  const complete = documents.map(document => ({...system, ...document}))
  lake.write(Object.fromEntries(complete.map(document => [document._id, document])))
  return {lake, documents: complete}
}

/** Without a plan it takes 5^10 steps. */
const neverEnds = 'test-filters-documents-nested-3'

test('planned and unplanned queries give the same answer: the GROQ suite', {timeout: 120_000}, async () => {
  const {datasets, tests} = readSuite()
  const known = new Map(datasets.map(({_id, documents}) => [_id, lakeWith(documents)]))
  const differing: unknown[] = []
  for (const {_id, query, params = {}, valid, dataset} of tests) {
    const data = known.get(dataset._ref)
    // groq-js evaluates diff functions in its asynchronous mode only.
    if (!valid || data === undefined || _id === neverEnds || query.includes('diff::')) continue
    const expected = answerOfModel({query, params}, data.documents)
    const {result} = await data.lake.ask({query, params})
    if (JSON.stringify(result) !== JSON.stringify(expected)) differing.push({query, result, expected})
  }
  expect(differing).toEqual([])
})

test('planned and unplanned queries give the same answer: generated', {
  timeout: 120_000 + numRuns * 300,
}, async () => {
  const {lake} = lakeWith([])
  await fc.assert(
    fc.asyncProperty(
      arbitraryDataset,
      fc.array(fc.tuple(arbitraryQuery, arbitraryPerspective), {minLength: 10, maxLength: 30}),
      async (documents, queries) => {
        const gone = [...lake.store.all()].map(({_id}) => [_id, null])
        lake.write({...Object.fromEntries(gone), ...Object.fromEntries(documents.map(one => [one._id, one]))})
        for (const [query, perspective] of queries) {
          const asked = {query, perspective, params: queryParams}
          const expected = answerOfModel(asked, documents)
          expect((await lake.ask(asked)).result, `${query} under ${perspective}`).toEqual(expected)
        }
      },
    ),
    {numRuns},
  )
})

const hard = [
  {_id: 'a', _type: 'post', title: '!', mark: '!', rank: 2},
  {_id: 'b', _type: 'post', title: '😀', mark: '😀', rank: 10},
  {_id: 'c', _type: 'post', title: 'z', mark: 'z', rank: '1'},
  {_id: 'd', _type: 'post'},
  {_id: 'e', _type: 'post', title: `${'dài'.repeat(100)}2`, rank: true},
  {_id: 'f', _type: 'post', title: `${'dài'.repeat(100)}1`, rank: {deep: 1}},
  {_id: 'g', _type: 'page', title: null, rank: 1},
]

test.each([
  '*[_type == "post"] | order(title)[0...5]._id',
  '*[_type == "post"] | order(title desc)[0...5]._id',
  '*[_type == "post"] | order(rank desc)[1..3]._id',
  '*[_type == "post"] | order(rank, title desc)[0...4]._id',
  '*[] | order(_type desc, rank)[0...10]._id',
  '*[] | order(mark)[0...2]._id',
  '*[mark > "！"]._id',
  '*[title > "z"]._id',
  '*[!(title <= "z")]._id',
  '*[rank >= 1]._id',
  '*[!(rank < 2)]._id',
  '*[rank in 1..10]._id',
  '*[rank == true || rank == "1"]._id',
  '*[title == null]._id',
  '*[title in [null, "z"]]._id',
  '*{_id, "before": count(*[title < ^.title])}',
  '*[rank == 2]{_id, "others": *[_type == ^._type && _id != ^._id]{_id, "first": ^._id, "again": *[_id == ^.^._id]._id}}',
])('planned and unplanned queries give the same answer: %s', async query => {
  const {lake, documents} = lakeWith(hard)
  expect((await lake.ask({query})).result).toEqual(answerOfModel({query}, documents))
})

/** More documents than are looked up one by one, so that indexes are walked instead. */
const many = Array.from({length: 900}, (_, index) => ({
  _id: `${['', 'drafts.', 'versions.r1.'][index % 3]}bai-${Math.floor(index / 4)}`,
  _type: index % 10 === 0 ? 'page' : 'post',
  rank: (index * 7) % 50,
  ...(index % 11 === 0 ? {} : {date: `2026-01-${String((index * 13) % 28).padStart(2, '0')}`}),
  kind: {name: index % 2 === 0 ? 'even' : 'odd'},
  tags: index % 5 === 0 ? ['five'] : ['other'],
  author: {_ref: index % 3 === 0 ? 'an' : 'binh'},
  body: 'x'.repeat(500),
}))

test.each(['raw', 'published', 'drafts', ['r1', 'drafts']])(
  'indexes are walked to the same answers under %s',
  async perspective => {
    const {lake, documents} = lakeWith([...new Map(many.map(one => [one._id, one])).values()])
    for (const query of [
      '*[_type == "post" && kind.name == "odd" && defined(date)] | order(date desc)[0...20]{_id, date}',
      '*[_type == "post" && kind.name == "odd"] | order(date desc)[5...25]{_id, date}',
      '*[_type == "post" && kind.name == "odd"] | order(rank, date desc)[0...20]{_id, rank, date}',
      '*[_type == "post" && date < "2026-01-20" && date >= "2026-01-10"] | order(date desc)[0...20]{_id, date}',
      '*[_type == "post" && references("an")] | order(rank desc)[0...20]{_id, rank}',
      '*[_type == "post" && "other" in tags && !(kind.name == "odd")] | order(rank)[10...30]._id',
      '*[_type == "post" && (kind.name == "odd" || rank > 40)] | order(rank desc)[0...20]._id',
      '*[_type == "post" && kind.name in ["odd", "even"]][100...120]._id',
      '*[kind.name == "odd"] | order(rank)[0...20]._id',
      '*[_type == "post"]{_id, "orderings": [date]} | order(orderings[0] desc)[0...20]',
      '*[_type == "post"]{_id, "orderings": [date, rank]} | order(orderings[1], orderings[0] desc)[5...25]',
      '*[_type == "post"]{_id, "rank": kind.name, "kind": rank} | order(rank desc, kind)[0...20]',
      '*[_type == "post"]{_id, ..., "rank": date} | order(rank desc)[0...20]{_id}',
      '*[_type == "post"]{_id, "rank": rank + 1, "sums": [rank + 2]} | order(rank, sums[0] desc, sums[1])[0...20]',
      '*[_type == "post"]{_id} | order(rank desc)[0...20]',
      'count(*[_type == "post" && kind.name == "odd" && date > "2026-01-05"])',
      'count(*[_type == "post" && rank < 2])',
      '*[_type == "post" && rank >= 48 && kind.name == "odd"] | order(date desc)[0...20]{_id, rank}',
      '*[_type == "post" && (rank >= 49 || _id in ["bai-3", "bai-7"])] | order(_id asc)._id',
      '*[(date > "2026-01-26" && rank < 30 || rank == 1) && !(rank > 40)] | order(rank)._id',
      '{"all": count(*), "posts": count(*[_type == "post"]), "both": count(*[_type in ["post", "page"]])}',
      '*[_type == "page"]{_id, "next": *[_type == "post" && rank == ^.rank && kind.name == "odd"] | order(date desc)[0]._id}',
    ]) {
      const {result} = await lake.ask({query, perspective})
      expect(result, query).toEqual(answerOfModel({query, perspective}, documents))
    }
  },
)
