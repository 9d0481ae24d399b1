import {lighten} from '../colour.ts'
import type {Light} from '../light.ts'
import type {RandomSource} from '../randomSource.ts'
import {downward, ellipse, group, radial, rect} from '../svg.ts'

/** The whole canvas filled with sky down to the horizon and haze below it. */
export function sky(light: Light, horizon: number): string {
  const stops = downward([0, light.skyTop], [0.55, light.skyMiddle], [1, light.skyLow])
  return rect(-10, -10, 1620, horizon + 20, stops) + rect(-10, horizon, 1620, 1100 - horizon, light.haze)
}

/** The sun or the moon with its glow. */
export function sun(light: Light, x: number, y: number, radius: number): string {
  const glow = radial([0, light.sun, 0.85], [0.25, light.sun, 0.4], [1, light.sun, 0])
  return ellipse(x, y, radius * 7, radius * 7, glow) + ellipse(x, y, radius, radius, lighten(light.sun, 0.4))
}

/** A few clouds with flat undersides, larger the higher they stand. */
export function clouds(light: Light, random: RandomSource, count: number, horizon: number): string {
  const drawn = Array.from({length: count}, () => {
    const height = random.between(0.12, 0.72)
    return cloud(light, random, random.between(-80, 1680), horizon * height, 1.25 - height)
  })
  return group({opacity: 0.85}, ...drawn)
}

function cloud(light: Light, random: RandomSource, x: number, y: number, size: number): string {
  const body = downward([0, lighten(light.skyLow, 0.75), 0.95], [1, light.skyMiddle, 0.25])
  const puffs = Array.from({length: 7}, (_, index) => {
    const along = (index - 3) / 3
    const rise = (1 - along * along) * random.between(14, 34) * size
    return ellipse(
      x + along * 120 * size,
      y - rise * 0.6,
      random.between(34, 62) * size,
      10 * size + rise,
      body,
    )
  })
  return puffs.join('')
}

/** Stars of a clear night, denser towards the top. */
export function stars(random: RandomSource, count: number, horizon: number): string {
  return Array.from({length: count}, () => {
    const size = random.between(0.6, 1.8)
    const y = horizon * random.between(0, 1) * random.between(0.1, 0.9)
    return ellipse(random.between(0, 1600), y, size, size, '#ffffff', {opacity: random.between(0.35, 0.9)})
  }).join('')
}
