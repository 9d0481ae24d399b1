import {type Colour, darken, lighten} from '../colour.ts'
import {type Light, lit} from '../light.ts'
import type {RandomSource} from '../randomSource.ts'
import {downward, path, round} from '../svg.ts'

export type Ridge = {
  base: number
  /** How high the highest peak stands above the base. */
  height: number
  colour: Colour
  /** 0 stands before us, 1 is lost in the haze. */
  distance: number
  /** 0 gives round hills, 1 sharp karst. */
  roughness?: number
}

/** One mountain range across the canvas, its foot in mist. */
export function ridge(light: Light, random: RandomSource, range: Ridge): string {
  const line = skyline(random, range)
  const colour = lit(light, range.colour, range.distance)
  const body = downward(
    [0, darken(colour, 0.06)],
    [0.6, colour],
    [1, lighten(lit(light, range.colour, Math.min(1, range.distance + 0.35)), 0.08)],
  )
  return path(`M-20,${range.base + 4}L${line}L1620,${range.base + 4}Z`, body)
}

/** Midpoint displacement: each halving of the distance bends the line half as much. */
function skyline(random: RandomSource, {base, height, roughness = 0.5}: Ridge): string {
  let heights = Array.from({length: 6}, () => random.between(0.3, 1))
  for (let bend = 0.42; heights.length < 90; bend *= 0.36 + roughness * 0.2)
    heights = split(random, heights, bend)
  const step = 1640 / (heights.length - 1)
  return heights
    .map((value, index) => `${round(-20 + index * step)},${round(base - height * Math.max(0.05, value))}`)
    .join('L')
}

function split(random: RandomSource, heights: number[], bend: number): number[] {
  return heights.flatMap((value, index) => {
    const next = heights[index + 1]
    return next === undefined ? [value] : [value, (value + next) / 2 + random.between(-bend, bend) * 0.5]
  })
}
