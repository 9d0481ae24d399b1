import {expect, test} from 'vitest'
import {findGluedWords} from './findGluedWords.ts'

test('words and quotes without a space between are found', () => {
  expect(findGluedWords('với phương châmMỗi thanh niên; phong trào“Sáng tạo trẻ”')).toEqual([
    {at: 15, text: 'châmMỗi'},
    {at: 41, text: 'trào“Sáng'},
  ])
})

test.each(['VNeID và YouTube', 'iPhone', 'Chi đoàn “Sáng tạo trẻ”', 'QĐ-UBND', 'McDonald', ''])(
  '%j has none',
  text => {
    expect(findGluedWords(text)).toEqual([])
  },
)
