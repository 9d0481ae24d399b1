import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {house} from '../pieces/buildings.ts'
import {atmosphere, paper, table} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {bushes, grass, palm, tree} from '../pieces/plants.ts'
import {clouds, sky, sun} from '../pieces/sky.ts'
import {fishingBoat} from '../pieces/vessels.ts'
import {elder, lady, villager, volunteer, worker} from '../pieces/wardrobe.ts'
import {water} from '../pieces/water.ts'
import {randomSource} from '../randomSource.ts'
import {across, downward, ellipse, group, path, polygon, radial, rect, stroke} from '../svg.ts'

/** Young people plant trees on a bare hillside. */
export function treePlanting(): string {
  const light = lights.morning
  const random = randomSource('tree planting')
  const soil = lit(light, '#9a6f48')
  const sapling = (x: number, y: number, size: number) =>
    ellipse(x, y, size * 0.42, size * 0.1, darken(soil, 0.3)) +
    stroke(
      `M${x},${y}Q${x + 3},${y - size * 0.4} ${x},${y - size * 0.8}`,
      lit(light, '#6b4a35'),
      size * 0.05,
    ) +
    [
      [-0.2, 0.5],
      [0.22, 0.6],
      [-0.16, 0.75],
      [0.14, 0.85],
      [0, 1],
    ]
      .map(([dx = 0, up = 0]) =>
        ellipse(x + dx * size, y - up * size, size * 0.17, size * 0.09, lit(light, '#4f9d4c')),
      )
      .join('')
  const hill = 'M-10,640C260,560 520,640 800,620S1340,520 1610,590V1090H-10Z'
  return [
    sky(light, 600),
    clouds(light, random, 7, 480),
    sun(light, 260, 190, 34),
    ridge(light, random, {base: 640, height: 290, colour: '#487a92', distance: 0.5, roughness: 0.6}),
    ridge(light, random, {base: 650, height: 170, colour: '#3f7a58', distance: 0.3}),
    path(hill, downward([0, lit(light, '#a9b968')], [0.3, lit(light, '#b3a060')], [1, soil])),
    ...Array.from({length: 26}, (_, index) =>
      sapling(
        60 + (index % 13) * 122 + random.between(-20, 20),
        690 + Math.floor(index / 13) * 60,
        40 + Math.floor(index / 13) * 16,
      ),
    ),
    ...Array.from({length: 7}, (_, index) =>
      person(light, {
        x: 160 + index * 215,
        y: 800 + (index % 3) * 26,
        height: 200,
        look: volunteer(random),
        pose: random.pick(['dig', 'bend', 'kneel', 'walk']),
        facing: index % 2 ? 'left' : 'right',
      }),
    ),
    sapling(545, 985, 150),
    person(light, {x: 400, y: 1000, height: 390, look: volunteer(random), pose: 'kneel'}),
    stroke('M1062,830L1004,1010', lit(light, '#8a6a48'), 9),
    path('M992,1004l30,8 -8,44q-18,12 -32,-6Z', lit(light, '#6a727a')),
    person(light, {x: 950, y: 1010, height: 420, look: volunteer(random), pose: 'dig'}),
    sapling(1190, 1030, 170),
    person(light, {x: 1340, y: 1020, height: 400, look: lady(random), pose: 'hold', facing: 'left'}),
    sapling(1316, 800, 110),
    tree(light, random, 1530, 800, 280),
    atmosphere(light, 260, 190),
  ].join('')
}

/** Before the storm: sandbags on the dyke and ropes over a roof. */
export function stormPreparation(): string {
  const light = lights.overcast
  const random = randomSource('storm')
  const bag = (x: number, y: number) =>
    rect(x, y, 76, 34, downward([0, lit(light, '#d9caa6')], [1, lit(light, '#b3a27c')]), {rx: 14}) +
    stroke(`M${x + 66},${y + 8}v18`, lit(light, '#8a7a58'), 2)
  const rain = Array.from({length: 150}, () => {
    const [x, y] = [random.between(-20, 1620), random.between(0, 1060)]
    return stroke(`M${x.toFixed(1)},${y.toFixed(1)}l-9,34`, '#e9f0f2', 1.4, {opacity: 0.32})
  })
  const darkClouds = Array.from({length: 16}, () =>
    ellipse(
      random.between(-60, 1660),
      random.between(0, 190),
      random.between(260, 460),
      random.between(90, 170),
      radial([0, darken(light.skyTop, 0.45), 0.75], [1, darken(light.skyTop, 0.3), 0]),
    ),
  )
  return [
    sky(light, 560),
    ...darkClouds,
    ridge(light, random, {base: 580, height: 170, colour: '#4a6570', distance: 0.45}),
    water(light, random, 570, 760),
    ...[620, 650, 690].map((y, index) =>
      stroke(
        `M${-40 + index * 60},${y}q90,-18 180,0t180,0 180,0 180,0 180,0 180,0 180,0 180,0 180,0`,
        '#e3ebec',
        3 + index,
        {opacity: 0.4},
      ),
    ),
    path(
      'M-10,730Q600,690 1610,740V1090H-10Z',
      downward([0, lit(light, '#7d8a52')], [0.4, lit(light, '#8a7a55')], [1, lit(light, '#6a5a42')]),
    ),
    house(light, 1120, 860, 360, '#e3d6b8'),
    stroke('M1110,840L1190,620L1420,620L1500,840M1250,620V610', lit(light, '#e9dcae'), 5),
    ...[1150, 1270, 1390].map(x => bag(x, 612)),
    person(light, {
      x: 1330,
      y: 624,
      height: 190,
      look: worker(random),
      pose: 'bend',
      facing: 'left',
      shadow: false,
    }),
    stroke('M1080,860L1140,600M1116,866L1176,606', lit(light, '#8a6a42'), 7),
    ...Array.from({length: 3}, (_, row) =>
      Array.from({length: 11 - row}, (_, column) => bag(40 + column * 78 + row * 38, 842 - row * 32)).join(
        '',
      ),
    ),
    person(light, {x: 130, y: 1010, height: 370, look: volunteer(random), pose: 'give'}),
    bag(196, 780),
    person(light, {x: 360, y: 1020, height: 370, look: volunteer(random), pose: 'give'}),
    bag(428, 790),
    person(light, {x: 600, y: 1010, height: 370, look: villager(random), pose: 'bend'}),
    person(light, {x: 850, y: 1030, height: 390, look: worker(random), pose: 'point'}),
    person(light, {x: 1020, y: 1030, height: 380, look: volunteer(random), pose: 'walk', facing: 'left'}),
    palm(light, random, 1560, 900, 480),
    ...rain,
    atmosphere(light, 800, 300),
  ].join('')
}

/** Volunteers clean the beach. */
export function beachCleaning(): string {
  const light = lights.morning
  const random = randomSource('beach')
  const sand = lit(light, '#ecd9a8')
  const sack = (x: number, y: number) =>
    path(
      `M${x - 34},${y}Q${x - 44},${y - 60} ${x - 12},${y - 78}L${x - 18},${y - 92}H${x + 18}L${x + 12},${y - 78}Q${x + 44},${y - 60} ${x + 34},${y}Z`,
      across([0, lit(light, '#3f9160')], [1, lit(light, '#2f7049')]),
    )
  return [
    sky(light, 470),
    clouds(light, random, 8, 380),
    sun(light, 1300, 180, 36),
    ridge(light, random, {base: 480, height: 110, colour: '#5a86a0', distance: 0.5}),
    water(light, random, 474, 760),
    fishingBoat(light, 1180, 540, 120, '#2f6f8f'),
    fishingBoat(light, 420, 530, 90, '#a8452f', true),
    path(
      'M-10,700C300,660 620,760 900,720S1400,650 1610,690V1090H-10Z',
      downward([0, darken(sand, 0.14)], [0.15, sand], [1, lighten(sand, 0.2)]),
    ),
    path('M-10,700C300,660 620,760 900,720S1400,650 1610,690', 'none', {
      stroke: '#ffffff',
      'stroke-width': 12,
      opacity: 0.75,
    }),
    ...Array.from({length: 40}, () =>
      rect(
        random.between(0, 1600),
        random.between(780, 1060),
        random.between(8, 22),
        random.between(5, 9),
        lit(light, random.pick(['#c9d3d8', '#8fa9b5', '#b98a5a', '#d9d3c0'])),
        {rx: 3},
      ),
    ),
    ...Array.from({length: 6}, (_, index) =>
      person(light, {
        x: 130 + index * 260,
        y: 810 + (index % 2) * 26,
        height: 210,
        look: volunteer(random),
        pose: random.pick(['bend', 'walk', 'kneel', 'bend']),
        facing: index % 2 ? 'left' : 'right',
      }),
    ),
    sack(560, 1010),
    person(light, {x: 400, y: 1020, height: 400, look: volunteer(random), pose: 'bend'}),
    person(light, {x: 800, y: 1030, height: 410, look: volunteer(random), pose: 'bend', facing: 'left'}),
    sack(1130, 1030),
    person(light, {x: 1060, y: 1030, height: 410, look: volunteer(random), pose: 'give'}),
    person(light, {x: 1330, y: 1040, height: 400, look: volunteer(random), pose: 'wave', facing: 'left'}),
    sack(1430, 1040),
    palm(light, random, 70, 900, 540),
    palm(light, random, 1560, 960, 600),
    atmosphere(light, 1300, 180),
  ].join('')
}

/** The community digital team shows villagers how to file a paper by telephone, under the village tree. */
export function digitalHelpers(): string {
  const light = lights.afternoon
  const random = randomSource('digital helpers')
  const ground = lit(light, '#b7b072')
  const phone = (x: number, y: number) =>
    rect(x, y, 18, 32, '#20262c', {rx: 4}) + rect(x + 2, y + 4, 14, 23, '#bfe3f5')
  return [
    sky(light, 560),
    clouds(light, random, 5, 420),
    ridge(light, random, {base: 580, height: 200, colour: '#4f7f82', distance: 0.5}),
    rect(-10, 570, 1620, 520, downward([0, lit(light, '#a9c070')], [1, ground])),
    house(light, 1120, 680, 260, '#f0e2c0'),
    house(light, 60, 660, 200, '#e9e6da', 0.1),
    palm(light, random, 1440, 690, 330),
    bushes(light, random, -20, 1620, 610, 34, '#4a8a48', 0.1),
    tree(light, random, 800, 820, 780, '#4a8f46'),
    table(light, 560, 800, 480, 170, '#a9794f'),
    openLaptop(light),
    paper(880, 782, 90, 24),
    person(light, {x: 480, y: 990, height: 410, look: villager(random), pose: 'hold'}),
    phone(506, 750),
    person(light, {x: 320, y: 1010, height: 420, look: volunteer(random), pose: 'point'}),
    person(light, {x: 170, y: 1000, height: 390, look: elder(random), pose: 'hold'}),
    phone(196, 770),
    person(light, {x: 1120, y: 990, height: 410, look: volunteer(random), pose: 'give', facing: 'left'}),
    phone(1020, 724),
    person(light, {x: 1290, y: 1010, height: 400, look: villager(random), pose: 'hold', facing: 'left'}),
    person(light, {x: 1440, y: 1000, height: 390, look: elder(random), pose: 'handsFront', facing: 'left'}),
    ...Array.from({length: 18}, (_, index) => grass(light, random, index * 95, 1085, 50, '#7aa04a')),
    atmosphere(light, 400, 200),
  ].join('')
}

function openLaptop(light: (typeof lights)['afternoon']): string {
  return group(
    {},
    polygon(
      [
        [650, 798],
        [790, 798],
        [800, 706],
        [660, 706],
      ],
      lit(light, '#aab3bb'),
    ),
    polygon(
      [
        [666, 790],
        [784, 790],
        [792, 712],
        [672, 712],
      ],
      '#d9eef8',
    ),
    rect(688, 730, 70, 8, '#4a90b8'),
    rect(688, 748, 88, 6, '#8fb0cc'),
    rect(688, 762, 60, 6, '#8fb0cc'),
  )
}
