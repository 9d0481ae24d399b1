import fc from 'fast-check'
import {expect, test} from 'vitest'
import {slugify} from './slugify.ts'

test.each([
  ['Đoàn viên ưu tú', 'doan-vien-uu-tu'],
  ['Lao động & việc làm', 'lao-dong-va-viec-lam'],
  ['Hỏi&đáp', 'hoi-va-dap'],
  ['  Quyết định số 15/2026/QĐ-UBND  ', 'quyet-dinh-so-15-2026-qd-ubnd'],
  ['“Tết vì người nghèo” – năm 2026…', 'tet-vi-nguoi-ngheo-nam-2026'],
  ['1.200 m² đất', '1-200-m2-dat'],
  ['---', ''],
  ['', ''],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

test('decomposed text gives the same slug', () => {
  expect(slugify('Đường Hồ Chí Minh'.normalize('NFD'))).toBe('duong-ho-chi-minh')
})

test('a long title ends at a whole word', () => {
  expect(slugify('Hội nghị tổng kết công tác', 12)).toBe('hoi-nghi')
  expect(slugify('Hội nghị tổng kết', 13)).toBe('hoi-nghi-tong')
})

test('one word longer than the limit is cut', () => {
  expect(slugify('Nghiêng', 4)).toBe('nghi')
})

test('whatever comes in, an address part comes out', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.integer({min: 1, max: 40}), (text, max) => {
      const slug = slugify(text, max)
      return slug.length <= max && /^([a-z0-9]+(-[a-z0-9]+)*)?$/.test(slug)
    }),
  )
})
