import {lighten} from '../colour.ts'
import type {Light} from '../light.ts'
import type {RandomSource} from '../randomSource.ts'
import {downward, ellipse, group, path, rect} from '../svg.ts'

/** Open water from one height to another, with glints that widen towards the viewer. */
export function water(light: Light, random: RandomSource, top: number, bottom: number): string {
  return (
    rect(-10, top, 1620, bottom - top, surface(light)) + glints(light, random, -10, 1610, top, bottom, 70)
  )
}

/** A river that winds down from the horizon; the shape is path data of its outline. */
export function river(
  light: Light,
  random: RandomSource,
  outline: string,
  top: number,
  bottom: number,
): string {
  const clip = `r${Math.round(top)}x${Math.round(bottom)}`
  const inside = glints(light, random, 0, 1600, top, bottom, 60)
  return (
    `<clipPath id="${clip}"><path d="${outline}"/></clipPath>` +
    path(outline, surface(light)) +
    group({'clip-path': `url(#${clip})`}, inside)
  )
}

function surface(light: Light) {
  return downward([0, lighten(light.skyLow, 0.1)], [0.3, light.water], [1, light.skyTop])
}

function glints(
  light: Light,
  random: RandomSource,
  left: number,
  right: number,
  top: number,
  bottom: number,
  count: number,
): string {
  return Array.from({length: count}, () => {
    const depth = random.between(0, 1) ** 1.6
    const y = top + depth * (bottom - top)
    const colour = random.pick([lighten(light.skyLow, 0.35), light.skyMiddle])
    return ellipse(random.between(left, right), y, 12 + depth * 90, 0.8 + depth * 2.6, colour, {
      opacity: random.between(0.12, 0.45),
    })
  }).join('')
}
