import type {Metadata, Sharp} from 'sharp'
import {httpError} from '../http/apiError.ts'
import {exifMetadata} from './exifMetadata.ts'
import type {Size} from './geometry.ts'
import {imagePalette} from './imagePalette.ts'
import {type ImageInput, imageInput, maxInputPixels, openImage} from './imageRuntime.ts'
import {blurHash, lqip, type PixelSample, thumbHash} from './placeholders.ts'
import {type ImageExtension, readHead, sniffImage} from './sniffImage.ts'

export const metadataNames = [
  'location',
  'exif',
  'image',
  'palette',
  'lqip',
  'blurhash',
  'thumbhash',
  'none',
] as const
export type MetadataName = (typeof metadataNames)[number]

/** What Sanity extracts when an upload does not say: nothing that tells of the camera, the person or the place. */
export const defaultMetadata: readonly MetadataName[] = ['palette', 'lqip', 'blurhash']

export interface DescribedImage {
  extension: ImageExtension
  /** After EXIF orientation. */
  size: Size
  /** `sanity.imageMetadata`, as https://www.sanity.io/docs/apis-and-sdks/image-metadata describes it. */
  metadata: Record<string, unknown>
}

/**
 * Looks at an image file: its format by its bytes, its size, and the metadata asked for. The whole picture is decoded
 * once, so that what is taken in can be shown later.
 * Throws ApiError 400 when it is no image the lake can show, is broken, or would unfold beyond the pixel limit.
 */
export async function describeImage(file: string, wanted: readonly MetadataName[]): Promise<DescribedImage> {
  const extension = requireFormat(sniffImage(await readHead(file)))
  const input = await imageInput(file, extension)
  try {
    return await describe(input, extension, wanted)
  } catch (error) {
    throw httpError(400, refusal(error))
  }
}

async function describe(input: ImageInput, extension: ImageExtension, wanted: readonly MetadataName[]) {
  const header = await openImage(input).metadata()
  const size = {width: header.autoOrient.width, height: header.autoOrient.height}
  const sample = await samplePixels(openImage(input))
  const opaque = !header.hasAlpha || (await isOpaque(input))
  const dimensions = {_type: 'sanity.imageDimensions', ...size, aspectRatio: size.width / size.height}
  const metadata = {
    _type: 'sanity.imageMetadata',
    dimensions,
    hasAlpha: header.hasAlpha,
    isOpaque: opaque,
    ...(await extract(wanted, sample, header, opaque)),
  }
  return {extension, size, metadata}
}

async function extract(
  wanted: readonly MetadataName[],
  sample: PixelSample,
  header: Metadata,
  opaque: boolean,
) {
  const asked = new Set(wanted.includes('none') ? [] : wanted)
  return {
    ...(asked.has('lqip') && {lqip: await lqip(sample, opaque)}),
    ...(asked.has('blurhash') && {blurHash: blurHash(sample)}),
    ...(asked.has('thumbhash') && {thumbHash: thumbHash(sample)}),
    ...(asked.has('palette') && {palette: imagePalette(sample)}),
    ...(header.exif && exifMetadata(header.exif, asked)),
  }
}

/** A small upright copy from which all else is computed; making it reads every pixel of the original. */
async function samplePixels(image: Sharp): Promise<PixelSample> {
  const {data, info} = await image
    .autoOrient()
    .resize({width: 100, height: 100, fit: 'inside', withoutEnlargement: true})
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({resolveWithObject: true})
  return {data, width: info.width, height: info.height}
}

async function isOpaque(input: ImageInput): Promise<boolean> {
  return (await openImage(input).stats()).isOpaque
}

function requireFormat(format: ReturnType<typeof sniffImage>): ImageExtension {
  if (format === 'heic') {
    throw httpError(400, 'HEIC images can’t be shown by browsers. Save the picture as JPEG and upload that.')
  }
  if (format) return format
  throw httpError(
    400,
    'This is not an image the lake can show. Upload JPEG, PNG, GIF, WebP, AVIF, TIFF or SVG.',
  )
}

function refusal(error: unknown): string {
  const reason = error instanceof Error ? error.message : ''
  if (/pixel limit|too large|dimensions/i.test(reason)) {
    return `The image has too many pixels: at most ${maxInputPixels / 1e6} million. Make it smaller and upload it again.`
  }
  if (/timeout/i.test(reason))
    return 'The image takes too long to decode. Save it anew in a simpler form and try again.'
  return 'The image is broken or incomplete and can’t be decoded. Open it in an image program, save it anew and try again.'
}
