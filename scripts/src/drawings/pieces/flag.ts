import type {Light} from '../light.ts'
import {lit} from '../light.ts'
import {group, type Point, path, polygon, rect, round} from '../svg.ts'

const red = '#da251d'
const yellow = '#ffde00'

/** The national flag lying flat, its star as the law draws it: two thirds of the width high, point up. */
export function flag(light: Light, x: number, y: number, width: number): string {
  const height = (width * 2) / 3
  return (
    rect(x, y, width, height, lit(light, red)) +
    polygon(star(x + width / 2, y + height / 2, height * 0.3), lit(light, yellow))
  )
}

/** The flag on a pole, moved by the wind; (x, y) is the foot of the pole. */
export function flagpole(light: Light, x: number, y: number, height: number, width: number): string {
  const top = y - height
  const fall = (width * 2) / 3
  const wave = `M${x},${top}q${width * 0.25},${-fall * 0.14} ${width * 0.5},0t${width * 0.5},0v${round(fall)}q${-width * 0.25},${fall * 0.14} ${-width * 0.5},0t${-width * 0.5},0Z`
  return group(
    {},
    rect(x - height * 0.008, top - height * 0.02, height * 0.016, height * 1.02, lit(light, '#b9bec4')),
    path(wave, lit(light, red)),
    polygon(star(x + width / 2, top + fall / 2, fall * 0.28), lit(light, yellow)),
  )
}

/** Small triangular flags of many colours along a sagging line. */
export function bunting(light: Light, from: Point, to: Point, sag: number, count = 22): string {
  const colours = ['#d9473a', '#e9b93b', '#3f8fc4', '#4f9d5c'] as const
  const size = Math.hypot(to[0] - from[0], to[1] - from[1]) / count
  return Array.from({length: count}, (_, index) => {
    const share = (index + 0.5) / count
    const x = from[0] + (to[0] - from[0]) * share
    const y = from[1] + (to[1] - from[1]) * share + sag * 4 * share * (1 - share)
    return polygon(
      [
        [x - size * 0.42, y],
        [x + size * 0.42, y],
        [x, y + size],
      ],
      lit(light, colours[index % 4] ?? red),
    )
  }).join('')
}

/** Corners of a five-pointed star, point up. */
export function star(x: number, y: number, radius: number): Point[] {
  return Array.from({length: 10}, (_, index) => {
    const reach = index % 2 ? radius * 0.382 : radius
    const angle = (index / 10) * Math.PI * 2 - Math.PI / 2
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach]
  })
}
