import {expect, test} from 'vitest'
import {applyPatch} from './applyPatch.ts'
import {compilePatch} from './compilePatch.ts'

const patch = (before: unknown, wire: Record<string, unknown>) => applyPatch(before, compilePatch(wire))

test.each<[string, unknown, Record<string, unknown>, unknown]>([
  ['set makes missing parents', {}, {set: {'a.b': 1}}, {a: {b: 1}}],
  ['set by key', {a: [{_key: 'x'}]}, {set: {'a[_key=="x"].b': 1}}, {a: [{_key: 'x', b: 1}]}],
  ['set by a key that is not there', {a: [{_key: 'x'}]}, {set: {'a[_key=="y"].b': 1}}, {a: [{_key: 'x'}]}],
  ['set null', {a: 1}, {set: {a: null}}, {a: null}],
  ['set of a place and of one inside its old value', {a: {a: 1}}, {set: {'..a': 2}}, {a: 2}],
  ['setIfMissing keeps null', {a: null}, {setIfMissing: {a: 1}}, {a: null}],
  ['setIfMissing leaves items alone', {a: []}, {setIfMissing: {'a[0]': 1}}, {a: []}],
  ['unset of several items', {a: [0, 1, 2, 3]}, {unset: ['a[0,2]']}, {a: [1, 3]}],
  ['unset of what is not there', {a: 1}, {unset: ['_empty_action_guard_pseudo_field_']}, {a: 1}],
  ['inc of text', {a: 'x'}, {inc: {a: 1}}, {a: 'x'}],
  ['inc of nothing', {}, {inc: {a: 1}}, {}],
  ['dec everywhere', {a: [1, 2]}, {dec: {'a[*]': 1}}, {a: [0, 1]}],
  ['append', {a: [1]}, {insert: {after: 'a[-1]', items: [2, 3]}}, {a: [1, 2, 3]}],
  ['append to an empty array', {a: []}, {insert: {after: 'a[-1]', items: [1]}}, {a: [1]}],
  ['prepend to an empty array', {a: []}, {insert: {before: 'a[0]', items: [1]}}, {a: [1]}],
  [
    'insert by key',
    {a: [{_key: 'x'}]},
    {insert: {before: 'a[_key=="x"]', items: [1]}},
    {a: [1, {_key: 'x'}]},
  ],
  ['insert by a key that is not there', {a: [1]}, {insert: {after: 'a[_key=="x"]', items: [2]}}, {a: [1]}],
  ['insert where no array is', {a: 1}, {insert: {after: 'a[-1]', items: [2]}}, {a: 1}],
  ['insert into nothing', {}, {insert: {after: 'a[-1]', items: [2]}}, {}],
  ['replace a range', {a: [1, 2, 3]}, {insert: {replace: 'a[0:2]', items: [9]}}, {a: [9, 3]}],
  ['replace apart', {a: [1, 2, 3]}, {insert: {replace: 'a[0,2]', items: [9]}}, {a: [9, 2]}],
  ['replace nothing', {a: [1]}, {insert: {replace: 'a[3:]', items: [9]}}, {a: [1]}],
  [
    'insert into several arrays',
    {a: [{b: [1]}, {b: []}]},
    {insert: {after: 'a[*].b[-1]', items: [2]}},
    {a: [{b: [1, 2]}, {b: [2]}]},
  ],
  [
    'text with marks beyond ASCII',
    {a: 'Sở Nội vụ'},
    {diffMatchPatch: {a: '@@ -7,11 +7,13 @@\n %E1%BB%99i v%E1%BB%A5\n+ 2\n'}},
    {a: 'Sở Nội vụ 2'},
  ],
  [
    'the order of operations is fixed',
    {},
    {insert: {after: 'a[-1]', items: [2]}, unset: ['b'], set: {b: 1}, setIfMissing: {a: [1]}},
    {a: [1, 2]},
  ],
])('%s', (_, before, wire, after) => {
  const original = structuredClone(before)
  expect(patch(before, wire)).toEqual(after)
  expect(before).toEqual(original)
})

test('what is not touched is shared with the original', () => {
  const before = {a: {deep: true}, b: {c: 1}}
  expect(patch(before, {set: {'b.c': 2}})).toHaveProperty('a', before.a)
  expect((patch(before, {set: {'b.c': 2}}) as typeof before).a).toBe(before.a)
})

test.each<[Record<string, unknown>, string]>([
  [{merge: {}}, 'Unknown patch operation "merge"'],
  [{set: []}, '"set" must be an object of paths and values'],
  [{set: {'a[': 1}}, 'Invalid JSONMatch path "a["'],
  [{unset: 'a'}, '"unset" must be an array of paths'],
  [{inc: {a: '1'}}, '"inc" of "a" must be a number'],
  [{diffMatchPatch: {a: 1}}, '"diffMatchPatch" of "a" must be a string'],
  [{diffMatchPatch: {a: 'hello'}}, '"diffMatchPatch" of "a" is no patch in unidiff form'],
  [{insert: {items: []}}, '"insert" must have one of "before", "after" or "replace"'],
  [{insert: {after: 'a[-1]'}}, '"insert" must have an array of "items"'],
])('refuses %j', (wire, message) => {
  expect(() => compilePatch(wire)).toThrow(message)
})
