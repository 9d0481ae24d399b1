import fc from 'fast-check'
import {afterAll, expect, test} from 'vitest'
import {matchesAsWritten, matchesText} from '../../src/groq/matchText.ts'
import type {SanityDocument} from '../../src/store/documentStore.ts'
import {parseTextQuery} from '../../src/store/textQuery.ts'
import {openModelLake} from './modelLake.ts'

const lake = openModelLake()
afterAll(() => lake.close())

const syllables = [
  'đoàn',
  'đoạn',
  'doan',
  'Đoàn',
  'viên',
  'vien',
  'đường',
  'dường',
  'ưu',
  'tú',
  'an',
  'anh',
  'covid-19',
  '2026',
  '😀',
  'A.B',
]
const word = fc.constantFrom(...syllables)
const text = fc.array(word, {maxLength: 5}).map(words => words.join(' '))
const document = fc.record({
  title: text,
  body: fc.array(
    fc.record({_key: fc.constant('doan'), children: fc.array(fc.record({text}), {maxLength: 2})}),
    {maxLength: 2},
  ),
})
const term = fc.oneof(
  {weight: 3, arbitrary: word},
  word.map(one => `${one.slice(0, 2)}*`),
  word.map(one => `-${one}`),
  text.map(words => `"${words}"`),
  text.map(words => `-"${words}"`),
  fc.constantFrom('*', '-', '"', 'AND', 'NEAR(a', 'folded:', '""'),
)
const query = fc.array(term, {maxLength: 4}).map(terms => terms.join(' '))

test('whole documents are found in the index exactly as their texts would match', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, {maxLength: 5}),
      fc.array(query, {minLength: 5, maxLength: 10}),
      async (contents, queries) => {
        const system = {
          _type: 'post',
          _rev: 'r',
          _createdAt: '2026-01-01T00:00:00Z',
          _updatedAt: '2026-01-01T00:00:00Z',
        }
        const documents: SanityDocument[] = contents.map((content, index) => ({
          _id: `post${index}`,
          ...system,
          ...content,
        }))
        const gone = [...lake.store.all()].map(({_id}) => [_id, null])
        lake.write({...Object.fromEntries(gone), ...Object.fromEntries(documents.map(one => [one._id, one]))})
        for (const asked of queries) {
          const parsed = parseTextQuery(asked)
          const expected = documents.filter(one => matchesText(one, parsed)).map(one => one._id)
          const exact = documents
            .filter(one => matchesText(one, parsed) && matchesAsWritten(one, parsed))
            .map(one => one._id)
          const found = await lake.ask({
            query: `{"ids": *[[@, _id] match text::query($q)]._id, "not": *[!(@ match text::query($q))]._id,
            "titles": *[title match text::query($q)]._id,
            "exact": *[_type == "post"] | score(@ match text::query($q))[_score > 100]._id}`,
            params: {q: asked},
          })
          expect(found.result, asked).toEqual({
            ids: expected,
            not: documents.map(one => one._id).filter(id => !expected.includes(id)),
            titles: documents.filter(one => matchesText(one.title, parsed)).map(one => one._id),
            exact,
          })
        }
      },
    ),
    {numRuns: 100},
  )
})

/** Enough that the first few are sooner met one after the other than by reading all hits. */
const many: SanityDocument[] = Array.from({length: 1500}, (_, index) => ({
  _id: `${index % 4 === 0 ? 'drafts.' : ''}bai-${(index * 7919) % 1500}`,
  _type: 'post',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  rank: (index * 31) % 1500,
  // In every document, in half of them, in each tenth, in the last few by rank, and in a handful.
  title: [
    'Đoàn viên',
    index % 2 === 0 ? 'tình nguyện' : 'xung kích',
    index % 10 === 0 ? 'hè' : '',
    (index * 31) % 1500 > 1400 ? 'mới' : '',
    index % 300 === 0 ? 'hiếm' : '',
  ].join(' '),
}))

test.each(['đoàn', 'tinh ngu', 'he', 'mới', 'hiem', 'đoàn -nguyện', '-"xung kich" vien', 't', 'không có'])(
  'the first of many with %s are those of all that match',
  async text => {
    const crowd = openModelLake()
    crowd.write(Object.fromEntries(many.map(one => [one._id, one])))
    const found = many.filter(one => matchesText(one, parseTextQuery(text)))
    const byId = found.map(one => one._id).toSorted()
    const byRank = found.toSorted((one, other) => Number(other.rank) - Number(one.rank)).map(one => one._id)
    for (const [start, end] of [
      [0, 1],
      [0, 3],
      [2, 3],
      [1, 60],
    ] as const) {
      const {result} = await crowd.ask({
        query: `{"byId": *[_type == "post" && @ match text::query($q)][${start}...${end}]._id,
          "byRank": *[_type == "post" && @ match text::query($q)] | order(rank desc)[${start}...${end}]._id,
          "either": *[_type == "post" && (@ match text::query($q) || references($q))][${start}...${end}]._id}`,
        params: {q: text},
      })
      expect(result, `${start}...${end}`).toEqual({
        byId: byId.slice(start, end),
        byRank: byRank.slice(start, end),
        either: byId.slice(start, end),
      })
    }
    crowd.close()
  },
)
