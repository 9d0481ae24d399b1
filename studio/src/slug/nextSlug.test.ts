import {expect, test} from 'vitest'
import {nextSlug} from './nextSlug.ts'

test('an empty slug is made from the title', () => {
  expect(nextSlug({slug: undefined, before: '', now: 'Đoàn viên ưu tú'})).toBe('doan-vien-uu-tu')
  expect(nextSlug({slug: '', before: 'Đoàn', now: 'Đoàn viên'})).toBe('doan-vien')
})

test('a slug made from the title follows it', () => {
  expect(nextSlug({slug: 'doan-vien', before: 'Đoàn viên', now: 'Đoàn viên ưu tú'})).toBe('doan-vien-uu-tu')
})

test('a slug written by hand stays', () => {
  expect(nextSlug({slug: 'ten-rieng', before: 'Đoàn viên', now: 'Đoàn viên ưu tú'})).toBeUndefined()
})

test('nothing is written when nothing changes or nothing can be made', () => {
  expect(nextSlug({slug: 'doan', before: 'Đoàn', now: 'Đoàn '})).toBeUndefined()
  expect(nextSlug({slug: undefined, before: '', now: ' – '})).toBeUndefined()
})
