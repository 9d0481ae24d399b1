import sharp from 'sharp'
import {emblem} from './scenes/emblem.ts'
import {element} from './svg.ts'

/** A drawing on our canvas of 1600 × 1067 units; `crop` shows a part of it: x, y, width, height. */
export type Drawing = {
  content: string
  crop?: readonly [x: number, y: number, width: number, height: number]
  /** Size of the picture in pixels. */
  size: readonly [width: number, height: number]
}

/** The drawing as an SVG document. */
export function toSvg({content, crop = [0, 0, 1600, 1067], size: [width, height]}: Drawing): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: crop.join(' '),
    preserveAspectRatio: 'xMidYMid slice',
  }
  return element('svg', attributes, content)
}

/** The drawing as a JPEG file, the same bytes each time on one version of sharp. */
export async function renderPicture(drawing: Drawing): Promise<Buffer> {
  return sharp(Buffer.from(toSvg(drawing)))
    .flatten({background: '#ffffff'})
    .jpeg({quality: 84, progressive: true})
    .toBuffer()
}

/** The emblem as a PNG with a transparent ground, 640 pixels square. */
export async function renderEmblem(): Promise<Buffer> {
  return sharp(Buffer.from(toSvg({content: emblem(), crop: [0, 0, 400, 400], size: [640, 640]})))
    .png({palette: true})
    .toBuffer()
}
