/** A group of similar pixels: their mean colour, 0–255 a channel, and how many they are. */
export interface ColourGroup {
  rgb: [number, number, number]
  count: number
}

type Rgb = readonly [number, number, number]

/**
 * Divides pixels into at most `groups` groups of similar colour: the group whose colours spread widest, weighed by its
 * size, is cut in two at its middle, until there are enough or none can be cut.
 */
export function medianCut(pixels: readonly Rgb[], groups: number): ColourGroup[] {
  const boxes: Rgb[][] = pixels.length > 0 ? [[...pixels]] : []
  while (boxes.length < groups) {
    const index = widest(boxes)
    const box = boxes[index]
    if (!box || spread(box).range === 0) break
    boxes.splice(index, 1, ...cut(box))
  }
  return boxes.map(box => ({rgb: [mean(box, 0), mean(box, 1), mean(box, 2)], count: box.length}))
}

function widest(boxes: readonly Rgb[][]): number {
  const weights = boxes.map(box => spread(box).range * Math.sqrt(box.length))
  return weights.indexOf(Math.max(...weights))
}

/** The channel in which the colours differ most, and by how much. */
function spread(box: readonly Rgb[]): {channel: 0 | 1 | 2; range: number} {
  const ranges = ([0, 1, 2] as const).map(channel => {
    let least = 255
    let most = 0
    for (const pixel of box) {
      least = Math.min(least, pixel[channel])
      most = Math.max(most, pixel[channel])
    }
    return {channel, range: most - least}
  })
  return ranges.reduce((best, each) => (each.range > best.range ? each : best))
}

/** Equal colours stay together, so that neither half is empty. */
function cut(box: readonly Rgb[]): [Rgb[], Rgb[]] {
  const {channel} = spread(box)
  const middle = mean(box, channel)
  return [box.filter(pixel => pixel[channel] <= middle), box.filter(pixel => pixel[channel] > middle)]
}

function mean(box: readonly Rgb[], channel: 0 | 1 | 2): number {
  return box.reduce((sum, pixel) => sum + pixel[channel], 0) / box.length
}
