import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {curvedRoof, house, townHouses} from '../pieces/buildings.ts'
import {bunting, flagpole} from '../pieces/flag.ts'
import {atmosphere, table} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {banana, bushes, palm, tree} from '../pieces/plants.ts'
import {clouds, sky} from '../pieces/sky.ts'
import {lorry, motorbike, roller} from '../pieces/vessels.ts'
import {citizen, clerk, elder, lady, villager, worker} from '../pieces/wardrobe.ts'
import {randomSource} from '../randomSource.ts'
import {downward, ellipse, path, polygon, rect, stroke} from '../svg.ts'

/** The country market in the morning. */
export function market(): string {
  const light = lights.morning
  const random = randomSource('market')
  const heap = (x: number, y: number, colours: readonly [string, ...string[]]) =>
    ellipse(x, y + 6, 72, 22, lit(light, '#9a7444')) +
    path(`M${x - 70},${y + 4}L${x - 54},${y + 46}H${x + 54}L${x + 70},${y + 4}Z`, lit(light, '#b98f58')) +
    Array.from({length: 26}, () => {
      const [dx, up] = [random.between(-1, 1), random.between(0, 1)]
      return ellipse(
        x + dx * 60 * (1 - up * 0.6),
        y + 4 - up * 36,
        14,
        12,
        darken(lit(light, random.pick(colours)), random.between(0, 0.14)),
      )
    }).join('')
  const awning = (x: number, colour: string) =>
    Array.from({length: 8}, (_, strip) =>
      polygon(
        [
          [x + strip * 48, 470],
          [x + strip * 48 + 48, 470],
          [x + strip * 54 + 30, 560],
          [x + strip * 54 - 24, 560],
        ],
        strip % 2 ? lit(light, '#f6f1e4') : lit(light, colour),
      ),
    ).join('') +
    rect(x + 6, 560, 10, 320, lit(light, '#7d6a55')) +
    rect(x + 384, 560, 10, 320, lit(light, '#7d6a55'))
  return [
    sky(light, 500),
    clouds(light, random, 5, 380),
    townHouses(light, random, -10, 1620, 560, 0.35),
    curvedRoof(light, 420, 420, 760, 150),
    rect(520, 436, 560, 160, lit(light, '#e8d6ae')),
    rect(-10, 560, 1620, 530, downward([0, lit(light, '#b8a98f')], [1, lit(light, '#d9cdb4')])),
    ...[90, 330, 640, 900, 1180, 1420].map((x, index) =>
      person(light, {
        x,
        y: 790,
        height: 200,
        look: (index % 2 ? villager : citizen)(random),
        pose: 'walk',
        facing: index % 3 ? 'left' : 'right',
      }),
    ),
    awning(60, '#c84a3a'),
    awning(600, '#2f7fa8'),
    awning(1140, '#3f9160'),
    ...[170, 330].map(x => person(light, {x, y: 900, height: 320, look: villager(random), pose: 'hold'})),
    person(light, {x: 790, y: 900, height: 320, look: villager(random), pose: 'give'}),
    person(light, {x: 1340, y: 900, height: 320, look: villager(random), pose: 'present', facing: 'left'}),
    table(light, 70, 800, 380, 120, '#a07a4c'),
    table(light, 610, 800, 380, 120, '#a07a4c'),
    table(light, 1150, 800, 380, 120, '#a07a4c'),
    heap(150, 790, ['#d8402f', '#e05a3a']),
    heap(290, 792, ['#e9a92c', '#f0bd4a']),
    heap(400, 790, ['#5fa348', '#4f9140']),
    heap(690, 790, ['#5fa348', '#86b84c']),
    heap(830, 792, ['#8a4f9a', '#7a3f86']),
    heap(930, 790, ['#f2e3b0', '#e6d08a']),
    heap(1230, 790, ['#f0bd4a', '#e9a92c']),
    heap(1370, 792, ['#c8402f', '#d8503f']),
    heap(1480, 790, ['#4f9140', '#6aae50']),
    person(light, {x: 480, y: 1040, height: 420, look: citizen(random), pose: 'give', facing: 'left'}),
    person(light, {x: 1060, y: 1040, height: 420, look: elder(random), pose: 'hold', facing: 'left'}),
    heap(240, 1000, ['#f2e3b0', '#e9d7a0']),
    heap(1330, 1010, ['#5fa348', '#d8402f', '#e9a92c']),
    person(light, {x: 1480, y: 1070, height: 390, look: villager(random), pose: 'kneel', facing: 'left'}),
    atmosphere(light, 600, 160),
  ].join('')
}

/** Officials visit an old couple at home with a gift. */
export function houseVisit(): string {
  const light = lights.afternoon
  const random = randomSource('house visit')
  const yard = lit(light, '#c9a27a')
  return [
    sky(light, 520),
    clouds(light, random, 4, 380),
    ridge(light, random, {base: 560, height: 180, colour: '#4f7a72', distance: 0.5}),
    bushes(light, random, -20, 1620, 590, 50, '#4a8a48', 0.15),
    palm(light, random, 130, 700, 420),
    palm(light, random, 1490, 700, 460),
    banana(light, random, 1370, 720, 260),
    banana(light, random, 250, 720, 240),
    house(light, 420, 800, 760, '#f0e2c0'),
    rect(-10, 790, 1620, 300, downward([0, darken(yard, 0.1)], [1, lighten(yard, 0.12)])),
    ...Array.from({length: 9}, (_, line) =>
      stroke(`M${800 + (line - 4) * 150},792L${800 + (line - 4) * 420},1080`, darken(yard, 0.16), 2),
    ),
    bushes(light, random, -20, 330, 800, 54, '#4a8a48'),
    bushes(light, random, 1290, 1620, 800, 54, '#4a8a48'),
    ...[60, 140, 240, 1340, 1450, 1540].map(x => ellipse(x, 780, 12, 11, lit(light, '#e5a03a'))),
    person(light, {x: 300, y: 1000, height: 400, look: clerk(random), pose: 'hold'}),
    person(light, {x: 470, y: 1010, height: 400, look: lady(random), pose: 'handsFront'}),
    person(light, {x: 690, y: 1020, height: 410, look: clerk(random), pose: 'give'}),
    rect(770, 752, 70, 58, lit(light, '#c8352c')),
    rect(800, 752, 10, 58, '#f3d06a'),
    rect(770, 776, 70, 9, '#f3d06a'),
    person(light, {x: 930, y: 1020, height: 380, look: elder(random), pose: 'give', facing: 'left'}),
    person(light, {x: 1090, y: 1010, height: 370, look: elder(random), pose: 'handsFront', facing: 'left'}),
    person(light, {
      x: 1280,
      y: 1000,
      height: 390,
      look: villager(random, false),
      pose: 'handsFront',
      facing: 'left',
    }),
    atmosphere(light, 300, 240),
  ].join('')
}

/** A hamlet road being paved. */
export function roadRepair(): string {
  const light = lights.noon
  const random = randomSource('road repair')
  return [
    sky(light, 540),
    clouds(light, random, 7, 420),
    ridge(light, random, {base: 560, height: 200, colour: '#4a7a92', distance: 0.5}),
    rect(-10, 550, 1620, 530, downward([0, lit(light, '#a9c878')], [1, lit(light, '#6a9d4c')])),
    bushes(light, random, -20, 1620, 570, 30, '#4a8a48', 0.15),
    house(light, 130, 660, 190, '#f0e2c0'),
    house(light, 1270, 650, 180, '#e6e9e2'),
    palm(light, random, 90, 670, 260),
    palm(light, random, 1490, 660, 280),
    banana(light, random, 370, 670, 140),
    tree(light, random, 1180, 660, 200),
    polygon(
      [
        [700, 560],
        [900, 560],
        [1680, 1090],
        [-80, 1090],
      ],
      downward([0, lit(light, '#b9a888')], [1, lit(light, '#c9b594')]),
    ),
    polygon(
      [
        [700, 560],
        [800, 560],
        [800, 1090],
        [-80, 1090],
      ],
      downward([0, lit(light, '#7a7f85')], [1, lit(light, '#4a4f56')]),
    ),
    lorry(light, 960, 720, 250, '#3f74a8'),
    roller(light, 520, 850, 400),
    ...Array.from({length: 60}, () =>
      ellipse(
        random.between(800, 1250),
        random.between(880, 1010),
        random.between(4, 11),
        random.between(3, 7),
        darken(lit(light, '#a9a49a'), random.between(0, 0.3)),
      ),
    ),
    person(light, {x: 880, y: 960, height: 350, look: worker(random), pose: 'dig', facing: 'left'}),
    stroke('M788,806L770,950', lit(light, '#8a6a48'), 8),
    path('M756,944h30v40q-15,10 -30,0Z', '#5a626a'),
    person(light, {x: 1110, y: 1000, height: 360, look: worker(random), pose: 'dig'}),
    stroke('M1205,842L1226,1000', lit(light, '#8a6a48'), 8),
    path('M1212,994h32v40q-16,10 -32,0Z', '#5a626a'),
    person(light, {x: 1390, y: 1020, height: 380, look: villager(random), pose: 'walk', facing: 'left'}),
    person(light, {x: 220, y: 1030, height: 380, look: worker(random), pose: 'point'}),
    ...[
      [90, 900],
      [60, 1010],
    ].map(
      ([x = 0, y = 0]) =>
        polygon(
          [
            [x - 22, y],
            [x + 22, y],
            [x + 6, y - 66],
            [x - 6, y - 66],
          ],
          lit(light, '#e8732c'),
        ) +
        polygon(
          [
            [x - 15, y - 22],
            [x + 15, y - 22],
            [x + 11, y - 40],
            [x - 11, y - 40],
          ],
          '#ffffff',
        ),
    ),
    atmosphere(light, 700, 120),
  ].join('')
}

/** A hamlet street with flowers and flags on a holiday. */
export function flowerRoad(): string {
  const light = lights.noon
  const random = randomSource('flower road')
  const flowerBed = (left: boolean) =>
    Array.from({length: 190}, () => {
      const depth = random.between(0, 1) ** 1.5
      const y = 600 + depth * 470
      const edge = left ? 700 - depth * 640 : 900 + depth * 640
      return ellipse(
        edge + random.between(-1, 1) * (10 + depth * 50) + (left ? -1 : 1) * depth * 40,
        y,
        3 + depth * 14,
        3 + depth * 12,
        lit(light, random.pick(['#e0405a', '#f0b02c', '#e87aa0', '#3f8a3c', '#4f9a48', '#ffffff'])),
      )
    }).join('')
  return [
    sky(light, 560),
    clouds(light, random, 8, 440),
    ridge(light, random, {base: 580, height: 190, colour: '#4a7a92', distance: 0.5}),
    rect(-10, 570, 1620, 520, downward([0, lit(light, '#9fc46c')], [1, lit(light, '#5f9a46')])),
    tree(light, random, 520, 610, 190),
    tree(light, random, 1060, 610, 180),
    house(light, 60, 720, 330, '#f3e6c4'),
    house(light, 1190, 730, 340, '#dfe8e6'),
    palm(light, random, 470, 700, 290),
    palm(light, random, 1150, 690, 300),
    house(light, 430, 640, 150, '#efe0cf', 0.1),
    house(light, 990, 640, 150, '#f3efe0', 0.1),
    polygon(
      [
        [740, 584],
        [860, 584],
        [1380, 1090],
        [220, 1090],
      ],
      downward([0, lit(light, '#d3cec2')], [1, lit(light, '#bab4a7')]),
    ),
    flowerBed(true),
    flowerBed(false),
    ...[
      [640, 640, 170],
      [545, 720, 250],
      [380, 860, 390],
      [960, 640, 170],
      [1055, 720, 250],
      [1220, 860, 390],
    ].map(([x = 0, y = 0, tall = 0]) => flagpole(light, x, y, tall, tall * 0.36)),
    bunting(light, [640, 480], [960, 480], 34, 20),
    bunting(light, [380, 480], [1220, 480], 90, 34),
    person(light, {x: 790, y: 690, height: 120, look: citizen(random), pose: 'walk', facing: 'away'}),
    person(light, {x: 720, y: 960, height: 330, look: lady(random), pose: 'walk'}),
    person(light, {x: 880, y: 980, height: 340, look: villager(random), pose: 'walk', facing: 'left'}),
    motorbike(light, 1010, 800, 150, '#b8362f'),
    atmosphere(light, 800, 140),
  ].join('')
}
