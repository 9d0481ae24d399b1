import {encode} from 'blurhash'
import sharp from 'sharp'
import {rgbaToThumbHash} from 'thumbhash'

/** A small copy of a picture: RGBA bytes, row by row, at most 100 × 100. */
export interface PixelSample {
  data: Buffer
  width: number
  height: number
}

function open({data, width, height}: PixelSample) {
  return sharp(data, {raw: {width, height, channels: 4}})
}

/** A data URI of the picture 20 pixels wide, to be shown blurred until the picture itself is there. */
export async function lqip(sample: PixelSample, opaque: boolean): Promise<string> {
  const tiny = open(sample).resize({width: 20})
  if (!opaque) return `data:image/png;base64,${(await tiny.png().toBuffer()).toString('base64')}`
  const jpeg = await tiny.flatten().jpeg({quality: 60, optimiseCoding: true}).toBuffer()
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`
}

/** https://blurha.sh with five components along the longer side and as many along the other as its shape asks for. */
export function blurHash({data, width, height}: PixelSample): string {
  const components = (side: number) =>
    Math.min(5, Math.max(1, Math.round((5 * side) / Math.max(width, height))))
  return encode(new Uint8ClampedArray(data), width, height, components(width), components(height))
}

/** https://evanw.github.io/thumbhash/ as Base64. */
export function thumbHash({data, width, height}: PixelSample): string {
  return Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64')
}
