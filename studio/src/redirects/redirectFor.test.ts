import {expect, test} from 'vitest'
import {redirectFor} from './redirectFor.ts'

const version = (slug: string | undefined, fields: object = {}) => ({
  _id: 'bai-1',
  _type: 'article',
  _rev: 'r',
  _createdAt: '',
  _updatedAt: '',
  ...(slug && {slug: {_type: 'slug', current: slug}}),
  ...fields,
})

test('a changed slug leaves a redirect from the old address to the document', () => {
  expect(redirectFor(version('ten-cu'), version('ten-moi', {_id: 'drafts.bai-1'}))).toEqual({
    _id: 'redirect-tin-tuc-ten-cu',
    _type: 'redirect',
    from: '/tin-tuc/ten-cu/',
    document: {_type: 'reference', _ref: 'bai-1', _weak: true},
    note: 'Tự ghi khi đổi đường dẫn của bài đã đăng.',
  })
})

test('English pages have addresses of their own', () => {
  const page = {_type: 'page', language: 'en'}
  expect(redirectFor(version('old', page), version('new', page))).toMatchObject({
    _id: 'redirect-en-old',
    from: '/en/old/',
  })
})

test('nothing is written when the address stays, is new, or is none', () => {
  expect(redirectFor(version('ten'), version('ten', {title: 'Khác'}))).toBeUndefined()
  expect(redirectFor(null, version('ten'))).toBeUndefined()
  expect(redirectFor(version('ten'), version(undefined))).toBeUndefined()
  expect(redirectFor(version('a', {_type: 'unit'}), version('b', {_type: 'unit'}))).toBeUndefined()
})
