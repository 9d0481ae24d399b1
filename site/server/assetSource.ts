import {parseFilePath} from '../src/images/fileAddress.ts'
import {parseVariantPath} from '../src/images/variantAddress.ts'
import {assetOrigin, type LakePlace} from '../src/lakePlace.ts'

/**
 * Where in the lake the bytes of a public picture or file address are; undefined for any other address, and for one
 * that no page would name.
 */
export function assetSource(path: string, lake: LakePlace): string | undefined {
  const place = `${lake.projectId}/${lake.dataset}`
  const file = parseFilePath(path)
  if (file) return `${assetOrigin(lake)}/files/${place}/${file}`
  const variant = parseVariantPath(path)
  if (!variant) return undefined
  const parameters = new URLSearchParams(
    Object.entries(variant.parameters).map(([name, value]): [string, string] => [name, String(value)]),
  )
  return `${assetOrigin(lake)}/images/${place}/${variant.original}?${parameters}`
}
