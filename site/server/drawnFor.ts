import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {drawShare} from '../src/share/drawShare.ts'
import {shareAddress, sharedPage} from '../src/share/shareAddress.ts'
import {readShareTexts} from '../src/share/shareTexts.ts'
import {type AssetSource, AssetUnavailable} from './assetCache.ts'

/**
 * The picture drawn for a page among the rendered ones, by what stands in it. Only its present address gives one: so
 * there are no more of them than pages, and none says what the office does not.
 */
export function drawnFor(pages: string, address: string): AssetSource {
  return async () => {
    const page = sharedPage(address) ?? ''
    const html = await readFile(join(pages, page, 'index.html'), 'utf8').catch(() => '')
    const texts = readShareTexts(html)
    if (!texts || shareAddress(page, texts) !== address) {
      throw new AssetUnavailable('missing', `No page has the picture ${address} now.`)
    }
    return Readable.from([await drawShare(texts)])
  }
}
