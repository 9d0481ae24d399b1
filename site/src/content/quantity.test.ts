import {expect, it} from 'vitest'
import {quantity, share} from './quantity.ts'

it('sets the percent sign close and words apart', () => {
  expect(quantity(94.6, '%')).toBe('94,6%')
  expect(quantity(18462, 'hồ sơ')).toBe('18.462 hồ sơ')
})

it('rounds a share to one decimal', () => {
  expect(share(18, 31)).toBe('58,1%')
})
