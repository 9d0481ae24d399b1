import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {block, townHouses} from '../pieces/buildings.ts'
import {atmosphere} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {bushes, palm} from '../pieces/plants.ts'
import {clouds, sky, stars, sun} from '../pieces/sky.ts'
import {fishingBoat, lorry, sampan} from '../pieces/vessels.ts'
import {villager} from '../pieces/wardrobe.ts'
import {water} from '../pieces/water.ts'
import {randomSource} from '../randomSource.ts'
import {across, downward, ellipse, path, polygon, radial, rect, stroke} from '../svg.ts'

/** A cable-stayed bridge over the river mouth in the evening. */
export function bridgeAtDusk(): string {
  const light = lights.dusk
  const random = randomSource('bridge')
  const steel = lit(light, '#e9dfd6')
  const tower = (x: number) =>
    [
      polygon(
        [
          [x - 20, 700],
          [x - 8, 250],
          [x + 8, 250],
          [x + 20, 700],
        ],
        across([0, darken(steel, 0.3)], [1, steel]),
      ),
      ...Array.from({length: 11}, (_, cable) =>
        stroke(
          `M${x},${268 + cable * 20}L${x - 52 - cable * 36},566M${x},${268 + cable * 20}L${x + 52 + cable * 36},566`,
          steel,
          1.6,
          {opacity: 0.8},
        ),
      ),
    ].join('')
  return [
    sky(light, 620),
    sun(light, 800, 520, 44),
    clouds(light, random, 6, 520),
    ridge(light, random, {base: 630, height: 200, colour: '#4a4f7c', distance: 0.4}),
    townHouses(light, random, -10, 420, 632, 0.35, 0.4),
    townHouses(light, random, 1210, 1620, 632, 0.35, 0.4),
    bushes(light, random, -20, 1620, 636, 16, '#3c5a55', 0.2),
    water(light, random, 632, 1080),
    ellipse(800, 720, 110, 150, radial([0, light.sun, 0.55], [1, light.sun, 0])),
    tower(480),
    tower(1120),
    rect(-10, 562, 1620, 16, darken(steel, 0.25)),
    rect(-10, 578, 1620, 6, darken(steel, 0.5)),
    ...[30, 250, 480, 800, 1120, 1350, 1570].map(x =>
      rect(x - 11, 580, 22, x === 480 || x === 1120 ? 130 : 90, darken(steel, 0.4)),
    ),
    ...Array.from(
      {length: 20},
      (_, lamp) =>
        rect(lamp * 84 + 10, 532, 2, 32, darken(steel, 0.4)) + ellipse(lamp * 84 + 11, 530, 5, 5, '#ffe9b0'),
    ),
    lorry(light, 640, 562, 76, '#c85a3a'),
    lorry(light, 960, 562, 64, '#3f74a8'),
    fishingBoat(light, 320, 800, 260, '#2f6f8f'),
    fishingBoat(light, 1260, 900, 400, '#a8452f', true),
    sampan(light, 760, 960, 260),
    person(light, {x: 775, y: 962, height: 170, look: villager(random), pose: 'row', shadow: false}),
    bushes(light, random, -20, 380, 1080, 70, '#2f4a40'),
    palm(light, random, 80, 1060, 420),
    palm(light, random, 200, 1080, 340),
    atmosphere(light, 800, 520),
  ].join('')
}

/** The provincial town along its river after nightfall. */
export function townAtNight(): string {
  const light = lights.night
  const random = randomSource('town at night')
  return [
    sky(light, 600),
    stars(random, 120, 560),
    sun(light, 1240, 190, 28),
    ridge(light, random, {base: 610, height: 240, colour: '#2d4570', distance: 0.3}),
    block(light, random, {
      x: 620,
      y: 640,
      width: 180,
      floors: 7,
      columns: 6,
      wall: '#dfe6ea',
      distance: 0.1,
      litWindows: 0.55,
    }),
    block(light, random, {
      x: 850,
      y: 640,
      width: 130,
      floors: 5,
      columns: 4,
      wall: '#e9d9b8',
      distance: 0.1,
      litWindows: 0.5,
    }),
    townHouses(light, random, -10, 640, 650, 0.05, 0.5),
    townHouses(light, random, 960, 1620, 650, 0.05, 0.5),
    bushes(light, random, -20, 1620, 660, 26, '#24503f'),
    rect(-10, 662, 1620, 26, lit(light, '#b9b2a6')),
    water(light, random, 688, 1080),
    ...Array.from({length: 17}, (_, lamp) => {
      const x = lamp * 100 + 20
      return (
        rect(x - 1.5, 590, 3, 74, '#39405a') +
        ellipse(x, 588, 44, 44, radial([0, '#ffd98a', 0.6], [1, '#ffd98a', 0])) +
        ellipse(x, 588, 6, 6, '#ffe9b0') +
        ellipse(x, 750, 9, 90, radial([0, '#ffd98a', 0.5], [1, '#ffd98a', 0]))
      )
    }),
    ...[300, 620, 980, 1310].map(
      (x, index) =>
        sampan(light, x, 800 + index * 44, 190 + index * 14, index % 2 > 0) +
        ellipse(x + 20, 778 + index * 44, 12, 14, '#ff9a5a') +
        ellipse(x + 20, 778 + index * 44, 60, 60, radial([0, '#ff9a5a', 0.5], [1, '#ff9a5a', 0])),
    ),
    atmosphere(light, 800, 600),
  ].join('')
}

/** Boats in the fishing harbour at first light. */
export function fishingHarbour(): string {
  const light = lights.dawn
  const random = randomSource('harbour')
  const stone = lit(light, '#b3a693')
  const basket = (x: number, y: number, size: number) =>
    ellipse(x, y, size, size * 0.36, lit(light, '#8a6a3c')) +
    path(
      `M${x - size},${y}L${x - size * 0.75},${y + size * 0.8}H${x + size * 0.75}L${x + size},${y}Z`,
      lit(light, '#b08a52'),
    ) +
    ellipse(x, y - size * 0.1, size * 0.85, size * 0.26, lit(light, '#c3d0d6'))
  return [
    sky(light, 500),
    sun(light, 1240, 430, 42),
    clouds(light, random, 7, 400),
    ridge(light, random, {base: 510, height: 150, colour: '#5a7090', distance: 0.5}),
    water(light, random, 508, 1080),
    fishingBoat(light, 260, 600, 210, '#2f6f8f'),
    fishingBoat(light, 620, 590, 170, '#3f7f6a', true),
    fishingBoat(light, 1010, 610, 230, '#a8452f'),
    fishingBoat(light, 1420, 600, 200, '#2f6f8f', true),
    fishingBoat(light, 420, 760, 460, '#2a6a9a'),
    fishingBoat(light, 1180, 790, 520, '#2f7d6a', true),
    polygon(
      [
        [-10, 930],
        [1610, 870],
        [1610, 1080],
        [-10, 1080],
      ],
      downward([0, lighten(stone, 0.12)], [1, darken(stone, 0.15)]),
    ),
    polygon(
      [
        [-10, 930],
        [1610, 870],
        [1610, 888],
        [-10, 950],
      ],
      darken(stone, 0.35),
    ),
    basket(300, 1000, 50),
    basket(420, 1010, 46),
    basket(1240, 960, 52),
    basket(1350, 975, 44),
    person(light, {x: 210, y: 1040, height: 330, look: villager(random), pose: 'bend'}),
    person(light, {x: 560, y: 1030, height: 340, look: villager(random), pose: 'hold', facing: 'left'}),
    person(light, {x: 760, y: 1000, height: 320, look: villager(random, false), pose: 'walk'}),
    person(light, {x: 1130, y: 1010, height: 330, look: villager(random), pose: 'give'}),
    person(light, {
      x: 1480,
      y: 1030,
      height: 340,
      look: villager(random, false),
      pose: 'wave',
      facing: 'left',
    }),
    atmosphere(light, 1240, 430),
  ].join('')
}
