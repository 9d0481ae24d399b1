import sharp, {type Sharp} from 'sharp'
import {httpError} from '../http/apiError.ts'
import {keepsAlpha, type OutputFormat} from './chooseFormat.ts'
import type {ImageParameters} from './imageParameters.ts'
import {type ImageInput, imageInput, maxInputPixels, openImage} from './imageRuntime.ts'
import {type Colour, overWhite, transparent, white} from './parseColour.ts'
import {type ImagePlan, planImage, type Size} from './planImage.ts'
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
  const placed = place(openImage(input, {animated}).autoOrient(), plan)
  const blurred = request.parameters.blur ? await blur(placed, plan, request.parameters.blur) : placed
  const turned = turn(blurred, request.parameters)
  return encode(colour(turned, plan, request), request)
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

function place(image: Sharp, {window, size, strategy}: ImagePlan): Sharp {
  const cut = image.extract(window)
  if (strategy === null) return cut.resize({...size, fit: 'fill'})
  // The library's 'attention' weighs edges first, then saturation and skin.
  return cut.resize({...size, fit: 'cover', position: strategy === 'edges' ? 'attention' : 'entropy'})
}

/**
 * Gaussian blur with a standard deviation of a tenth of `strength`, in pixels of the result. A wide one is done on a
 * smaller picture that is enlarged again: the eye sees no difference, and its cost no longer grows with its width.
 */
async function blur(image: Sharp, {size}: ImagePlan, strength: number): Promise<Sharp> {
  const sigma = Math.max(0.3, strength / 10)
  const {data, info} = await image.raw().toBuffer({resolveWithObject: true})
  const raw = {width: info.width, height: info.height, channels: info.channels}
  const shrink = Math.max(1, sigma / 4)
  const small = {width: Math.ceil(size.width / shrink), height: Math.ceil(size.height / shrink)}
  const soft = await sharp(data, {raw, limitInputPixels: maxInputPixels})
    .resize({...small, fit: 'fill'})
    .blur(Math.max(0.3, sigma / shrink))
    .raw()
    .toBuffer({resolveWithObject: true})
  const softRaw = {width: soft.info.width, height: soft.info.height, channels: soft.info.channels}
  return sharp(soft.data, {raw: softRaw}).resize({...size, fit: 'fill', kernel: 'cubic'})
}

/** The library mirrors before it turns; here the picture is mirrored as it is seen after the turn. */
function turn(image: Sharp, {or = '0', flip}: ImageParameters): Sharp {
  const quarterTurn = or === '90' || or === '270'
  const horizontally = flip?.includes(quarterTurn ? 'v' : 'h') ?? false
  const vertically = flip?.includes(quarterTurn ? 'h' : 'v') ?? false
  return image.rotate(Number(or)).flop(horizontally).flip(vertically)
}

function colour(image: Sharp, plan: ImagePlan, {parameters, format}: TransformRequest): Sharp {
  const {sat = 0, invert, sharp: edge = 0, bg} = parameters
  let result = image
  if (sat === -100) result = result.grayscale()
  else if (sat !== 0) result = result.modulate({saturation: 1 + sat / 100})
  if (invert === 'true') result = result.negate({alpha: false})
  if (edge > 0) result = result.sharpen({sigma: 1, m1: edge / 20, m2: edge / 10})
  return background(extend(result, plan, parameters, format), bg, format)
}

/** Runs after the turn, so the plan's sizes are turned too. */
function extend(
  image: Sharp,
  {canvas, size}: ImagePlan,
  {bg, or}: ImageParameters,
  format: OutputFormat,
): Sharp {
  if (!canvas) return image
  const turned = or === '90' || or === '270'
  const margins = turned ? centre(quarterTurned(canvas), quarterTurned(size)) : centre(canvas, size)
  return image.extend({
    ...margins,
    background: keepsAlpha(format) ? (bg ?? transparent) : overWhite(bg ?? white),
  })
}

function quarterTurned({width, height}: Size): Size {
  return {width: height, height: width}
}

function centre(canvas: Size, size: Size): {top: number; right: number; bottom: number; left: number} {
  const left = Math.floor((canvas.width - size.width) / 2)
  const top = Math.floor((canvas.height - size.height) / 2)
  return {top, left, right: canvas.width - size.width - left, bottom: canvas.height - size.height - top}
}

function background(image: Sharp, bg: Colour | undefined, format: OutputFormat): Sharp {
  if (!keepsAlpha(format)) return image.flatten({background: overWhite(bg ?? white)})
  if (!bg) return image
  if (bg.alpha === 1) return image.flatten({background: bg})
  const ground = {create: {width: 1, height: 1, channels: 4 as const, background: bg}}
  return image.composite([{input: ground, tile: true, blend: 'dest-over'}])
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
