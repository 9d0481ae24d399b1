import {expect, test} from 'vitest'
import {replaceNulls, restoreNulls} from './listNulls.ts'

test.each([null, 'a', 1, [], {}, [null], {a: null}, {a: [null, [null, {b: null}]]}])(
  '%j comes back, and no list holds null on the way',
  value => {
    const sent = replaceNulls(value)
    expect(JSON.stringify(sent)).not.toMatch(/[[,]null/)
    expect(restoreNulls(sent)).toEqual(value)
  },
)
