import {expect, test} from 'vitest'
import {nameHoChiMinhCity} from './nameHoChiMinhCity.ts'

test.each([
  [
    ['Asia/Bangkok', 'Asia/Saigon'],
    ['Asia/Bangkok', 'Asia/Ho_Chi_Minh'],
  ],
  [
    ['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
    ['Asia/Ho_Chi_Minh', 'Asia/Saigon'],
  ],
  [
    ['USD', 'VND'],
    ['USD', 'VND'],
  ],
])('%j is listed as %j', (listed, shown) => {
  const intl = {supportedValuesOf: () => listed}
  nameHoChiMinhCity(intl)
  expect(intl.supportedValuesOf()).toEqual(shown)
})
