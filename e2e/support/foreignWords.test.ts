import {expect, test} from 'vitest'
import {foreignWords} from './foreignWords.ts'

test.each([
  'Bạn có chắc muốn lấy lại bản này không?',
  'Đường dẫn này đã có nội dung khác dùng. Bấm “Tạo” để lấy đường dẫn còn trống.',
  'NGHIÊNG, khuỷu tay, ngoằn ngoèo, quyết, giếng, yêu, uống rượu, khoáy',
  'Đã xuất bản: 16:59 24 thg 11, 2026',
  'PDF, Word, Excel, ODF hoặc ZIP',
  'lan@example.vn và /tin-tuc/…/',
  'Quý IV',
])('%s is Vietnamese', text => {
  expect(foreignWords(text)).toEqual([])
})

test.each([
  ['Nov 24, 2026 @ 4:59:31 PM', ['Nov']],
  ['Choose login provider', ['Choose', 'login', 'provider']],
  ['Xóa document này', ['document']],
  ['presence.tooltip.one-without-release', ['presence.tooltip.one-without-release']],
])('%s is not', (text, words) => {
  expect(foreignWords(text)).toEqual(words)
})
