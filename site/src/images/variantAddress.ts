import {type Crop, cropRect, type Hotspot, type Rect} from './cropRect.ts'

/** A picture as content gives it: the asset's id and what the editor chose to keep of it. */
export type SourceImage = {
  /** `image-<sha1>-<width>x<height>-<ext>`, Sanity's asset id, which names the bytes. */
  assetId: string
  crop?: Crop | null | undefined
  hotspot?: Hotspot | null | undefined
}

export type VariantFormat = 'avif' | 'webp' | 'jpg' | 'png'

/** What a page may ask for: a width of `variantWidths`; with a height the picture is cut to that shape. */
export type VariantSize = {width: number; height?: number | undefined}

/** The lake's (Sanity's) image parameters for one variant, and the original it is made from. */
export type VariantRequest = {
  /** File name under `/images/<project>/<dataset>/`. */
  original: string
  parameters: {w: number; h?: number; rect?: string; fit: 'crop' | 'max'; fm: VariantFormat; q: number}
}

/** The only widths that exist, so that nobody can fill the disk by asking for every size. */
export const variantWidths = [160, 240, 320, 480, 640, 800, 960, 1200, 1600, 2000, 2400] as const

const quality: Record<VariantFormat, number> = {avif: 56, webp: 76, jpg: 78, png: 90}

const assetPattern = /^image-([0-9a-f]{40})-(\d{1,5})x(\d{1,5})-([a-z0-9]{2,5})$/

const pathPattern =
  /^\/images\/([0-9a-f]{40})-([1-9]\d{0,4})x([1-9]\d{0,4})-([a-z0-9]{2,5})\/w(\d+)(?:-h(\d+))?(?:-r(\d+)\.(\d+)\.(\d+)\.(\d+))?\.(avif|webp|jpg|png)$/

/** Width and height of the original in pixels, read from its id. Throws when the id is not an image's. */
export function originalSize(assetId: string): {width: number; height: number} {
  const [, , width, height] = readAssetId(assetId)
  return {width: Number(width), height: Number(height)}
}

/**
 * The public, root-relative address of one variant, such as
 * `/images/<sha1>-2000x1500-jpg/w640-h427-r0.84.2000.1334.avif`: a plain path, so any static host can serve it.
 * Throws for a width outside `variantWidths`.
 */
export function variantPath(image: SourceImage, size: VariantSize, format: VariantFormat): string {
  const [, sha, width, height, ext] = readAssetId(image.assetId)
  assertKnownWidth(size.width)
  const rect = cropRect({width: Number(width), height: Number(height)}, image, aspectOf(size))
  const shape = size.height === undefined ? '' : `-h${size.height}`
  const part = isWhole(rect, Number(width), Number(height))
    ? ''
    : `-r${rect.left}.${rect.top}.${rect.width}.${rect.height}`
  return `/images/${sha}-${width}x${height}-${ext}/w${size.width}${shape}${part}.${format}`
}

/** Reads an address made by `variantPath`; undefined for anything it would not have made. */
export function parseVariantPath(path: string): VariantRequest | undefined {
  const match = pathPattern.exec(path)
  if (!match) return undefined
  const [, sha, width, height, ext, w, h, ...tail] = match
  const [left, top, rectWidth, rectHeight] = tail.slice(0, 4)
  const format = tail[4] as VariantFormat
  const original = {width: Number(width), height: Number(height)}
  const rect: Rect =
    left === undefined
      ? {left: 0, top: 0, ...original}
      : {left: Number(left), top: Number(top), width: Number(rectWidth), height: Number(rectHeight)}
  if (!isKnownWidth(Number(w)) || !liesInside(rect, original)) return undefined
  if (h !== undefined && !hasShape(rect, Number(w), Number(h))) return undefined
  return {
    original: `${sha}-${width}x${height}.${ext}`,
    parameters: {
      w: Number(w),
      ...(h === undefined ? {} : {h: Number(h)}),
      ...(left === undefined ? {} : {rect: `${left},${top},${rectWidth},${rectHeight}`}),
      fit: h === undefined ? 'max' : 'crop',
      fm: format,
      q: quality[format],
    },
  }
}

function readAssetId(assetId: string): RegExpExecArray {
  const match = assetPattern.exec(assetId)
  if (match) return match
  throw new Error(`'${assetId}' is not an image asset's id: expected image-<sha1>-<width>x<height>-<ext>.`)
}

function isKnownWidth(width: number): boolean {
  return (variantWidths as readonly number[]).includes(width)
}

function assertKnownWidth(width: number): void {
  if (isKnownWidth(width)) return
  throw new Error(`No variant is ${width} pixels wide: use one of ${variantWidths.join(', ')}.`)
}

function aspectOf({width, height}: VariantSize): number | undefined {
  return height === undefined ? undefined : width / height
}

function isWhole(rect: Rect, width: number, height: number): boolean {
  return rect.left === 0 && rect.top === 0 && rect.width === width && rect.height === height
}

function liesInside(rect: Rect, original: {width: number; height: number}): boolean {
  return (
    rect.width > 0 &&
    rect.height > 0 &&
    rect.left + rect.width <= original.width &&
    rect.top + rect.height <= original.height
  )
}

/** The height must follow from the cut, give or take the rounding of both: so it adds no free choice. */
function hasShape(rect: Rect, width: number, height: number): boolean {
  const slack = 1 + width / rect.width + (width * rect.height) / (rect.width * rect.width)
  return height > 0 && Math.abs(height - (width * rect.height) / rect.width) <= slack
}
