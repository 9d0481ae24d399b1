import {createHash} from 'node:crypto'
import type {ShareTexts} from './shareTexts.ts'

/** Raised when the drawing changes, so that nobody keeps an old one under the same address. */
const drawing = 1

/** Drawn pictures are as large as Facebook and Zalo show them. */
export const shareSize = {width: 1200, height: 630}

/** Address of the picture drawn for a page: it changes with what stands on it, so it may be kept for ever. */
export function shareAddress(pagePath: string, texts: ShareTexts): string {
  const hash = createHash('sha256').update(JSON.stringify([drawing, texts]))
  return `/images/chia-se${pagePath}${hash.digest('hex').slice(0, 16)}.png`
}

/** Path of the page that a drawn picture belongs to; undefined for any other address. */
export function sharedPage(address: string): string | undefined {
  return /^\/images\/chia-se(\/(?:[a-z0-9-]+\/)*)[0-9a-f]{16}\.png$/.exec(address)?.[1]
}
