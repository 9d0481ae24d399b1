import fc from 'fast-check'
import {expect, test} from 'vitest'
import {tidySpacing} from './tidySpacing.ts'
import {words} from './words.ts'

test.each([
  ['      Chi đoàn Sở   có 69 đoàn viên ', 'Chi đoàn Sở có 69 đoàn viên'],
  ['xem xét.Cấp ủy định hướng', 'xem xét. Cấp ủy định hướng'],
  ['(ưu tú…).Cấp ủy', '(ưu tú…). Cấp ủy'],
  ['năm 2026.“Tự hào”', 'năm 2026. “Tự hào”'],
  ['ngày 24/11/2026.Đoàn viên', 'ngày 24/11/2026. Đoàn viên'],
  ['xong việc.UBND tỉnh', 'xong việc. UBND tỉnh'],
  ['Kính gửi : các xã , phường .', 'Kính gửi: các xã, phường.'],
  ['một\u00a0\u00a0hai\tba', 'một hai ba'],
])('%j is tidied', (before, after) => {
  expect(tidySpacing(before).text).toBe(after)
})

test.each([
  'tăng 3.5 điểm, 690.768 lượt',
  'tại địa chỉ ytuongsangtao.net và dichvucong.GOV.VN',
  'TP.HCM, Tp.Huế, TS.Nguyễn Văn An, ThS.Lê Thị B.C',
  'chờ đã...Rồi sao',
  'thư về so.A@noivu.example.Vn',
  'https://noivu.example/trang.Aspx',
  'nền tảng .NET và .net',
  'tỷ lệ 1 : 2',
  'v.v.Các',
  '',
])('%j is left alone', text => {
  expect(tidySpacing(text)).toEqual({text, changes: []})
})

test('every change is listed where it was made', () => {
  expect(tidySpacing(' Kết thúc.Các xã  báo cáo')).toEqual({
    text: 'Kết thúc. Các xã báo cáo',
    changes: [
      {kind: 'spacesFolded', at: 0, before: ' ', after: ''},
      {kind: 'spaceAfterStop', at: 9, before: '.', after: '. '},
      {kind: 'spacesFolded', at: 16, before: '  ', after: ' '},
    ],
  })
})

const typing = fc
  .array(fc.constantFrom('a', 'Đ', 'ế', '.', ' ', ' ', ',', ':', '“', ')', '3', '/', '\t'))
  .map(x => x.join(''))

test('no word is ever lost or joined to another', () => {
  fc.assert(
    fc.property(typing, text => {
      expect(words(tidySpacing(text).text)).toEqual(words(text))
    }),
  )
})

test('tidied text needs no more tidying', () => {
  fc.assert(
    fc.property(typing, text => {
      expect(tidySpacing(tidySpacing(text).text).changes).toEqual([])
    }),
  )
})
