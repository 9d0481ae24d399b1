import {darken, lighten, mix} from '../colour.ts'
import {type Light, lights, lit} from '../light.ts'
import {block, house, townHouses} from '../pieces/buildings.ts'
import {atmosphere} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {banana, bushes, grass, palm, tree} from '../pieces/plants.ts'
import {clouds, sky, stars, sun} from '../pieces/sky.ts'
import {fishingBoat, lorry, sampan} from '../pieces/vessels.ts'
import {villager} from '../pieces/wardrobe.ts'
import {river, water} from '../pieces/water.ts'
import {type RandomSource, randomSource} from '../randomSource.ts'
import {across, downward, ellipse, path, polygon, radial, rect, stroke} from '../svg.ts'

/** The valley the province lives in: its river from the mountains, at the given hour. */
export function riverValley(light: Light): string {
  const random = randomSource('river valley')
  const field = downward([0, lit(light, '#a3c46c', 0.35)], [1, lit(light, '#4f8a3f')])
  const course =
    'M900,576C820,600 1180,640 1040,700C860,780 420,800 560,1080H1290C1010,900 1300,800 1330,720C1360,640 1010,610 930,576Z'
  return [
    sky(light, 560),
    sun(light, 1120, 380, 34),
    clouds(light, random, 6, 480),
    ridge(light, random, {base: 570, height: 320, colour: '#3f6486', distance: 0.55, roughness: 0.6}),
    ridge(light, random, {base: 575, height: 220, colour: '#34666f', distance: 0.38}),
    ridge(light, random, {base: 580, height: 120, colour: '#3f7652', distance: 0.2, roughness: 0.3}),
    path('M-10,575H1610V1080H-10Z', field),
    paddies(light, random, 600, 1070),
    river(light, random, course, 576, 1070),
    bushes(light, random, -20, 860, 600, 26, '#3f7d4a', 0.2),
    bushes(light, random, 1180, 1620, 606, 26, '#3f7d4a', 0.2),
    house(light, 240, 660, 90, '#efe3c8', 0.2),
    house(light, 350, 676, 110, '#f3efe4', 0.15),
    bushes(light, random, 180, 480, 690, 22),
    house(light, 1385, 700, 130, '#e9d5b5', 0.1),
    palm(light, random, 1370, 706, 120),
    palm(light, random, 1530, 700, 130),
    bushes(light, random, 1350, 1620, 720, 26),
    sampan(light, 1120, 690, 70),
    sampan(light, 800, 850, 170, true),
    person(light, {x: 815, y: 858, height: 110, look: villager(random), pose: 'row', shadow: false}),
    tree(light, random, 60, 960, 300),
    palm(light, random, 190, 950, 380),
    palm(light, random, 300, 990, 310),
    tree(light, random, 1510, 1030, 380),
    bushes(light, random, -20, 420, 1050, 70, '#3c7c42'),
    bushes(light, random, 1330, 1640, 1070, 70, '#3c7c42'),
    atmosphere(light, 1120, 380),
  ].join('')
}

/** Bands of rice in many greens and golds, parted by narrow dykes. */
export function paddies(light: Light, random: RandomSource, top: number, bottom: number): string {
  const drawn: string[] = []
  for (let y = top; y < bottom; ) {
    const depth = (y - top) / (bottom - top)
    const height = 8 + depth * 70
    for (let x = -40; x < 1640; ) {
      const width = (60 + depth * 300) * random.between(0.7, 1.4)
      const colour = lit(
        light,
        random.pick(['#8fbb4f', '#7aad4a', '#b5c458', '#d0bf55', '#69a04a']),
        0.3 * (1 - depth),
      )
      const skew = height * 0.5
      drawn.push(
        polygon(
          [
            [x, y + height],
            [x + skew, y],
            [x + width + skew - 4 - depth * 6, y],
            [x + width - 4 - depth * 6, y + height - 2],
          ],
          downward([0, colour], [1, darken(colour, 0.1)]),
        ),
      )
      x += width
    }
    y += height + 1 + depth * 3
  }
  return drawn.join('')
}

/** Rice terraces in the mist of the morning, cut into a slope. */
export function terraces(): string {
  const light = lights.morning
  const random = randomSource('terraces')
  const steps: string[] = []
  for (let step = 0; step < 15; step++) {
    const y = 470 + step * 24 + step * step * 1.5
    const lift = 150 - step * 7
    const colour = lit(
      light,
      random.pick(['#d9c04f', '#c3c253', '#9dbb4d', '#86b14c', '#e0c866']),
      0.3 - step * 0.02,
    )
    const line = `M-10,${y + lift * 0.2}C200,${y - lift} 480,${y + lift * 0.7} 760,${y}S1280,${y - lift * 0.9} 1610,${y + lift * 0.1}V1080H-10Z`
    steps.push(
      path(line, downward([0, lighten(colour, 0.14)], [0.12, colour], [1, darken(colour, 0.12)])),
      path(line, 'none', {stroke: darken(colour, 0.38), 'stroke-width': 2 + step * 0.5}),
    )
  }
  return [
    sky(light, 520),
    clouds(light, random, 7, 420),
    sun(light, 420, 220, 30),
    ridge(light, random, {base: 520, height: 380, colour: '#446d8c', distance: 0.5, roughness: 0.6}),
    ridge(light, random, {base: 540, height: 240, colour: '#3b7560', distance: 0.34}),
    ...steps,
    house(light, 1120, 560, 90, '#a97b4f', 0.15),
    house(light, 1230, 574, 80, '#b58a5a', 0.15),
    ...[
      [520, 760, 100],
      [590, 772, 96],
      [860, 830, 118],
      [1010, 690, 84],
    ].map(([x = 0, y = 0, height = 0]) =>
      person(light, {x, y, height, look: villager(random), pose: random.pick(['bend', 'stand', 'bend'])}),
    ),
    tree(light, random, 1490, 900, 300),
    banana(light, random, 110, 1010, 250),
    banana(light, random, 210, 1050, 200),
    bushes(light, random, -20, 330, 1070, 60),
    ellipse(760, 520, 900, 60, '#ffffff', {opacity: 0.25}),
    ellipse(300, 600, 500, 36, '#ffffff', {opacity: 0.2}),
    atmosphere(light, 420, 220),
  ].join('')
}

/** Harvest in a golden field, afternoon. */
export function riceHarvest(): string {
  const light = lights.afternoon
  const random = randomSource('harvest')
  const gold = lit(light, '#d9b344')
  const rows = Array.from({length: 26}, (_, row) => {
    const y = 610 + row * row * 0.68
    return path(
      `M-10,${y}Q800,${y - 16 - row} 1610,${y + 4}V1090H-10Z`,
      row % 2 ? gold : mix(gold, lit(light, '#8a9a3a'), 0.22 + row * 0.004),
    )
  })
  const sheaf = (x: number, y: number, size: number) =>
    grass(light, random, x, y, size, '#e0bd52') +
    ellipse(x, y - size * 0.3, size * 0.16, size * 0.06, '#8a6a2c')
  return [
    sky(light, 600),
    sun(light, 300, 330, 40),
    clouds(light, random, 5, 480),
    ridge(light, random, {base: 600, height: 230, colour: '#5a7a86', distance: 0.55}),
    ridge(light, random, {base: 606, height: 90, colour: '#5a8a52', distance: 0.32, roughness: 0.3}),
    bushes(light, random, -20, 1620, 606, 22, '#4d7d46', 0.25),
    house(light, 1240, 612, 100, '#efe3c8', 0.25),
    palm(light, random, 1220, 614, 120),
    palm(light, random, 1380, 612, 110),
    ...rows,
    lorry(light, 1290, 730, 230, '#3f74a8'),
    ...[
      [250, 780, 190],
      [380, 800, 200],
      [1010, 770, 180],
    ].map(([x = 0, y = 0, height = 0]) =>
      person(light, {
        x,
        y,
        height,
        look: villager(random),
        pose: 'bend',
        facing: random.pick(['left', 'right']),
      }),
    ),
    ...[
      [470, 870, 90],
      [610, 820, 70],
      [900, 850, 80],
      [1120, 910, 110],
      [200, 940, 110],
    ].map(([x = 0, y = 0, size = 0]) => sheaf(x, y, size)),
    person(light, {x: 720, y: 930, height: 330, look: villager(random), pose: 'hold'}),
    sheaf(742, 770, 110),
    person(light, {x: 1440, y: 960, height: 350, look: villager(random), pose: 'walk', facing: 'left'}),
    ...Array.from({length: 40}, (_, index) =>
      grass(light, random, index * 42 - 10, 1080, random.between(70, 130), '#dfb945'),
    ),
    atmosphere(light, 300, 330),
  ].join('')
}

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
