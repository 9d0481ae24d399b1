import {type Colour, darken, lighten} from '../colour.ts'
import {type Light, lit} from '../light.ts'
import type {RandomSource} from '../randomSource.ts'
import {across, downward, ellipse, group, path, polygon, radial, rect} from '../svg.ts'
import {ridge} from './mountains.ts'
import {banana} from './plants.ts'
import {sky} from './sky.ts'

/** A room seen straight on: back wall down to `floorY`, ceiling with lamps, shining floor. */
export function room(light: Light, wall: Colour, floor: Colour, floorY: number): string {
  const face = lit(light, wall)
  const ground = lit(light, floor)
  const lamp = (x: number) =>
    polygon(
      [
        [x, 70],
        [x + 190, 70],
        [x + 210, 92],
        [x - 20, 92],
      ],
      '#ffffff',
      {opacity: 0.92},
    )
  return [
    rect(
      -10,
      -10,
      1620,
      floorY + 20,
      across([0, darken(face, 0.1)], [0.45, lighten(face, 0.12)], [1, darken(face, 0.06)]),
    ),
    polygon(
      [
        [-10, -10],
        [1610, -10],
        [1610, 40],
        [1450, 118],
        [150, 118],
        [-10, 40],
      ],
      lighten(face, 0.45),
    ),
    lamp(300),
    lamp(710),
    lamp(1120),
    rect(
      -10,
      floorY,
      1620,
      1090 - floorY,
      downward([0, darken(ground, 0.12)], [0.4, ground], [1, lighten(ground, 0.12)]),
    ),
    rect(-10, floorY - 16, 1620, 18, darken(face, 0.3)),
  ].join('')
}

/** A window onto the province: sky, hills and a leaf or two. */
export function windowView(
  light: Light,
  random: RandomSource,
  x: number,
  y: number,
  width: number,
  height: number,
): string {
  const id = `w${x}x${y}`
  const view =
    sky(light, 560) +
    ridge(light, random, {base: 700, height: 260, colour: '#4f7a72', distance: 0.45}) +
    rect(0, 690, 1600, 400, lit(light, '#86b06a')) +
    banana(light, random, 1150, 1100, 560)
  const frame = lit(light, '#f2eee6')
  return [
    `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${width}" height="${height}"/></clipPath>`,
    group(
      {'clip-path': `url(#${id})`},
      group({transform: `translate(${x - 60} ${y - 30}) scale(${(height / 1067) * 1.12})`}, view),
    ),
    rect(x - 8, y - 8, width + 16, 12, frame),
    rect(x - 8, y + height - 4, width + 16, 14, darken(frame, 0.12)),
    rect(x - 8, y - 8, 12, height + 16, frame),
    rect(x + width - 4, y - 8, 12, height + 16, frame),
    rect(x + width / 2 - 4, y, 8, height, frame),
  ].join('')
}

/** A table front with a top, from `x` to `x + width`; `y` is the height of its top. */
export function table(
  light: Light,
  x: number,
  y: number,
  width: number,
  height: number,
  wood: Colour,
): string {
  const front = lit(light, wood)
  return [
    ellipse(x + width / 2, y + height, width * 0.54, 12, '#000000', {opacity: 0.15}),
    rect(
      x + 8,
      y + 10,
      width - 16,
      height - 10,
      downward([0, darken(front, 0.24)], [0.25, darken(front, 0.06)], [1, darken(front, 0.16)]),
    ),
    rect(x, y, width, 16, lighten(front, 0.16), {rx: 4}),
    rect(x, y + 13, width, 4, darken(front, 0.3)),
  ].join('')
}

/** An open laptop, its lid to us. */
export function laptop(light: Light, x: number, y: number, width: number): string {
  const shell = lit(light, '#aab3bb')
  return (
    polygon(
      [
        [x, y],
        [x + width, y],
        [x + width * 0.94, y - width * 0.62],
        [x + width * 0.06, y - width * 0.62],
      ],
      across([0, lighten(shell, 0.2)], [1, darken(shell, 0.1)]),
    ) +
    ellipse(x + width / 2, y - width * 0.31, width * 0.06, width * 0.06, lighten(shell, 0.5)) +
    rect(x - width * 0.06, y - 2, width * 1.12, 5, darken(shell, 0.25), {rx: 2})
  )
}

/** A desktop screen seen from the front, with a form on it. */
export function screen(light: Light, x: number, y: number, width: number): string {
  const height = width * 0.6
  const line = (row: number, length: number) =>
    rect(x + width * 0.12, y - height + height * (0.2 + row * 0.16), width * length, height * 0.06, '#8fb0cc')
  return [
    polygon(
      [
        [x + width * 0.42, y],
        [x + width * 0.58, y],
        [x + width * 0.62, y + width * 0.16],
        [x + width * 0.38, y + width * 0.16],
      ],
      lit(light, '#5b626b'),
    ),
    rect(x, y - height, width, height, lit(light, '#2c3138'), {rx: 4}),
    rect(x + 4, y - height + 4, width - 8, height - 10, '#eef5fb'),
    line(0, 0.5),
    line(1, 0.74),
    line(2, 0.66),
    line(3, 0.3),
  ].join('')
}

/** The back of a desktop screen. */
export function screenBack(light: Light, x: number, y: number, width: number): string {
  const shell = lit(light, '#3a4048')
  return (
    polygon(
      [
        [x + width * 0.4, y],
        [x + width * 0.6, y],
        [x + width * 0.66, y + width * 0.16],
        [x + width * 0.34, y + width * 0.16],
      ],
      darken(shell, 0.2),
    ) + rect(x, y - width * 0.6, width, width * 0.6, across([0, lighten(shell, 0.16)], [1, shell]), {rx: 5})
  )
}

/** A sheet of paper with lines, lying or held. */
export function paper(x: number, y: number, width: number, height: number): string {
  const lines = [0.2, 0.36, 0.52, 0.68]
    .map(at => rect(x + width * 0.14, y + height * at, width * 0.7, height * 0.05, '#a9b4bd'))
    .join('')
  return rect(x, y, width, height, '#fdfdfa', {stroke: '#d4d4cc', 'stroke-width': 1}) + lines
}

/** A lectern with a microphone. */
export function lectern(light: Light, x: number, y: number, width: number, height: number): string {
  const wood = lit(light, '#8a5a38')
  return [
    ellipse(x + width / 2, y, width * 0.62, 9, '#000000', {opacity: 0.2}),
    polygon(
      [
        [x + width * 0.1, y],
        [x + width * 0.9, y],
        [x + width, y - height],
        [x, y - height],
      ],
      across([0, darken(wood, 0.1)], [0.5, lighten(wood, 0.1)], [1, darken(wood, 0.2)]),
    ),
    rect(x - width * 0.06, y - height - 10, width * 1.12, 14, lighten(wood, 0.2), {rx: 4}),
    path(`M${x + width * 0.7},${y - height - 8}q${-width * 0.04},-22 ${-width * 0.16},-34`, 'none', {
      stroke: '#22262b',
      'stroke-width': 3,
    }),
    ellipse(x + width * 0.53, y - height - 44, 5, 7, '#22262b'),
  ].join('')
}

/** A vase of flowers. */
export function flowers(light: Light, random: RandomSource, x: number, y: number, size: number): string {
  const heads = Array.from({length: 16}, () => {
    const [dx, dy] = [random.between(-1, 1) * size * 0.55, -size * random.between(0.5, 1.15)]
    return ellipse(
      x + dx,
      y + dy,
      size * 0.13,
      size * 0.12,
      lit(light, random.pick(['#d8404f', '#f0b541', '#f2e9ea', '#e77ea0'])),
    )
  })
  const leaves = Array.from({length: 9}, () =>
    ellipse(
      x + random.between(-1, 1) * size * 0.6,
      y - size * random.between(0.35, 0.8),
      size * 0.16,
      size * 0.1,
      lit(light, random.pick(['#3f8a4a', '#2f7040'])),
    ),
  )
  return (
    leaves.join('') +
    heads.join('') +
    path(
      `M${x - size * 0.2},${y - size * 0.4}Q${x - size * 0.3},${y} ${x - size * 0.12},${y}H${x + size * 0.12}Q${x + size * 0.3},${y} ${x + size * 0.2},${y - size * 0.4}Z`,
      lit(light, '#e9e4dc'),
    )
  )
}

/** A chair's back, for somebody who sits with their back to us. */
export function chairBack(light: Light, x: number, y: number, width: number, cloth: Colour): string {
  const colour = lit(light, cloth)
  return rect(
    x - width / 2,
    y,
    width,
    width * 0.95,
    downward([0, lighten(colour, 0.1)], [1, darken(colour, 0.22)]),
    {rx: width * 0.16},
  )
}

/** Corners a little darker and one soft light over the whole picture, as a lens would draw it. */
export function atmosphere(light: Light, glowX = 1100, glowY = 240): string {
  const edge = radial([0, '#000000', 0], [0.72, '#000000', 0], [1, '#0b1420', 0.3])
  const glow = radial([0, light.sun, 0.26], [1, light.sun, 0])
  return ellipse(glowX, glowY, 900, 700, glow) + ellipse(800, 533, 1240, 940, edge)
}
