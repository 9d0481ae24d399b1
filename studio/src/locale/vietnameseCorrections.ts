import {defineLocaleResourceBundle} from 'sanity'
import {copyPasteCorrections} from './copyPasteCorrections.ts'
import {releasesCorrections} from './releasesCorrections.ts'
import {structureCorrections} from './structureCorrections.ts'
import {studioCorrections} from './studioCorrections.ts'
import {validationCorrections} from './validationCorrections.ts'
import {visionCorrections} from './visionCorrections.ts'

/**
 * Our Vietnamese over that of @sanity/locale-vi-vn, which was translated by machine: what an editor meets and
 * it lacks, leaves in English or gets wrong. Later bundles of one namespace overwrite earlier ones.
 */
export const vietnameseCorrections = Object.entries({
  studio: studioCorrections,
  structure: structureCorrections,
  validation: validationCorrections,
  'copy-paste': copyPasteCorrections,
  releases: releasesCorrections,
  vision: visionCorrections,
}).map(([namespace, resources]) =>
  defineLocaleResourceBundle({locale: 'vi-VN', namespace, resources: () => Promise.resolve(resources)}),
)
