import {schemaTypes} from '@cong/schemas'
import {createSchema} from 'sanity'
import {expect, test} from 'vitest'
import {problemsOf} from './problemsOf.ts'
import {fieldTitle, wordsOf} from './problemWords.ts'
import {readPublishingState} from './publishingState.ts'

const schema = createSchema({name: 'default', types: schemaTypes})
const article = schema.get('article')
const report = schema.get('activityReport')
if (!article || !report) throw new Error('The content model has lost its kinds.')

const since = '2026-11-24T01:00:00.000Z'
const problem = (address: string, fields: object = {}) => ({address, message: 'Reason.', since, ...fields})

test('a document shows the problems that name it, and those of its page that name nobody', () => {
  const bai = {_id: 'bai-1', _type: 'article', slug: {current: 'mot-bai'}}
  const named = problem('/', {documentId: 'bai-1', field: 'title'})
  const unnamed = problem('/tin-tuc/mot-bai/')
  const others = [problem('/tin-tuc/mot-bai/', {documentId: 'bai-2'}), problem('/tin-tuc/bai-khac/')]
  expect(problemsOf([named, unnamed, ...others], bai)).toEqual([named, unnamed])
})

test('each reason is said once, with the pages it holds up', () => {
  const problems = ['/tin-tuc/a/', '/', '/tin-tuc/', '/the/x/'].map(address =>
    problem(address, {field: 'body'}),
  )
  expect(wordsOf(problems, article)).toEqual({
    reasons: ['Ô “Nội dung bài” còn trống hoặc chưa dùng được. Hãy sửa ô này rồi xuất bản lại.'],
    addresses: '/tin-tuc/a/, /, /tin-tuc/ và 1 trang khác',
    details: [],
  })
  expect(wordsOf([problem('/')], article)).toMatchObject({details: ['Reason.']})
})

test('a field is called what the form calls it', () => {
  expect(fieldTitle(article, 'category')).toBe('Chuyên mục')
  expect(fieldTitle(report, 'indicators[1].unit')).toBe('Chỉ tiêu và kết quả, mục 2, Đơn vị tính')
  expect(fieldTitle(article, 'khong-co')).toBe('khong-co')
})

test("the publisher's document is read whatever is in it", () => {
  expect(readPublishingState(undefined)).toEqual({problems: []})
  expect(readPublishingState({siteUrl: 'https://so.vn', problems: [problem('/'), 1, {}]})).toEqual({
    siteUrl: 'https://so.vn',
    problems: [problem('/')],
  })
})
