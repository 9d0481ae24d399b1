import {parseFilePath} from '../src/images/fileAddress.ts'
import {parseVariantPath} from '../src/images/variantAddress.ts'
import type {SiteSettings} from './settings.ts'

/**
 * Where in the lake the bytes of a public picture or file address are; undefined for any other address, and for one
 * that no page would name.
 */
export function assetSource(
  path: string,
  settings: Pick<SiteSettings, 'lakeUrl' | 'projectId' | 'dataset'>,
): string | undefined {
  const place = `${settings.projectId}/${settings.dataset}`
  const file = parseFilePath(path)
  if (file) return `${settings.lakeUrl}/files/${place}/${file}`
  const variant = parseVariantPath(path)
  if (!variant) return undefined
  const parameters = new URLSearchParams(
    Object.entries(variant.parameters).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return `${settings.lakeUrl}/images/${place}/${variant.original}?${parameters}`
}
