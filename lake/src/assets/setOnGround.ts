import type {Sharp} from 'sharp'
import {keepsAlpha, type OutputFormat} from './chooseFormat.ts'
import type {Size} from './geometry.ts'
import type {ImageParameters} from './imageParameters.ts'
import {type Colour, overWhite, transparent, white} from './parseColour.ts'
import type {ImagePlan} from './planImage.ts'

/**
 * Sets a turned picture on its canvas, if it has one, and puts the background under whatever is transparent. Without
 * `bg` the ground is transparent, or white where the format knows no transparency.
 */
export function setOnGround(
  image: Sharp,
  plan: ImagePlan,
  parameters: ImageParameters,
  format: OutputFormat,
): Sharp {
  return background(extend(image, plan, parameters, format), parameters.bg, format)
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
