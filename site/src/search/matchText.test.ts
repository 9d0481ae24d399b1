import {describe, expect, it} from 'vitest'
import {countMatches, excerpt, parseQuery} from './matchText.ts'

const found = (query: string, text: string) => countMatches(parseQuery(query), text).found.every(Boolean)

describe('search', () => {
  it.each([
    ['doan vien', 'Đoàn viên ưu tú'],
    ['dong', 'Hội đồng nhân dân'],
    ['ĐOÀN', 'chi đoàn Sở'],
    ['"lao dong"', 'người lao động'],
    ['1234/qd-ubnd', 'Quyết định 1234/QĐ-UBND'],
    ['viec lam', 'LÀM VIỆC'],
  ])('%s finds %s', (query, text) => {
    expect(found(query, text)).toBe(true)
  })

  it.each([
    ['"lao dong"', 'lao xao, động đậy'],
    ['an', 'tranh'],
    ['đoàn viên', 'đoàn thể'],
    ['.*', 'bất kỳ'],
  ])('%s does not find %s', (query, text) => {
    const terms = parseQuery(query)
    expect(terms.length > 0 && countMatches(terms, text).found.every(Boolean)).toBe(false)
  })

  it('counts the terms written with the same marks', () => {
    expect(countMatches(parseQuery('đoàn'), 'đoàn').exact).toBe(1)
    expect(countMatches(parseQuery('đoàn'), 'đoán').exact).toBe(0)
    expect(countMatches(parseQuery('đoàn'), 'đoán').found).toEqual([true])
  })

  it('marks the words as they stand in the text, decomposed or not', () => {
    const hits = (text: string) =>
      excerpt(parseQuery('doan'), text)
        .filter(piece => piece.hit)
        .map(piece => piece.text)
    expect(hits('Chi Đoàn và đoán')).toEqual(['Đoàn', 'đoán'])
    expect(hits('đoàn'.normalize('NFD'))).toEqual(['đoàn'.normalize('NFD')])
  })

  it('cuts a long text round the first match', () => {
    const text = `${'chữ '.repeat(100)}Đoàn ${'chữ '.repeat(100)}`
    const pieces = excerpt(parseQuery('doan'), text)
    expect(pieces[0]?.text).toBe('…')
    expect(pieces.map(piece => piece.text).join('').length).toBeLessThan(230)
  })
})
