import {type Colour, darken, lighten} from '../colour.ts'
import {type Light, lit} from '../light.ts'
import type {RandomSource} from '../randomSource.ts'
import {across, downward, ellipse, path, polygon, rect} from '../svg.ts'

export type Block = {
  x: number
  /** Height of the ground it stands on. */
  y: number
  width: number
  floors: number
  columns: number
  wall: Colour
  floorHeight?: number
  distance?: number
  /** Windows with light behind them, 0 to 1. */
  litWindows?: number
}

/** A plain block of storeys with rows of windows. */
export function block(
  light: Light,
  random: RandomSource,
  {x, y, width, floors, columns, wall, floorHeight = 46, distance = 0, litWindows = 0}: Block,
): string {
  const height = floors * floorHeight + 14
  const face = lit(light, wall, distance)
  const [gap, pane] = [width / columns, (width / columns) * 0.58]
  const parts = [
    rect(x, y - height, width, height, across([0, lighten(face, 0.1)], [1, darken(face, 0.1)])),
    rect(x - 5, y - height - 7, width + 10, 10, darken(face, 0.12)),
  ]
  for (let floor = 0; floor < floors; floor++) {
    for (let column = 0; column < columns; column++) {
      const glass = random.between(0, 1) < litWindows ? '#ffd98a' : lit(light, '#7fa3b8', distance)
      const [left, top] = [x + column * gap + (gap - pane) / 2, y - height + 12 + floor * floorHeight]
      parts.push(
        rect(left, top, pane, floorHeight * 0.56, across([0, lighten(glass, 0.2)], [1, darken(glass, 0.12)])),
      )
      parts.push(rect(left - 2, top + floorHeight * 0.56, pane + 4, 3.4, darken(face, 0.16)))
    }
    parts.push(rect(x, y - height + 3 + floor * floorHeight, width, 2.4, darken(face, 0.08)))
  }
  return parts.join('')
}

/** A small country house under a tiled roof, its gable to the side. */
export function house(light: Light, x: number, y: number, width: number, wall: Colour, distance = 0): string {
  const height = width * 0.36
  const tile = lit(light, '#b5543a', distance)
  const face = lit(light, wall, distance)
  const roof: [number, number][] = [
    [x - width * 0.08, y - height],
    [x + width * 0.1, y - height * 1.85],
    [x + width * 0.9, y - height * 1.85],
    [x + width * 1.08, y - height],
  ]
  const opening = (at: number, wide: number, tall: number, colour: Colour) =>
    rect(x + width * at, y - tall, width * wide, tall, lit(light, colour, distance))
  return [
    ellipse(x + width / 2, y, width * 0.62, width * 0.03, '#000000', {opacity: 0.14}),
    rect(
      x,
      y - height,
      width,
      height,
      downward([0, darken(face, 0.14)], [0.3, face], [1, darken(face, 0.05)]),
    ),
    polygon(roof, downward([0, lighten(tile, 0.1)], [1, darken(tile, 0.12)])),
    ...Array.from({length: 8}, (_, line) => {
      const inset = ((line + 1) / 9) * 0.18 - 0.08
      return rect(
        x + width * inset,
        y - height * (1 + ((line + 1) / 9) * 0.85),
        width * (1 - inset * 2),
        1.4,
        darken(tile, 0.25),
        {opacity: 0.5},
      )
    }),
    opening(0.42, 0.17, height * 0.78, '#6a4a34'),
    rect(x + width * 0.12, y - height * 0.74, width * 0.18, height * 0.4, lit(light, '#4d6f7c', distance)),
    rect(x + width * 0.7, y - height * 0.74, width * 0.18, height * 0.4, lit(light, '#4d6f7c', distance)),
    rect(x - width * 0.03, y - 5, width * 1.06, 6, lit(light, '#a89a86', distance)),
  ].join('')
}

/** A row of narrow town houses, each of another height and colour. */
export function townHouses(
  light: Light,
  random: RandomSource,
  from: number,
  to: number,
  y: number,
  distance = 0.2,
  litWindows = 0,
): string {
  const drawn: string[] = []
  for (let x = from; x < to; ) {
    const width = random.between(64, 110)
    const wall = random.pick(['#e9d9b8', '#d9e2dd', '#e7c9b4', '#cddbe6', '#efe6cf', '#d8c3a5'])
    drawn.push(
      block(light, random, {
        x,
        y,
        width,
        floors: Math.round(random.between(2, 5)),
        columns: 3,
        wall,
        distance,
        litWindows,
        floorHeight: 38,
      }),
    )
    x += width + random.between(0, 12)
  }
  return drawn.join('')
}

/** Clay-tiled communal-house roof with upturned corners, for a market hall or a gate; (x, y) is its eaves' left end. */
export function curvedRoof(light: Light, x: number, y: number, width: number, height: number): string {
  const tile = lit(light, '#a94f38')
  const left = `M${x},${y}Q${x + width * 0.13},${y - height * 0.34} ${x + width * 0.2},${y - height}`
  return path(
    `${left}L${x + width * 0.8},${y - height}Q${x + width * 0.87},${y - height * 0.34} ${x + width},${y}Q${x + width * 0.9},${y + height * 0.02} ${x + width * 0.86},${y + height * 0.12}L${x + width * 0.14},${y + height * 0.12}Q${x + width * 0.1},${y + height * 0.02} ${x},${y}Z`,
    downward([0, lighten(tile, 0.12)], [1, darken(tile, 0.2)]),
  )
}
