import type {SanityDocument} from '../src/store/documentStore.ts'

const syllables =
  'đoàn viên thanh niên tỉnh tổ chức hội nghị tổng kết công tác năm học mới phát động phong trào thi đua chào mừng đại hội ' +
  'xã phường ủy ban nhân dân sở giáo dục văn hóa thể thao du lịch nông thôn môi trường sức khỏe cộng đồng tình nguyện'
const words = syllables.split(' ')

/** The same documents for every run: articles of 250 words with authors, categories and tags. */
export function benchDocuments(articles: number): SanityDocument[] {
  const random = randomNumbers(20_261_124)
  const text = (length: number) => Array.from({length}, () => words[random(words.length)]).join(' ')
  const documentOf = (_id: string, _type: string, rest: Record<string, unknown>): SanityDocument => ({
    _id,
    _type,
    _rev: 'bench',
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...rest,
  })
  const block = (index: number) => ({
    _key: `k${index}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: 's', _type: 'span', marks: [], text: text(25)}],
  })
  const article = (index: number) =>
    documentOf(`bai-${index}`, 'article', {
      title: text(9),
      slug: {_type: 'slug', current: `bai-so-${index}`},
      publishedAt: new Date(Date.UTC(2010) + random(400_000) * 1_000_000 + index).toISOString(),
      author: {_type: 'reference', _ref: `nguoi-${random(Math.ceil(articles / 50))}`},
      category: {_type: 'reference', _ref: `muc-${random(20)}`},
      tags: [text(2), text(1)],
      excerpt: text(30),
      body: Array.from({length: 10}, (_, position) => block(position)),
    })
  return [
    ...Array.from({length: Math.ceil(articles / 50)}, (_, index) =>
      documentOf(`nguoi-${index}`, 'person', {name: text(3)}),
    ),
    ...Array.from({length: 20}, (_, index) => documentOf(`muc-${index}`, 'category', {title: text(2)})),
    ...Array.from({length: articles}, (_, index) => article(index)),
  ]
}

/** A small linear congruential generator (Numerical Recipes): whole numbers below a bound, the same in every run. */
function randomNumbers(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return bound => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  }
}
