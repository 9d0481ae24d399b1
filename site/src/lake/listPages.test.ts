import {describe, expect, it} from 'vitest'
import {listPage, numberedPages, settledPages} from './listPages.ts'

describe('listPage', () => {
  it('keeps a short list on its own address', () => {
    expect(settledPages(23)).toBe(0)
    expect(numberedPages(23)).toEqual([])
    expect(numberedPages(36)).toEqual(['1', '2'])
    expect(listPage('/tin-tuc/', 23)).toEqual({from: 0, to: 23, older: undefined})
    expect(listPage('/tin-tuc/', 0)).toEqual({from: 0, to: 0, older: undefined})
  })

  it('settles the oldest twelve once there are twenty-four', () => {
    expect(listPage('/tin-tuc/', 24)).toEqual({from: 12, to: 24, older: '/tin-tuc/trang/1/'})
    expect(listPage('/tin-tuc/', 24, 1)).toEqual({
      number: 1,
      from: 0,
      to: 12,
      newer: '/tin-tuc/',
      older: undefined,
    })
  })

  it('has no page but those', () => {
    expect(listPage('/tin-tuc/', 24, 2)).toBeUndefined()
    expect(listPage('/tin-tuc/', 24, 0)).toBeUndefined()
    expect(listPage('/tin-tuc/', 24, 1.5)).toBeUndefined()
    expect(listPage('/tin-tuc/', 24, Number.NaN)).toBeUndefined()
  })

  it('leaves a settled page as it is, however many newer items come', () => {
    for (const count of [48, 49, 60, 6000]) {
      const {from, to, newer, older} = listPage('/x/', count, 2) ?? {}
      expect({from, to, newer, older}).toEqual({from: 12, to: 24, newer: '/x/trang/3/', older: '/x/trang/1/'})
    }
  })
})
