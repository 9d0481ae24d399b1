import {expect, it} from 'vitest'
import {playingTime} from './playingTime.ts'

it.each([
  [0, '0 giây'],
  [24, '24 giây'],
  [180, '3 phút'],
  [194.6, '3 phút 15 giây'],
  [3725, '1 giờ 2 phút 5 giây'],
])('says %d seconds as %s', (seconds, words) => {
  expect(playingTime(seconds)).toBe(words)
})
