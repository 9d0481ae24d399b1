import sharp, {type Sharp} from 'sharp'
import type {Size} from './geometry.ts'
import {maxInputPixels} from './imageRuntime.ts'

/**
 * Gaussian blur of a picture of `size`, with a standard deviation of a tenth of `strength`, in pixels of the result. A wide one is done on a
 * smaller picture that is enlarged again: the eye sees no difference, and its cost no longer grows with its width.
 */
export async function blurImage(image: Sharp, size: Size, strength: number): Promise<Sharp> {
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
