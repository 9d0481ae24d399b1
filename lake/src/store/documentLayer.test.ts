import {expect, test} from 'vitest'
import {audienceOf, documentLayer} from './documentLayer.ts'

test.each([
  ['a', 'a', '', 2],
  ['drafts.a', 'a', 'drafts', 0],
  ['versions.r1.a', 'a', 'versions.r1', 0],
  ['versions.r1.x.y', 'x.y', 'versions.r1', 0],
  ['x.y', 'x.y', '', 1],
  ['versions.r1', 'versions.r1', '', 1],
  ['draftsman', 'draftsman', '', 2],
])('%s stands beside %s in layer "%s", for audience %i', (id, baseId, layer, audience) => {
  expect(documentLayer(id)).toEqual({baseId, layer})
  expect(audienceOf(id)).toBe(audience)
})
