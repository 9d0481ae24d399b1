export type AssetKind = 'image' | 'file'

/** What an asset's file name says: `<sha1>-<width>x<height>.<extension>` for images, `<sha1>.<extension>` for files. */
export interface AssetName {
  kind: AssetKind
  sha1: string
  extension: string
  /** Pixels after EXIF orientation; images only. */
  size: {width: number; height: number} | null
}

const imageName = /^([0-9a-f]{40})-([1-9]\d{0,8})x([1-9]\d{0,8})\.([a-z0-9]{1,10})$/
const plainName = /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/

/** Reads the last segment of an asset's address; undefined for anything the lake would not have written itself. */
export function parseAssetName(kind: AssetKind, fileName: string): AssetName | undefined {
  return kind === 'image' ? parseImageName(fileName) : parsePlainName(fileName)
}

function parseImageName(fileName: string): AssetName | undefined {
  const [, sha1, width, height, extension] = imageName.exec(fileName) ?? []
  if (!sha1 || !extension) return undefined
  return {kind: 'image', sha1, extension, size: {width: Number(width), height: Number(height)}}
}

function parsePlainName(fileName: string): AssetName | undefined {
  const [, sha1, extension] = plainName.exec(fileName) ?? []
  return sha1 && extension ? {kind: 'file', sha1, extension, size: null} : undefined
}

export function assetFileName({sha1, size, extension}: AssetName): string {
  return size ? `${sha1}-${size.width}x${size.height}.${extension}` : `${sha1}.${extension}`
}

/** Document id as Sanity forms it, `image-<sha1>-<width>x<height>-<extension>`: same bytes, same id. */
export function assetDocumentId(name: AssetName): string {
  return `${name.kind}-${assetFileName(name).replace('.', '-')}`
}

/** The reverse of `assetDocumentId`; undefined when the id is not an asset's. */
export function parseAssetDocumentId(id: string): AssetName | undefined {
  const [, kind, stem, extension] = /^(image|file)-(.+)-([a-z0-9]+)$/.exec(id) ?? []
  if (kind !== 'image' && kind !== 'file') return undefined
  return parseAssetName(kind, `${stem}.${extension}`)
}
