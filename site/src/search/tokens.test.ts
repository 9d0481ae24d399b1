import {expect, it} from 'vitest'
import {seededRandom} from '../../test/contentSteps.ts'
import {tokensOf} from './tokens.ts'

const words = (text: string) => tokensOf(text).map(({exact}) => exact)

it('takes words as they are spelt and as they are typed', () => {
  expect(tokensOf('Đoàn viên, 12/2026!')).toEqual([
    {exact: 'đoàn', folded: 'doan'},
    {exact: 'viên', folded: 'vien'},
    {exact: '12', folded: '12'},
    {exact: '2026', folded: '2026'},
  ])
  expect(words('Hoa\u0300 bình')).toEqual(['hoà', 'bình'])
})

it('keeps letters of chữ Nôm that take two units, and leaves halves and smileys out', () => {
  expect(words('chữ 𡨸喃 viết')).toEqual(['chữ', '𡨸喃', 'viết'])
  expect(words('vui 😀 quá\ud842')).toEqual(['vui', 'quá'])
})

it('finds the words that the Unicode classes name, in any text', () => {
  const random = seededRandom(11)
  const pool = [...'aĐéừ 09,-·喃𡨸😀\u0301\ud842\udfb7\u200dⅣ²_']
  for (let round = 0; round < 2000; round++) {
    const text = Array.from({length: 20}, () => pool[Math.floor(random() * pool.length)]).join('')
    const matched = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    const spelt = matched.map(word => word.toLowerCase()).filter(word => !/^\p{M}*$/u.test(word))
    expect({text, words: words(text)}).toEqual({text, words: spelt})
  }
})
