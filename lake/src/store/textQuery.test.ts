import {expect, test} from 'vitest'
import {asWrittenCondition, parseTextQuery, textCondition} from './textQuery.ts'

test.each([
  ['đoàn viên', 'folded : "doan" AND folded : "vien" *'],
  ['"đoàn viên" trẻ', 'folded : "doan vien" AND folded : "tre" *'],
  ['trẻ "đoàn viên"', 'folded : "tre" * AND folded : "doan vien"'],
  ['"đoàn viên"', 'folded : "doan vien"'],
  ['"đoàn vi', 'folded : "doan vi"'],
  ['đo* viên', 'folded : "do" * AND folded : "vien" *'],
  ['covid-19', 'folded : "covid 19" *'],
  ['AND OR NEAR', 'folded : "and" AND folded : "or" AND folded : "near" *'],
])('%s is looked up as %s', (query, match) => {
  expect(textCondition(parseTextQuery(query))).toEqual({kind: 'text', match})
})

test.each(['', '*', '-', '"', '😀 …'])('without a word everything is found: %j', query => {
  expect(textCondition(parseTextQuery(query))).toEqual({kind: 'all'})
})

test('what is not wanted is taken away', () => {
  expect(textCondition(parseTextQuery('đoàn -"hà nội" -huế'))).toEqual({
    kind: 'and',
    of: [
      {kind: 'text', match: 'folded : "doan" *'},
      {kind: 'not', of: {kind: 'text', match: 'folded : "ha noi"'}},
      {kind: 'not', of: {kind: 'text', match: 'folded : "hue"'}},
    ],
  })
})

test('only words with marks are looked up as they were written', () => {
  expect(asWrittenCondition(parseTextQuery('Đoàn vien tre'))).toEqual({
    kind: 'text',
    match: 'accented : "đoàn"',
  })
  expect(asWrittenCondition(parseTextQuery('doan vien'))).toBeUndefined()
})
