import sharp, {type Sharp} from 'sharp'

export interface Grid {
  width: number
  height: number
  columns: number
  rows: number
}

type Rgb = [number, number, number]

/** The colour of a cell of `gridPicture`: red tells the column, green the row. */
function cellColour(column: number, row: number): Rgb {
  return [20 + column * 40, 20 + row * 50, 128]
}

/** Raw pixels of a picture of coloured cells, from whose colours can be read which part of it one sees. */
export function gridPicture({width, height, columns, rows}: Grid): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = cellColour(Math.floor((x * columns) / width), Math.floor((y * rows) / height))
      pixels.set(colour, (y * width + x) * 3)
    }
  }
  return sharp(pixels, {raw: {width, height, channels: 3}})
}

/** A picture of one colour. */
export function plainPicture(width: number, height: number, background: string): Sharp {
  return sharp({create: {width, height, channels: background.length === 9 ? 4 : 3, background}})
}

/** Frames of one colour each. */
export async function movingPicture(width: number, height: number, colours: string[]): Promise<Sharp> {
  const frames = colours.map(colour => plainPicture(width, height, colour).png().toBuffer())
  return sharp(await Promise.all(frames), {join: {animated: true}})
}

export interface Pixels {
  width: number
  height: number
  channels: number
  at(x: number, y: number): number[]
}

export async function pixelsOf(image: Buffer): Promise<Pixels> {
  const {data, info} = await sharp(image).raw().toBuffer({resolveWithObject: true})
  const {width, height, channels} = info
  const at = (x: number, y: number) => [
    ...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
  ]
  return {width, height, channels, at}
}

/**
 * The differences between what `pixels` shows and the part `window` of the grid, scaled to fill it: empty when they
 * agree. Places near a cell's edge, where scaling mixes colours, are left out.
 */
export function differencesFromWindow(
  pixels: Pixels,
  grid: Grid,
  window: {left: number; top: number; width: number; height: number},
): string[] {
  const found: string[] = []
  const cell = {width: grid.width / grid.columns, height: grid.height / grid.rows}
  for (let y = 0; y < pixels.height; y++) {
    for (let x = 0; x < pixels.width; x++) {
      const sourceX = window.left + ((x + 0.5) * window.width) / pixels.width
      const sourceY = window.top + ((y + 0.5) * window.height) / pixels.height
      const margin = 3 * Math.max(1, window.width / pixels.width, window.height / pixels.height)
      if (nearEdge(sourceX, cell.width, margin) || nearEdge(sourceY, cell.height, margin)) continue
      const expected = cellColour(Math.floor(sourceX / cell.width), Math.floor(sourceY / cell.height))
      const seen = pixels.at(x, y)
      if (expected.some((value, channel) => Math.abs(value - (seen[channel] ?? 0)) > 8)) {
        found.push(`${x},${y}: ${seen} instead of ${expected}`)
      }
    }
  }
  return found.slice(0, 5)
}

function nearEdge(position: number, cell: number, margin: number): boolean {
  const inside = position % cell
  return inside < margin || cell - inside < margin
}
