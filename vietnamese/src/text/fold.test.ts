import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fold} from './fold.ts'

test.each([
  ['Đoàn viên ưu tú', 'doan vien uu tu'],
  ['ĐẮK LẮK', 'dak lak'],
  ['Ủy ban nhân dân', 'uy ban nhan dan'],
  ['Thừa Thiên Huế', 'thua thien hue'],
  ['Ðà Nẵng', 'da nang'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('composed and decomposed text fold alike', () => {
  const composed = 'Nghĩa vụ quân sự, đường Điện Biên Phủ'.normalize('NFC')
  expect(fold(composed.normalize('NFD'))).toBe(fold(composed))
})

test('digits, punctuation and spaces stay where they are', () => {
  expect(fold('Số 24/11-2026, 3.5 %')).toBe('so 24/11-2026, 3.5 %')
})

test('folding twice changes nothing more', () => {
  fc.assert(fc.property(fc.string({unit: 'binary'}), text => fold(fold(text)) === fold(text)))
})
