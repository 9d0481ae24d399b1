import fc from 'fast-check'
import {readSuite} from './readSuite.ts'

/** The one query of the suite that takes for ever when its subqueries are made to depend on what is around them. */
const endless = /(?:_id in \*\[\s*){3}/
const queries = readSuite()
  .tests.map(({query}) => query)
  .filter(query => query.length < 400 && !endless.test(query))

const pieces = [
  '*',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '->',
  '^',
  '@',
  '|',
  'order(',
  'score(',
  '$p',
  '"',
  '...',
  '[0]',
  'match',
  'in',
  '!',
  ' text::query(',
  'count(',
]
const piece = fc.constantFrom(...pieces)

/** A query of the suite with a part cut out and something else put in its place. */
const broken = fc
  .tuple(fc.constantFrom(...queries), fc.nat(), fc.nat(8), piece)
  .map(([query, at, length, text]) => {
    const start = at % (query.length + 1)
    return query.slice(0, start) + text + query.slice(start + length)
  })
/** Queries of the suite with something put in, signs in any order, and any text. */
export const mutatedQuery: fc.Arbitrary<string> = fc.oneof(
  broken,
  fc.array(piece, {maxLength: 12}).map(parts => parts.join('')),
  fc.string(),
)
