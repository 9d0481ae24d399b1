import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fold} from './fold.ts'
import {foldWithOffsets} from './foldWithOffsets.ts'

function original(text: string, query: string): string | undefined {
  const {folded, offsets} = foldWithOffsets(text)
  const start = folded.indexOf(fold(query))
  return start < 0 ? undefined : text.slice(offsets[start], offsets[start + fold(query).length])
}

test('a folded hit is found again in the original', () => {
  expect(original('Chi đoàn giới thiệu đoàn viên ưu tú', 'doan vien')).toBe('đoàn viên')
  expect(original('Chi đoàn giới thiệu đoàn viên ưu tú', 'uu tu')).toBe('ưu tú')
  expect(original('Chi đoàn', 'hội')).toBeUndefined()
})

test('marks of decomposed text stay with their letter', () => {
  const text = 'phường Đông Hà'.normalize('NFD')
  expect(original(text, 'dong')).toBe('Đông'.normalize('NFD'))
  expect(original(text, 'Hà')).toBe('Hà'.normalize('NFD'))
})

test('characters outside the basic plane keep positions right', () => {
  expect(original('🌾 Đồng lúa', 'lua')).toBe('lúa')
})

test('gives the same folded text as fold, and offsets that never go back', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), text => {
      const {folded, offsets} = foldWithOffsets(text)
      expect(folded).toBe(fold(text))
      expect(offsets).toHaveLength(folded.length + 1)
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
    }),
  )
})
