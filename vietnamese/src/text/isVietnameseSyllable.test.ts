import {expect, test} from 'vitest'
import {isVietnameseSyllable} from './isVietnameseSyllable.ts'
import {words} from './words.ts'

test.each(
  words(`Sở gì giếng giữa quốc Quỳnh quý quí hòa hoà thuỷ thúy nghiêng khuỷu ngoằn ngoèo Nguyễn ƯỚC ĐƯỢC
    thuở uống yêu ý ích xoong khuya huýt huynh rượu hươu lịch tiếp bước ếch à ạ ủy uỷ việc chuyển đổi`),
)('%s is a syllable', word => {
  expect(isVietnameseSyllable(word)).toBe(true)
})

test.each([
  '',
  'b',
  'cña',
  'vaø',
  'nhÊt',
  'đươc',
  'cat',
  'mốcc',
  'internet',
  'HCM',
  'Tp',
  'ytuongsangtao',
  'òà',
  'NguyễN',
])('%j is none', word => {
  expect(isVietnameseSyllable(word)).toBe(false)
})

test('decomposed spelling counts as well', () => {
  expect(isVietnameseSyllable('được'.normalize('NFD'))).toBe(true)
})
