import {darken, lighten, mix} from '../colour.ts'
import {type Light, lights, lit} from '../light.ts'
import {house} from '../pieces/buildings.ts'
import {atmosphere} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {banana, bushes, grass, palm, tree} from '../pieces/plants.ts'
import {clouds, sky, sun} from '../pieces/sky.ts'
import {lorry, sampan} from '../pieces/vessels.ts'
import {villager} from '../pieces/wardrobe.ts'
import {river} from '../pieces/water.ts'
import {type RandomSource, randomSource} from '../randomSource.ts'
import {downward, ellipse, path, polygon} from '../svg.ts'

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
function paddies(light: Light, random: RandomSource, top: number, bottom: number): string {
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
