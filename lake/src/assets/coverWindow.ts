import type {Rectangle, Size} from './geometry.ts'
import type {ImageParameters} from './imageParameters.ts'

/**
 * The part of `box` that fills `size` without distortion, at the place that `crop` and the focal point ask for:
 * centred by default, and as near the focal point as the edges allow. Whole pixels.
 */
export function coverWindow(box: Rectangle, size: Size, parameters: ImageParameters): Rectangle {
  const scale = Math.max(size.width / box.width, size.height / box.height)
  const width = Math.min(box.width, Math.max(1, Math.round(size.width / scale)))
  const height = Math.min(box.height, Math.max(1, Math.round(size.height / scale)))
  const place = cropPlace(parameters)
  return {
    left: box.left + offset(box.width, width, place.x),
    top: box.top + offset(box.height, height, place.y),
    width,
    height,
  }
}

/** 'start' and 'end' hold to an edge; a number is the fraction of the box that should lie in the middle. */
type Place = 'start' | 'end' | number

function offset(whole: number, part: number, place: Place): number {
  if (place === 'start') return 0
  if (place === 'end') return whole - part
  return Math.min(whole - part, Math.max(0, Math.round(place * whole - part / 2)))
}

function cropPlace(parameters: ImageParameters): {x: Place; y: Place} {
  const {crop, 'fp-x': focalX, 'fp-y': focalY} = parameters
  const aimed = focalX !== undefined || focalY !== undefined
  if (crop ? crop.includes('focalpoint') : aimed) return {x: focalX ?? 0.5, y: focalY ?? 0.5}
  const side = (start: 'left' | 'top', end: 'right' | 'bottom'): Place => {
    if (crop?.includes(start)) return 'start'
    return crop?.includes(end) ? 'end' : 0.5
  }
  return {x: side('left', 'right'), y: side('top', 'bottom')}
}
