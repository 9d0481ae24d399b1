import {type Colour, darken, lighten} from '../colour.ts'
import {type Light, lit} from '../light.ts'
import type {RandomSource} from '../randomSource.ts'
import {ellipse, path, placed, round, stroke} from '../svg.ts'

const leafGreen = '#3f8f4f'

/** A broad tree such as a bàng or a flame tree, `height` tall, standing at (x, y). */
export function tree(
  light: Light,
  random: RandomSource,
  x: number,
  y: number,
  height: number,
  colour: Colour = leafGreen,
): string {
  const leaf = lit(light, colour)
  const trunk = lit(light, '#6b4a35')
  const crown = Array.from({length: 11}, (_, index) => {
    const angle = (index / 11) * Math.PI * 2
    const shade = index < 6 ? darken(leaf, 0.2) : lighten(leaf, 0.08)
    const dx = Math.cos(angle) * random.between(14, 26)
    const dy = Math.sin(angle) * random.between(8, 17)
    return ellipse(
      dx,
      -70 + (index < 6 ? Math.abs(dy) : -Math.abs(dy)),
      random.between(13, 20),
      random.between(11, 16),
      shade,
    )
  })
  const light1 = ellipse(-8, -82, 15, 9, lighten(leaf, 0.18), {opacity: 0.8})
  const wood = path('M-3.4,0C-2.4,-20 -3,-34 -9,-52L-4,-50 0,-60 3,-50 8,-54C3.4,-36 2.6,-18 4,0Z', trunk)
  return placed(
    x,
    y,
    height / 100,
    ellipse(4, 0, 30, 4, '#000000', {opacity: 0.14}) +
      wood +
      ellipse(0, -70, 28, 21, darken(leaf, 0.08)) +
      crown.join('') +
      light1,
  )
}

/** An areca or coconut palm: a thin leaning trunk and arching fronds. */
export function palm(light: Light, random: RandomSource, x: number, y: number, height: number): string {
  const leaf = lit(light, '#3d8a4c')
  const lean = random.between(-12, 12)
  const trunk = stroke(
    `M0,0C${round(lean * 0.2)},-30 ${round(lean * 0.5)},-60 ${round(lean)},-84`,
    lit(light, '#8a7257'),
    3.2,
  )
  const fronds = Array.from({length: 9}, (_, index) => {
    const angle = Math.PI * (1.08 + (index / 8) * 0.84 * 1.0) + random.between(-0.08, 0.08)
    const reach = random.between(24, 32)
    const [tipX, tipY] = [lean + Math.cos(angle) * reach, -84 + Math.sin(angle) * reach * 0.62 + 9]
    const [bendX, bendY] = [lean + Math.cos(angle) * reach * 0.55, -84 + Math.sin(angle) * reach * 0.95 - 3]
    return path(
      `M${round(lean)},-84Q${round(bendX)},${round(bendY - 4)} ${round(tipX)},${round(tipY)}Q${round(bendX)},${round(bendY + 4)} ${round(lean)},-84Z`,
      index % 2 ? darken(leaf, 0.16) : lighten(leaf, 0.06),
    )
  })
  return placed(x, y, height / 100, trunk + fronds.join(''))
}

/** A row of rounded bushes along a line. */
export function bushes(
  light: Light,
  random: RandomSource,
  from: number,
  to: number,
  y: number,
  size: number,
  colour: Colour = leafGreen,
  distance = 0,
): string {
  const drawn: string[] = []
  for (let x = from; x < to; x += random.between(size * 0.5, size * 0.9)) {
    const shade = random.pick([0, 0.08, 0.16])
    drawn.push(
      ellipse(
        x,
        y - size * 0.2,
        size * random.between(0.5, 0.8),
        size * random.between(0.35, 0.6),
        darken(lit(light, colour, distance), shade),
      ),
    )
  }
  return drawn.join('')
}

/** A banana plant: broad ribbed leaves from one stem. */
export function banana(light: Light, random: RandomSource, x: number, y: number, height: number): string {
  const leaf = lit(light, '#5aa457')
  const leaves = Array.from({length: 7}, (_, index) => {
    const side = (index - 3) / 3
    const reach = random.between(26, 36)
    const tip = [side * reach, -78 - (1 - Math.abs(side)) * 18 + Math.abs(side) * 22] as const
    const blade = `M0,-38Q${round(side * 8 - 7)},${round(tip[1] + 2)} ${round(tip[0])},${round(tip[1])}Q${round(side * 16 + 6)},-58 0,-38Z`
    return (
      path(blade, index % 2 ? leaf : darken(leaf, 0.15)) +
      stroke(
        `M0,-38Q${round(side * 10)},${round(tip[1] + 8)} ${round(tip[0])},${round(tip[1])}`,
        lighten(leaf, 0.25),
        0.9,
      )
    )
  })
  return placed(
    x,
    y,
    height / 100,
    path('M-4,0L-2.4,-46 2.4,-46 4,0Z', lit(light, '#8aa05f')) + leaves.join(''),
  )
}

/** A tuft of grass or rice at the lower edge of a picture. */
export function grass(
  light: Light,
  random: RandomSource,
  x: number,
  y: number,
  size: number,
  colour: Colour,
): string {
  return Array.from({length: 7}, (_, index) => {
    const lean = (index - 3) * size * 0.14 + random.between(-3, 3)
    return stroke(
      `M${round(x)},${round(y)}Q${round(x + lean * 0.3)},${round(y - size * 0.6)} ${round(x + lean)},${round(y - size * random.between(0.7, 1.1))}`,
      darken(lit(light, colour), random.between(0, 0.22)),
      size * 0.06,
    )
  }).join('')
}
