import {expect, test} from 'vitest'
import {layersOf, parsePerspective} from './perspective.ts'

test.each([
  [undefined, '1', 'raw'],
  [undefined, '2025-02-18', 'raw'],
  [undefined, '2025-02-19', 'published'],
  [undefined, 'X', 'published'],
  ['', '1', 'raw'],
  ['previewDrafts', '1', 'drafts'],
  ['mua-he', '1', ['mua-he']],
  ['mua-he, drafts', '1', ['mua-he', 'drafts']],
  ['["mua-he","drafts"]', '1', ['mua-he', 'drafts']],
  [['drafts'], '1', 'drafts'],
])('%j under version %s is %j', (asked, version, expected) => {
  expect(parsePerspective(asked, version)).toEqual(expected)
})

test.each(['raw,drafts', 'a b', '[', '[1]', '{"a":1}', 'a.b', 1, {}, [['raw']], true])(
  '%j is refused',
  asked => {
    expect(() => parsePerspective(asked, '1')).toThrow(expect.objectContaining({status: 400}))
  },
)

test('published documents stand under every layer', () => {
  expect(layersOf('raw')).toBe('raw')
  expect(layersOf('published')).toEqual([''])
  expect(layersOf('drafts')).toEqual(['drafts', ''])
  expect(layersOf(['mua-he', 'drafts', 'published'])).toEqual(['versions.mua-he', 'drafts', ''])
})
