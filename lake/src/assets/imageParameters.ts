import type {Rectangle} from './geometry.ts'
import {
  integerIn,
  invalidParameter,
  numberIn,
  oneOf,
  type ParameterReader,
  someOf,
} from './parameterReaders.ts'
import {type Colour, parseColour} from './parseColour.ts'

export const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
export const crops = ['center', 'top', 'bottom', 'left', 'right', 'focalpoint', 'entropy', 'edges'] as const
const formats = ['jpg', 'pjpg', 'png', 'webp', 'avif'] as const

/** Longest side a picture may be asked for, in pixels. */
const maxSide = 8192

const side = integerIn(1, maxSide)
const fraction = numberIn(0, 1)

/**
 * What each parameter of an image's address may be, after https://www.sanity.io/docs/apis-and-sdks/image-urls.
 * `rect`, focal point and crop positions are of the upright picture before `or` and `flip`; `w` and `h` are of the
 * picture as it leaves.
 */
const readers = {
  w: side,
  h: side,
  'max-w': side,
  'max-h': side,
  'min-w': side,
  'min-h': side,
  fit: oneOf(fits),
  crop: someOf(crops),
  rect: readRectangle,
  'fp-x': fraction,
  'fp-y': fraction,
  q: integerIn(0, 100),
  dpr: numberIn(1, 3),
  auto: oneOf(['format']),
  fm: oneOf(formats),
  blur: integerIn(1, 2000),
  sharp: integerIn(0, 100),
  sat: integerIn(-100, 100),
  flip: oneOf(['h', 'v', 'hv', 'vh']),
  or: oneOf(['0', '90', '180', '270']),
  bg: readColour,
  pad: integerIn(0, 1000),
  invert: oneOf(['true', 'false']),
  frame: oneOf(['1']),
} satisfies Record<string, ParameterReader<unknown>>

type Readers = typeof readers
export type ImageParameters = {readonly [Name in keyof Readers]?: ReturnType<Readers[Name]>}

/**
 * Reads the parameters of an image's address; those the lake does not know are passed over, as Sanity does.
 * Throws ApiError 400 that names the parameter, its value and what is allowed.
 */
export function parseImageParameters(query: URLSearchParams): ImageParameters {
  const parameters: Record<string, unknown> = {}
  for (const [name, read] of Object.entries(readers)) {
    const value = query.get(name)
    if (value !== null && value !== '') parameters[name] = read(name, value)
  }
  requireOrder(parameters, 'min-w', 'max-w')
  requireOrder(parameters, 'min-h', 'max-h')
  return parameters
}

function requireOrder(parameters: ImageParameters, low: 'min-w' | 'min-h', high: 'max-w' | 'max-h'): void {
  const least = parameters[low]
  const most = parameters[high]
  if (least === undefined || most === undefined || least <= most) return
  throw invalidParameter(low, String(least), `a number no greater than ${high} (${most})`)
}

function readRectangle(name: string, value: string): Rectangle {
  const parts = value.split(',')
  const numbers = parts.map(part =>
    /^-?\d{1,9}(\.\d+)?$/.test(part.trim()) ? Math.round(Number(part)) : Number.NaN,
  )
  const [left = 0, top = 0, width = 0, height = 0] = numbers
  if (numbers.length !== 4 || numbers.some(Number.isNaN) || width < 1 || height < 1) {
    throw invalidParameter(name, value, 'left,top,width,height in pixels, width and height at least 1')
  }
  return {left, top, width, height}
}

function readColour(name: string, value: string): Colour {
  const colour = parseColour(value)
  if (!colour) throw invalidParameter(name, value, 'a hexadecimal colour: RGB, ARGB, RRGGBB or AARRGGBB')
  return colour
}
