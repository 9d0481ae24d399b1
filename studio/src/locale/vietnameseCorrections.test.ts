import {expect, test} from 'vitest'
import {copyPasteCorrections} from './copyPasteCorrections.ts'
import {releasesCorrections} from './releasesCorrections.ts'
import {structureCorrections} from './structureCorrections.ts'
import {studioCorrections} from './studioCorrections.ts'
import {validationCorrections} from './validationCorrections.ts'
import {visionCorrections} from './visionCorrections.ts'

const strings = Object.entries({
  ...studioCorrections,
  ...structureCorrections,
  ...validationCorrections,
  ...copyPasteCorrections,
  ...visionCorrections,
  ...releasesCorrections,
})

test.each(strings)('%s is composed, with quotes and dots as Vietnamese sets them', (_key, text) => {
  expect(text).toBe(text.normalize('NFC'))
  expect(text).not.toMatch(/\.\.\.|"|\}\}\}| {2}/)
})

test('no editor is told of the words of the trade', () => {
  const jargon = /hotspot|metadata|schema|slug|pane\b|bundle|console|clipboard|tài sản|dataset/i
  const shown = strings.map(([, text]) => text.replaceAll(/\{\{.*?\}\}/g, ''))
  expect(shown.filter(text => jargon.test(text))).toEqual([])
})
