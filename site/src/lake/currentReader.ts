import {readSiteConfig} from '../config.ts'
import {createLakeReader, type LakeReader} from './lakeReader.ts'

export const siteConfig = readSiteConfig()

let reader: LakeReader | undefined

/** The reader that a whole `astro build` shares, so that all its pages speak of one instant. */
export function currentReader(): LakeReader {
  reader ??= createLakeReader(siteConfig)
  return reader
}

/** Lets the publisher ask pages for their addresses with a reader of its own, one round after another. */
export function useReader(next: LakeReader): void {
  reader = next
}
