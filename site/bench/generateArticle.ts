import {seededRandom} from '../test/contentSteps.ts'

const syllables =
  'công dân xã hội việc làm lao động thanh niên hướng dẫn thực hiện quy định hồ sơ tỉnh huyện phường cán bộ chương trình kế hoạch đề án chính sách người có công bảo hiểm đào tạo nghề tuyên truyền đoàn viên cải cách hành chính'.split(
    ' ',
  )

/**
 * Article `number` of `count`, the same each time: about 1,000 Vietnamese words, a category, three tags. Dates go back
 * in time so that a month has some 80, a tag some 30, whatever the count.
 */
export function generateArticle(number: number, count: number, categories: readonly string[]) {
  const random = seededRandom(number + 1)
  const words = (length: number) =>
    Array.from({length}, () => syllables[Math.floor(random() * syllables.length)]).join(' ')
  const tag = () => `Từ khóa ${Math.floor((random() * count) / 10)}`
  return {
    _id: `bench-${number}`,
    _type: 'article',
    title: `Bài số ${number}: ${words(8)}`,
    slug: {_type: 'slug', current: `bai-so-${number}`},
    summary: words(30),
    publishedAt: new Date(Date.UTC(2026, 10, 1) - (count - number) * 9 * 3_600_000).toISOString(),
    category: {_type: 'reference', _ref: categories[number % categories.length] ?? ''},
    tags: [tag(), tag(), tag()],
    body: Array.from({length: 8}, (_, block) => ({
      _type: 'block',
      _key: `b${block}`,
      style: block % 4 === 3 ? 'h2' : 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 's', marks: [], text: words(block % 4 === 3 ? 8 : 160)}],
    })),
  }
}
