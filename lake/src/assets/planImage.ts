import {httpError} from '../http/apiError.ts'
import {coverWindow} from './coverWindow.ts'
import type {Rectangle, Size} from './geometry.ts'
import type {ImageParameters} from './imageParameters.ts'

/** What part of the upright source is shown how large, before it is turned and flipped. Whole pixels. */
export interface ImagePlan {
  window: Rectangle
  size: Size
  /** The encoder's library picks the part of `window` that fills `size`, instead of the whole of it. */
  strategy: 'entropy' | 'edges' | null
  /** Box the picture is centred in, with the background around it; null when it is the picture itself. */
  canvas: Size | null
}

/** Pixels a variant may have: bounds what one request can make the encoder hold. */
const maxOutputPixels = 40_000_000

/** Longest side of any result: WebP knows no longer one. */
const maxOutputSide = 16_383

/**
 * Works out geometry alone. `source` is the size after EXIF orientation. Throws ApiError 400 when `rect` lies outside
 * the picture or the result would be too large.
 */
export function planImage(source: Size, parameters: ImageParameters): ImagePlan {
  const box = cutRectangle(source, parameters.rect)
  const asked = askedSize(parameters)
  const plan = withPadding(fitInto(box, asked, parameters), parameters)
  refuseExcess(plan.canvas ?? plan.size)
  return plan
}

/** The size asked for in the source's own orientation, with `dpr` applied; for fit=crop within its least and most. */
interface AskedSize {
  width: number | undefined
  height: number | undefined
}

function askedSize({w, h, dpr = 1, or, pad = 0}: ImageParameters): AskedSize {
  // Padding belongs to the box that was asked for, so the picture gets what is left of it.
  const scaled = (side: number | undefined) =>
    side === undefined ? undefined : Math.max(1, Math.round(side * dpr) - 2 * Math.round(pad * dpr))
  const quarterTurn = or === '90' || or === '270'
  return quarterTurn ? {width: scaled(h), height: scaled(w)} : {width: scaled(w), height: scaled(h)}
}

function fitInto(box: Rectangle, asked: AskedSize, parameters: ImageParameters): ImagePlan {
  const fit = parameters.fit ?? 'clip'
  if (fit === 'crop') return cover(box, cropSize(box, asked, parameters), parameters)
  const {width, height} = asked
  if (width === undefined || height === undefined) {
    const neverLarger = fit === 'max' || fit === 'min' || fit === 'fillmax'
    return scaled(box, sideScale(box, asked), neverLarger)
  }
  const inside = Math.min(width / box.width, height / box.height)
  if (fit === 'scale') return whole(box, {width, height})
  if (fit === 'min') return cover(box, largestOfShape(box, {width, height}), parameters)
  if (fit === 'clip' || fit === 'max') return scaled(box, inside, fit === 'max')
  return {...scaled(box, inside, fit === 'fillmax'), canvas: {width, height}}
}

function sideScale(box: Size, {width, height}: AskedSize): number {
  if (width !== undefined) return width / box.width
  return height === undefined ? encodable(box) : height / box.height
}

function scaled(box: Rectangle, scale: number, neverLarger: boolean): ImagePlan {
  const factor = neverLarger ? Math.min(1, scale) : scale
  return whole(box, {width: pixels(box.width * factor), height: pixels(box.height * factor)})
}

function whole(window: Rectangle, size: Size): ImagePlan {
  return {window, size, strategy: null, canvas: null}
}

function cover(box: Rectangle, size: Size, parameters: ImageParameters): ImagePlan {
  const strategy = parameters.crop?.find(crop => crop === 'entropy' || crop === 'edges')
  if (strategy) return {window: box, size, strategy, canvas: null}
  return whole(coverWindow(box, size, parameters), size)
}

/** The size of a crop: what is asked, else what follows from the shape, held within min-w, max-w, min-h, max-h. */
function cropSize(box: Size, asked: AskedSize, parameters: ImageParameters): Size {
  const dpr = parameters.dpr ?? 1
  const turned = parameters.or === '90' || parameters.or === '270'
  const scale = sideScale(box, asked)
  const hold = (side: number, axis: 'w' | 'h') => {
    const {[`min-${axis}` as const]: least = 0, [`max-${axis}` as const]: most = Number.POSITIVE_INFINITY} =
      parameters
    return pixels(Math.min(most * dpr, Math.max(least * dpr, side)))
  }
  return {
    width: hold(asked.width ?? box.width * scale, turned ? 'h' : 'w'),
    height: hold(asked.height ?? box.height * scale, turned ? 'w' : 'h'),
  }
}

/** Shrinks what nobody asked a size for so far that it can be encoded, since a page can't know how large it is. */
function encodable(box: Size): number {
  // A little less than the limit, since sides are rounded to whole pixels.
  const pixelScale = 0.999 * Math.sqrt(maxOutputPixels / (box.width * box.height))
  return Math.min(1, pixelScale, maxOutputSide / Math.max(box.width, box.height))
}

/** The largest size of the wanted shape that needs no enlarging, at most the wanted size itself. */
function largestOfShape(box: Size, wanted: Size): Size {
  const factor = Math.min(1, box.width / wanted.width, box.height / wanted.height)
  return {width: pixels(wanted.width * factor), height: pixels(wanted.height * factor)}
}

function withPadding(plan: ImagePlan, {pad = 0, dpr = 1}: ImageParameters): ImagePlan {
  const margin = 2 * Math.round(pad * dpr)
  if (margin === 0) return plan
  const inner = plan.canvas ?? plan.size
  return {...plan, canvas: {width: inner.width + margin, height: inner.height + margin}}
}

function cutRectangle(source: Size, rect: Rectangle | undefined): Rectangle {
  if (!rect) return {left: 0, top: 0, ...source}
  const left = Math.max(0, rect.left)
  const top = Math.max(0, rect.top)
  const width = Math.min(source.width, rect.left + rect.width) - left
  const height = Math.min(source.height, rect.top + rect.height) - top
  if (width >= 1 && height >= 1) return {left, top, width, height}
  const asked = `${rect.left},${rect.top},${rect.width},${rect.height}`
  throw httpError(
    400,
    `Invalid value for parameter "rect": "${asked}" lies outside the picture, which is ${source.width} × ${source.height} pixels.`,
  )
}

function refuseExcess({width, height}: Size): void {
  if (Math.max(width, height) <= maxOutputSide && width * height <= maxOutputPixels) return
  throw httpError(
    400,
    `Invalid value for parameters "w", "h", "dpr": the result would be ${width} × ${height} pixels. Allowed: at most ${maxOutputPixels / 1e6} million pixels.`,
  )
}

function pixels(length: number): number {
  return Math.max(1, Math.round(length))
}
