import {expect, test} from 'vitest'
import {compareVietnamese} from './compareVietnamese.ts'

test('letters of the Vietnamese alphabet come in its order', () => {
  const names = ['Đức', 'Dũng', 'Ất', 'Ân', 'An', 'Ăn', 'Én', 'Du', 'Ước', 'Út']
  expect(names.toSorted(compareVietnamese)).toEqual([
    'An',
    'Ăn',
    'Ân',
    'Ất',
    'Du',
    'Dũng',
    'Đức',
    'Én',
    'Út',
    'Ước',
  ])
})

test('numbers are ordered by value', () => {
  expect(['Tổ 10', 'Tổ 2', 'Tổ 1'].toSorted(compareVietnamese)).toEqual(['Tổ 1', 'Tổ 2', 'Tổ 10'])
})

test('composed and decomposed text are equal', () => {
  expect(compareVietnamese('Huế', 'Huế'.normalize('NFD'))).toBe(0)
})
