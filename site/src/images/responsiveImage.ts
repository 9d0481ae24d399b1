import {cropRect} from './cropRect.ts'
import {
  originalSize,
  type SourceImage,
  type VariantFormat,
  variantPath,
  variantWidths,
} from './variantAddress.ts'

/** Everything an `<img>` and its `<source>` need; addresses are root-relative. */
export type ResponsiveImage = {
  src: string
  srcset: string
  avifSrcset: string
  width: number
  height: number
}

/** How a picture is set: its largest useful width, and its shape (width ÷ height) when it is cut to one. */
export type ImageSetting = {maxWidth: number; aspect?: number | undefined}

/**
 * The variants of a picture for one place on a page. Nothing is enlarged: widths stop at what the cut holds, but
 * for the smallest, which a tiny original is given whatever its size.
 */
export function responsiveImage(image: SourceImage, {maxWidth, aspect}: ImageSetting): ResponsiveImage {
  const {widths, width, height} = sizesOf(image, {maxWidth, aspect})
  const fallback = fallbackFormat(image.assetId)
  const address = (width: number, format: VariantFormat) =>
    variantPath(image, {width, height: aspect === undefined ? undefined : Math.round(width / aspect)}, format)
  const srcset = (format: VariantFormat) =>
    widths.map(width => `${address(width, format)} ${width}w`).join(', ')
  return {
    src: address(middleOf(widths), fallback),
    srcset: srcset(fallback),
    avifSrcset: srcset('avif'),
    width,
    height,
  }
}

/** One address for places that take no srcset: feeds, Open Graph, structured data. */
export function singleImage(
  image: SourceImage,
  setting: ImageSetting,
): {src: string; width: number; height: number} {
  const {width, height} = sizesOf(image, setting)
  const size = setting.aspect === undefined ? {width} : {width, height}
  return {src: variantPath(image, size, fallbackFormat(image.assetId)), width, height}
}

/** The widths it is offered in, and its size in the largest of them. */
function sizesOf(image: SourceImage, {maxWidth, aspect}: ImageSetting) {
  const rect = cropRect(originalSize(image.assetId), image, aspect)
  const widths = usefulWidths(Math.min(maxWidth, rect.width))
  const width = widths[widths.length - 1] ?? variantWidths[0]
  return {widths, width, height: Math.round(width / (aspect ?? rect.width / rect.height))}
}

function usefulWidths(limit: number): number[] {
  const fitting = variantWidths.filter(width => width <= limit)
  return fitting.length > 0 ? fitting : [variantWidths[0]]
}

function middleOf(widths: readonly number[]): number {
  return widths[Math.floor(widths.length / 2)] ?? variantWidths[0]
}

/** Drawings and emblems keep their transparency; photographs become JPEG. */
function fallbackFormat(assetId: string): VariantFormat {
  return /-(png|svg|gif|webp)$/.test(assetId) ? 'png' : 'jpg'
}
