import {describe, expect, it} from 'vitest'
import {excerpt, holds} from './excerpt.ts'
import {parseQuery} from './parseQuery.ts'

const found = (query: string, text: string) => parseQuery(query).every(term => holds(term, text))

describe('parseQuery', () => {
  it.each([
    ['doan vien', 'Đoàn viên ưu tú'],
    ['dong', 'Hội đồng nhân dân'],
    ['ĐOÀN', 'chi đoàn Sở'],
    ['"lao dong"', 'người lao động'],
    ['“lao động”', 'người lao động'],
    ['1234/qd-ubnd', 'Quyết định 1234/QĐ-UBND'],
    ['viec lam', 'LÀM VIỆC'],
    ['đoàn'.normalize('NFD'), 'đoàn'],
  ])('%s finds %s', (query, text) => {
    expect(found(query, text)).toBe(true)
  })

  it.each([
    ['"lao dong"', 'lao xao, động đậy'],
    ['1234/qd-ubnd', 'UBND QĐ 1234'],
    ['an', 'tranh'],
    ['đoàn viên', 'đoàn thể'],
  ])('%s does not find %s', (query, text) => {
    expect(found(query, text)).toBe(false)
  })

  it('looks for nothing in marks alone, and for no more than twelve words', () => {
    expect(parseQuery('.* "" – “…”')).toEqual([])
    expect(parseQuery('một '.repeat(10_000))).toHaveLength(12)
    expect(parseQuery(`"${'một '.repeat(13)}" hai`).map(({tokens}) => tokens.length)).toEqual([12])
  })
})

describe('excerpt', () => {
  it('marks the words as they stand in the text, decomposed or not', () => {
    const hits = (text: string) =>
      excerpt(parseQuery('doan'), text)
        .filter(piece => piece.hit)
        .map(piece => piece.text)
    expect(hits('Chi Đoàn và đoán')).toEqual(['Đoàn', 'đoán'])
    expect(hits('đoàn'.normalize('NFD'))).toEqual(['đoàn'.normalize('NFD')])
  })

  it('cuts a long text round the first match, between words', () => {
    const text = `${'chữ '.repeat(100)}Đoàn ${'chữ '.repeat(100)}`
    const pieces = excerpt(parseQuery('doan'), text)
    expect(pieces[0]?.text).toBe('…')
    expect(pieces.at(-1)?.text).toMatch(/ chữ…$/)
    expect(pieces.map(piece => piece.text).join('').length).toBeLessThan(230)
  })
})
