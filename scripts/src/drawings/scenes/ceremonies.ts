import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {curvedRoof, townHouses} from '../pieces/buildings.ts'
import {bunting, flagpole, star} from '../pieces/flag.ts'
import {atmosphere} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {bushes, palm, tree} from '../pieces/plants.ts'
import {clouds, sky, stars, sun} from '../pieces/sky.ts'
import {sampan} from '../pieces/vessels.ts'
import {citizen, clerk, elder, lady, leader, villager, volunteer} from '../pieces/wardrobe.ts'
import {water} from '../pieces/water.ts'
import {randomSource} from '../randomSource.ts'
import {across, downward, ellipse, polygon, radial, rect, stroke} from '../svg.ts'

/** Candles for the fallen before the monument, at nightfall. */
export function memorial(): string {
  const light = lights.dusk
  const random = randomSource('memorial')
  const stone = lit(light, '#cfc8bd')
  const candle = (x: number, y: number, size: number) =>
    ellipse(x, y - size * 1.4, size * 3, size * 3, radial([0, '#ffdf8a', 0.75], [1, '#ffb84a', 0])) +
    rect(x - size * 0.22, y - size, size * 0.44, size, '#fff4dc') +
    ellipse(x, y - size * 1.3, size * 0.16, size * 0.34, '#ffe28a')
  const grave = (x: number, y: number, size: number) =>
    rect(x - size * 0.5, y - size * 0.3, size, size * 0.3, darken(stone, 0.2)) +
    polygon(
      [
        [x - size * 0.34, y - size * 0.3],
        [x + size * 0.34, y - size * 0.3],
        [x + size * 0.3, y - size],
        [x - size * 0.3, y - size],
      ],
      stone,
    ) +
    polygon(star(x, y - size * 0.72, size * 0.13), '#e9b93b') +
    candle(x - size * 0.56, y, size * 0.18)
  const rows = [0, 1, 2].flatMap(row =>
    Array.from({length: 14}, (_, place) => {
      const x = 40 + place * 118 + (row % 2) * 30
      return Math.abs(x - 800) < 190 + row * 30 ? '' : grave(x, 745 + row * 84, 56 + row * 14)
    }),
  )
  return [
    sky(light, 620),
    stars(random, 40, 300),
    sun(light, 1250, 560, 30),
    clouds(light, random, 5, 500),
    ridge(light, random, {base: 640, height: 180, colour: '#43466e', distance: 0.35}),
    bushes(light, random, -20, 1620, 650, 60, '#2f5a48'),
    ...[110, 330, 1280, 1480].map(x => tree(light, random, x, 690, 240, '#2f6a4a')),
    rect(-10, 660, 1620, 430, downward([0, lit(light, '#6f7a58')], [1, lit(light, '#4f5a44')])),
    polygon(
      [
        [690, 660],
        [910, 660],
        [1150, 1090],
        [450, 1090],
      ],
      downward([0, stone], [1, lighten(stone, 0.12)]),
    ),
    polygon(
      [
        [560, 690],
        [1040, 690],
        [1090, 740],
        [510, 740],
      ],
      darken(stone, 0.12),
    ),
    polygon(
      [
        [620, 650],
        [980, 650],
        [1020, 690],
        [580, 690],
      ],
      stone,
    ),
    polygon(
      [
        [750, 650],
        [850, 650],
        [826, 210],
        [774, 210],
      ],
      across([0, darken(stone, 0.22)], [0.5, lighten(stone, 0.18)], [1, darken(stone, 0.28)]),
    ),
    polygon(star(800, 170, 54), '#f0c04a'),
    rect(690, 600, 220, 60, across([0, darken(stone, 0.1)], [1, darken(stone, 0.3)])),
    ...rows,
    ...[540, 620, 980, 1060].map(x => candle(x, 742, 20)),
    ellipse(800, 700, 40, 16, '#8a5a2c'),
    ...[0, 1, 2, 3, 4].map(stick => stroke(`M${790 + stick * 5},698L${782 + stick * 9},640`, '#d8402f', 2)),
    ...[620, 720, 800, 880, 980].map((x, index) =>
      person(light, {
        x,
        y: 960,
        height: 330,
        look: index === 2 ? leader(random) : (index % 2 ? lady : clerk)(random),
        facing: 'away',
      }),
    ),
    ...[250, 400, 1200, 1350].map(
      (x, index) =>
        person(light, {
          x,
          y: 1040,
          height: 360,
          look: volunteer(random),
          pose: 'hold',
          facing: index > 1 ? 'left' : 'right',
        }) + candle(x + (index > 1 ? -14 : 14), 830, 20),
    ),
    atmosphere(light, 800, 640),
  ].join('')
}

/** The boat race of the autumn festival. */
export function boatRace(): string {
  const light = lights.noon
  const random = randomSource('boat race')
  const crew = (x: number, y: number, length: number, colour: string) =>
    [
      sampan(light, x, y, length),
      ...Array.from({length: 9}, (_, seat) => {
        const at = x - length * 0.36 + seat * length * 0.086
        return (
          person(light, {
            x: at,
            y: y + length * 0.006,
            height: length * 0.16,
            look: {...citizen(random), garment: 'polo', top: colour, hairStyle: 'short'},
            pose: 'row',
            shadow: false,
          }) +
          stroke(
            `M${at + length * 0.05},${y - length * 0.09}L${at + length * 0.085},${y + length * 0.035}`,
            '#8a6a42',
            length * 0.006,
          )
        )
      }),
      ellipse(x, y + length * 0.05, length * 0.56, length * 0.016, '#ffffff', {opacity: 0.55}),
      ellipse(x - length * 0.6, y + length * 0.04, length * 0.12, length * 0.012, '#ffffff', {opacity: 0.5}),
    ].join('')
  return [
    sky(light, 470),
    clouds(light, random, 7, 360),
    ridge(light, random, {base: 480, height: 190, colour: '#4a7a92', distance: 0.45}),
    townHouses(light, random, 900, 1620, 520, 0.25),
    curvedRoof(light, 180, 420, 420, 90),
    rect(230, 428, 320, 90, lit(light, '#e8d6ae')),
    bushes(light, random, -20, 1620, 510, 30, '#4a8a48', 0.1),
    rect(-10, 512, 1620, 60, downward([0, lit(light, '#c9b48a')], [1, lit(light, '#a9946a')])),
    ...Array.from({length: 40}, (_, index) =>
      person(light, {
        x: 20 + index * 40 + random.between(-6, 6),
        y: 560 + (index % 2) * 8,
        height: 84,
        look: random.pick([citizen, villager, lady, clerk])(random),
        pose: random.pick(['wave', 'clap', 'stand', 'handsFront']),
        facing: index % 2 ? 'left' : 'right',
        shadow: false,
      }),
    ),
    bunting(light, [0, 400], [800, 380], 36, 44),
    bunting(light, [800, 380], [1600, 400], 36, 44),
    ...[640, 840].map(x => flagpole(light, x, 520, 200, 80)),
    water(light, random, 572, 1080),
    crew(560, 680, 560, '#d9473a'),
    crew(1020, 790, 660, '#e9b02c'),
    crew(620, 950, 860, '#2f6fb5'),
    palm(light, random, 1540, 1080, 620),
    bushes(light, random, 1380, 1640, 1080, 70, '#3c7c42'),
    atmosphere(light, 500, 120),
  ].join('')
}

/** Staff of the sector play volleyball after work. */
export function volleyball(): string {
  const light = lights.afternoon
  const random = randomSource('volleyball')
  const court = lit(light, '#3f8f6a')
  const team = (colour: string) => ({
    ...citizen(random),
    garment: 'polo' as const,
    top: colour,
    hairStyle: 'short' as const,
  })
  const net =
    Array.from({length: 30}, (_, line) =>
      stroke(`M${420 + line * 26},530V650`, '#ffffff', 1.2, {opacity: 0.75}),
    ).join('') +
    [530, 554, 578, 602, 626, 650]
      .map(y => stroke(`M420,${y}H1180`, '#ffffff', y === 530 ? 6 : 1.2, {opacity: 0.85}))
      .join('')
  return [
    sky(light, 520),
    clouds(light, random, 6, 420),
    sun(light, 1360, 210, 38),
    townHouses(light, random, -10, 1620, 560, 0.35),
    bushes(light, random, -20, 1620, 570, 46, '#4a8a48', 0.1),
    tree(light, random, 140, 620, 300),
    tree(light, random, 1450, 620, 320),
    palm(light, random, 330, 620, 300),
    rect(-10, 590, 1620, 500, lit(light, '#b9744a')),
    polygon(
      [
        [260, 640],
        [1340, 640],
        [1620, 1050],
        [-20, 1050],
      ],
      downward([0, darken(court, 0.1)], [1, lighten(court, 0.12)]),
    ),
    stroke('M260,640H1340L1610,1050H-10Z', '#ffffff', 6),
    stroke('M154,800H1446', '#ffffff', 5),
    ...Array.from({length: 12}, (_, index) =>
      person(light, {
        x: 60 + index * 135,
        y: 640,
        height: 130,
        look: random.pick([citizen, lady, elder, clerk])(random),
        pose: random.pick(['clap', 'wave', 'stand']),
        facing: index % 2 ? 'left' : 'right',
        shadow: false,
      }),
    ),
    ...[480, 690, 880, 1100].map((x, index) =>
      person(light, {
        x,
        y: 730 + (index % 2) * 30,
        height: 250,
        look: team('#d9473a'),
        pose: index === 1 ? 'wave' : 'handsFront',
        facing: index > 1 ? 'left' : 'right',
      }),
    ),
    rect(410, 510, 12, 310, '#5a626a'),
    rect(1178, 510, 12, 310, '#5a626a'),
    net,
    ellipse(770, 420, 30, 30, '#f6e9c0'),
    stroke('M742,412q28,14 56,-4M770,392q-8,30 4,56', '#2f6fb5', 4),
    ...[300, 640, 930, 1280].map((x, index) =>
      person(light, {
        x,
        y: 980 + (index % 2) * 50,
        height: 400,
        look: team('#2f6fb5'),
        pose: index === 1 ? 'wave' : random.pick(['give', 'handsFront', 'give']),
        facing: 'away',
      }),
    ),
    atmosphere(light, 1360, 210),
  ].join('')
}
