import {expect, test} from 'vitest'
import {attemptLimit} from './attemptLimit.ts'

function limitAt(start: number) {
  const time = {ms: start}
  return {time, limit: attemptLimit(3, 60_000, () => new Date(time.ms))}
}

test('the fourth attempt in the window waits until the first leaves it', () => {
  const {time, limit} = limitAt(0)
  expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([0, 0, 0])
  time.ms = 20_500
  expect(limit.take('a')).toBe(40)
  time.ms = 59_999
  expect(limit.take('a')).toBe(1)
  time.ms = 60_001
  expect(limit.take('a')).toBe(0)
})

test('a refused attempt does not make the wait longer', () => {
  const {time, limit} = limitAt(0)
  for (let i = 0; i < 50; i++) limit.take('a')
  time.ms = 60_001
  expect(limit.take('a')).toBe(0)
})

test('names are counted apart, and a success forgets', () => {
  const {limit} = limitAt(0)
  for (let i = 0; i < 3; i++) limit.take('a')
  expect(limit.take('b')).toBe(0)
  limit.clear('a')
  expect(limit.take('a')).toBe(0)
})
