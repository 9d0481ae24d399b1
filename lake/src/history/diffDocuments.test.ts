import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {applyPatch, incremental} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {diffDocuments} from './diffDocuments.ts'

const rest = {_id: 'bai-viet', _type: 'article', note: 'phần còn lại của văn bản không đổi'}

describe('diffDocuments', () => {
  test('keeps the start and end of a Vietnamese text, counting in UTF-8 bytes', () => {
    const left = {...rest, _rev: '1', title: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Bình An'}
    const right = {...rest, _rev: '2', title: 'Sở Văn hóa và Du lịch tỉnh Bình An'}
    expect(texts(left, right)).toEqual({
      apply: '[11,3,23,0,14,23,26,56,15]',
      revert: '[11,3,23,0,14,22,", Thể thao",23,14,44,15]',
    })
  })

  test('never cuts a character of two UTF-16 units', () => {
    const [moon, star] = ['một đêm rất đẹp 🌙 trên sông Hương', 'một đêm rất đẹp 🌠 trên sông Hương']
    expect(texts({...rest, title: moon}, {...rest, title: star}).apply).toBe(
      '[11,3,23,0,25,22,"🌠",23,29,49,15]',
    )
  })

  test('moves keyed blocks by slices and edits one in place', () => {
    const block = (key: string, text: string) => ({_key: key, _type: 'block', children: [{_key: 's', text}]})
    const [a, b, c] = [block('a', 'Đoạn một'), block('b', 'Đoạn hai'), block('c', 'Đoạn ba rất là dài')]
    const edited = block('c', 'Đoạn ba rất là ngắn gọn')
    expect(texts({...rest, body: [a, b, c]}, {...rest, body: [edited, a, b]}).apply).toBe(
      '[11,2,12,2,11,2,12,0,11,1,23,0,21,22,"ngắn gọn",15,16,15,16,21,0,2,15]',
    )
  })

  test('removes from and adds to an array without keys', () => {
    const before = ['giáo dục', 'y tế', 'giao thông', 'nông nghiệp']
    const after = ['giáo dục', 'giao thông', 'nông nghiệp', 'số']
    expect(texts({...rest, tags: before}, {...rest, tags: after}).apply).toBe(
      '[11,3,21,0,1,21,2,4,20,"số",15]',
    )
  })

  test('empties a text and a list without making them null', () => {
    expect(texts({...rest, a: 'một chuỗi', b: [1, 2, 3]}, {...rest, a: '', b: []}).apply).toBe(
      '[17,"","a",17,[],"b"]',
    )
  })

  test('leaves _rev out, and says nothing of a change in it alone', () => {
    expect(diffDocuments({_id: 'a', _rev: '1'}, {_id: 'a', _rev: '2'})).toEqual({apply: [], revert: []})
    expect(diffDocuments(null, {_id: 'a', _rev: '1'})).toEqual({apply: [0, {_id: 'a'}], revert: [0, null]})
  })

  test('replaces what is shorter as a whole than as a difference', () => {
    const left = {...rest, n: {a: 1, b: 2, c: 3, d: 4}, s: 'a'}
    expect(texts(left, {...rest, n: {e: 1}, s: 'b'}).apply).toBe('[17,{"e":1},"n",17,"b","s"]')
  })

  test('copies a slice longer than a call can take arguments', () => {
    const list = Array.from({length: 150_000}, (_, index) => index)
    const {apply} = diffDocuments({list}, {list: [...list, -1]})
    expect(JSON.stringify(apply).length).toBeLessThan(600)
    expect(applyPatch({list}, apply)).toEqual({list: [...list, -1]})
  })

  test('property: both of mendoza’s patchers get from any document to any other and back', () => {
    fc.assert(
      fc.property(twoVersions, ([left, right]) => {
        const {apply, revert} = diffDocuments(left, right)
        expect(applyPatch(left, apply)).toEqual(right)
        expect(applyPatch(right, revert)).toEqual(left)
        expect(incremental.unwrap(incremental.applyPatch(incremental.wrap(left, 0), apply, 1))).toEqual(right)
      }),
      {numRuns: 2000},
    )
  })

  test('property: a patch is never much longer than the document it makes', () => {
    fc.assert(
      fc.property(twoVersions, ([left, right]) => {
        const {apply} = diffDocuments(left, right)
        expect(JSON.stringify(apply).length).toBeLessThanOrEqual(JSON.stringify([0, right]).length + 8)
      }),
    )
  })
})

describe('27 events of Sanity’s own lake', () => {
  const {initialSnapshot, expected, mutationEvents} = realEvents()

  test('apply and revert exactly, without _rev', () => {
    const first = withoutRevision(initialSnapshot)
    const documents: object[] = [first]
    for (const {effects} of mutationEvents) documents.push(applyPatch(documents.at(-1), effects.apply))
    expect(mutationEvents).toHaveLength(27)
    expect(documents.at(-1)).toEqual(withoutRevision(expected))
    mutationEvents.forEach((event, index) => {
      expect(applyPatch(documents[index + 1], event.effects.revert)).toEqual(documents[index])
    })
  })

  test('are written by our differ too, and take no more room', () => {
    let document: object = withoutRevision(initialSnapshot)
    let [ourSize, theirSize] = [0, 0]
    for (const {effects} of mutationEvents) {
      const next = applyPatch(document, effects.apply)
      const ours = diffDocuments({...document}, next)
      expect(applyPatch(document, ours.apply)).toEqual(next)
      expect(applyPatch(next, ours.revert)).toEqual(document)
      ourSize += JSON.stringify(ours).length
      theirSize += JSON.stringify(effects).length
      document = next
    }
    expect(ourSize).toBeLessThanOrEqual(theirSize)
  })
})

function texts(
  left: Record<string, unknown>,
  right: Record<string, unknown>,
): {apply: string; revert: string} {
  const {apply, revert} = diffDocuments(left, right)
  return {apply: JSON.stringify(apply), revert: JSON.stringify(revert)}
}

const text = fc.oneof(
  fc.string({unit: 'binary', maxLength: 12}),
  fc.string({
    unit: fc.constantFrom('ắ', 'đ', 'e\u0301', 'x', '🌙', '🌠', '\ud83c', '\udf19', 'tỉnh '),
    maxLength: 8,
  }),
)
const key = fc.oneof(fc.constantFrom('a', 'b', 'ghi chú', '10', '9', '🌙', '\uffff', '__proto__'), text)
const {value: json} = fc.letrec(tie => ({
  value: fc.oneof(
    {maxDepth: 4},
    fc.constantFrom(null, true, false, 0, 1, -0.5, 1e21),
    text,
    fc.array(tie('value'), {maxLength: 6}),
    fc.array(fc.record({_key: fc.constantFrom('k1', 'k2', 'k3'), value: tie('value')}), {maxLength: 5}),
    object(tie('value')),
  ),
}))
const document = object(json)
const twoVersions = fc.oneof(
  fc.tuple(document, document),
  fc.tuple(document, document, document).map(([shared, left, right]) => [
    {...left, shared: [shared, left], tail: {shared, own: left}},
    {...right, shared: [right, shared], tail: {shared, own: right}},
  ]),
)

/** Objects as JSON.parse makes them: a key `__proto__` is a field and no prototype. */
function object(value: fc.Arbitrary<unknown>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .uniqueArray(fc.tuple(key, value), {selector: ([name]) => name, maxLength: 6})
    .map(entries => Object.fromEntries(entries))
}

function withoutRevision({_rev, ...content}: Record<string, unknown>): Record<string, unknown> {
  return content
}

function realEvents(): {
  initialSnapshot: Record<string, unknown>
  expected: Record<string, unknown>
  mutationEvents: {effects: {apply: unknown[]; revert: unknown[]}}[]
} {
  return JSON.parse(
    readFileSync(new URL('../../test/vectors/mendozaRealEvents.json', import.meta.url), 'utf8'),
  )
}
