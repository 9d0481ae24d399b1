import {readSiteConfig} from '../config.ts'
import {createLakeReader, type LakeReader} from './lakeReader.ts'

export const siteConfig = readSiteConfig()

let reader: LakeReader | undefined

/** The reader that a whole `astro build` shares, so that all its pages speak of one instant. */
export function currentReader(): LakeReader {
  reader ??= createLakeReader(siteConfig)
  return reader
}
