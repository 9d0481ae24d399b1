import type {Sharp} from 'sharp'
import {httpError} from '../http/apiError.ts'
import {blurImage} from './blurImage.ts'
import type {OutputFormat} from './chooseFormat.ts'
import type {Size} from './geometry.ts'
import type {ImageParameters} from './imageParameters.ts'
import {type ImageInput, imageInput, openImage} from './imageRuntime.ts'
import {type ImagePlan, planImage} from './planImage.ts'
import {setOnGround} from './setOnGround.ts'
import type {ImageExtension} from './sniffImage.ts'

export interface TransformRequest {
  /** Path of the original. */
  file: string
  /** Its size after EXIF orientation. */
  source: Size
  extension: ImageExtension
  parameters: ImageParameters
  format: OutputFormat
}

/** Pixels of all frames of a moving picture together, in or out; beyond it only its first frame is shown. */
const maxMovingPixels = 60_000_000

/**
 * Makes a variant. Throws ApiError 400 on impossible parameters and 503 when it takes too long; rejects when the
 * original can't be decoded.
 */
export async function transformImage(request: TransformRequest): Promise<Buffer> {
  try {
    return await transform(request)
  } catch (error) {
    throw error instanceof Error && /timeout/i.test(error.message) ? tooSlow(error) : error
  }
}

async function transform(request: TransformRequest): Promise<Buffer> {
  const plan = planImage(request.source, request.parameters)
  const input = await imageInput(request.file, request.extension)
  const animated = canMove(request, plan) && (await isModest(input, request.source, plan))
  const placed = place(openImage(input, {animated}).autoOrient(), plan, request.source)
  const blurred = request.parameters.blur
    ? await blurImage(placed, plan.size, request.parameters.blur)
    : placed
  const coloured = colour(turn(blurred, request.parameters), request.parameters)
  return encode(setOnGround(coloured, plan, request.parameters, request.format), request)
}

/** The library turns and picks parts of single frames only, and only two of the formats move. */
function canMove({extension, format, parameters}: TransformRequest, {strategy}: ImagePlan): boolean {
  if (extension !== 'gif' && extension !== 'webp') return false
  if (format !== 'gif' && format !== 'webp') return false
  const {frame, or = '0', flip, blur: blurring} = parameters
  return !frame && or === '0' && !flip?.includes('v') && blurring === undefined && strategy === null
}

async function isModest(input: ImageInput, source: Size, {size, canvas}: ImagePlan): Promise<boolean> {
  const {pages = 1} = await openImage(input).metadata()
  const largest = Math.max(...[source, canvas ?? size].map(({width, height}) => width * height))
  return pages * largest <= maxMovingPixels
}

function tooSlow(cause: Error): Error {
  const error = httpError(
    503,
    'Making this variant of the image took too long. Ask for a simpler or smaller one.',
  )
  error.cause = cause
  return error
}

function place(image: Sharp, {window, size, strategy}: ImagePlan, source: Size): Sharp {
  // Only a whole picture can be decoded at a fraction of its size, which is many times as fast for large photographs.
  const whole = window.width === source.width && window.height === source.height
  const cut = whole ? image : image.extract(window)
  if (strategy === null) return cut.resize({...size, fit: 'fill'})
  // The library's 'attention' weighs edges first, then saturation and skin.
  return cut.resize({...size, fit: 'cover', position: strategy === 'edges' ? 'attention' : 'entropy'})
}

/** The library mirrors before it turns; here the picture is mirrored as it is seen after the turn. */
function turn(image: Sharp, {or = '0', flip}: ImageParameters): Sharp {
  const quarterTurn = or === '90' || or === '270'
  const horizontally = flip?.includes(quarterTurn ? 'v' : 'h') ?? false
  const vertically = flip?.includes(quarterTurn ? 'h' : 'v') ?? false
  return image.rotate(Number(or)).flop(horizontally).flip(vertically)
}

function colour(image: Sharp, parameters: ImageParameters): Sharp {
  const {sat = 0, invert, sharp: edge = 0} = parameters
  let result = image
  if (sat === -100) result = result.grayscale()
  else if (sat !== 0) result = result.modulate({saturation: 1 + sat / 100})
  if (invert === 'true') result = result.negate({alpha: false})
  if (edge > 0) result = result.sharpen({sigma: 1, m1: edge / 20, m2: edge / 10})
  return result
}

function encode(image: Sharp, {format, parameters}: TransformRequest): Promise<Buffer> {
  const quality = Math.max(1, parameters.q ?? 75)
  switch (format) {
    case 'jpg':
      return image.jpeg({quality}).toBuffer()
    case 'pjpg':
      return image.jpeg({quality, progressive: true}).toBuffer()
    case 'png':
      return image.png().toBuffer()
    case 'webp':
      return image.webp({quality}).toBuffer()
    case 'gif':
      return image.gif().toBuffer()
    case 'avif':
      // AVIF looks as good as JPEG does at a much higher setting; effort 2 is about four times as fast as the default.
      return image.avif({quality: Math.max(1, Math.round(quality * 0.75)), effort: 2}).toBuffer()
  }
}
