import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {bunting, flag} from '../pieces/flag.ts'
import {atmosphere, chairBack, flowers, lectern, paper, room, table, windowView} from '../pieces/interior.ts'
import {person} from '../pieces/person.ts'
import {citizen, clerk, elder, lady, leader} from '../pieces/wardrobe.ts'
import {randomSource} from '../randomSource.ts'
import {downward, ellipse, rect} from '../svg.ts'

/** A full hall seen from its last rows, a speaker at the lectern. */
export function conference(): string {
  const light = lights.afternoon
  const random = randomSource('conference')
  const curtain = lit(light, '#9b2431')
  const rows: string[] = []
  for (let row = 0; row < 4; row++) {
    const [y, height, gap] = [880 + row * 95, 340 + row * 70, 150 + row * 32]
    for (let x = 70 - row * 60; x < 1680; x += gap) {
      const look = random.pick([clerk, clerk, leader, lady, citizen])(random)
      rows.push(
        person(light, {
          x: x + random.between(-8, 8),
          y: y + height * 0.44,
          height,
          look,
          facing: 'away',
          shadow: false,
        }),
      )
      rows.push(chairBack(light, x, y + height * -0.34 + height * 0.34 + 8, gap * 0.78, '#7d2f36'))
    }
  }
  return [
    room(light, '#ead9bd', '#b58f63', 620),
    rect(180, 120, 1240, 500, downward([0, darken(curtain, 0.12)], [1, darken(curtain, 0.32)])),
    ...Array.from({length: 31}, (_, fold) =>
      rect(180 + fold * 40, 120, 14, 500, darken(curtain, 0.4), {opacity: 0.35}),
    ),
    flag(light, 250, 180, 210),
    rect(560, 190, 480, 250, downward([0, '#f4f8fb'], [1, '#d9e6ee'])),
    ...[0.3, 0.55, 0.8, 0.66, 0.95].map((tall, bar) =>
      rect(
        620 + bar * 78,
        410 - tall * 170,
        46,
        tall * 170,
        ['#2f7fb5', '#3f9d74', '#e0a33a', '#2f7fb5', '#c84a3a'][bar] ?? '#2f7fb5',
      ),
    ),
    rect(600, 412, 400, 4, '#5a6a78'),
    rect(140, 600, 1320, 64, downward([0, lit(light, '#9a6a42')], [1, lit(light, '#6e4628')])),
    flowers(light, random, 1120, 604, 110),
    flowers(light, random, 500, 604, 90),
    person(light, {x: 1280, y: 606, height: 290, look: leader(random), pose: 'present', facing: 'left'}),
    lectern(light, 1224, 612, 104, 150),
    ...[330, 430].map(x => person(light, {x, y: 640, height: 250, look: leader(random), pose: 'clap'})),
    ...rows,
    atmosphere(light, 800, 280),
  ].join('')
}

/** Awards on a stage with flowers. */
export function awards(): string {
  const light = lights.afternoon
  const random = randomSource('awards')
  const backdrop = lit(light, '#1f5f8f')
  const certificate = (x: number, y: number) =>
    rect(x, y, 78, 54, '#fffaf0', {stroke: '#c9a24a', 'stroke-width': 5}) +
    ellipse(x + 39, y + 20, 9, 9, '#c8402f')
  return [
    room(light, '#7a2a33', '#8a5a36', 700),
    rect(150, 130, 1300, 560, downward([0, lighten(backdrop, 0.18)], [1, darken(backdrop, 0.2)])),
    ...[1, 2, 3, 4].map(ring =>
      ellipse(800, 690, ring * 190, ring * 150, 'none', {
        stroke: lighten(backdrop, 0.35),
        'stroke-width': 3,
        opacity: 0.5,
      }),
    ),
    flag(light, 700, 240, 200),
    bunting(light, [150, 130], [1450, 130], 60, 44),
    rect(-10, 700, 1620, 60, darken(lit(light, '#a9773f'), 0.2)),
    ...[170, 330, 1280, 1440].map(x => flowers(light, random, x, 770, 130)),
    ...[420, 570, 720, 880, 1030, 1180].map((x, index) => {
      const look = [lady, citizen, clerk, lady, clerk, elder][index]?.(random) ?? clerk(random)
      return (
        person(light, {x, y: 850, height: 390, look, pose: 'hold', facing: index % 2 ? 'left' : 'right'}) +
        certificate(x - 38, 612) +
        flowers(light, random, x + 62, 690, 54)
      )
    }),
    person(light, {x: 260, y: 940, height: 430, look: leader(random), pose: 'clap'}),
    person(light, {x: 1360, y: 940, height: 430, look: leader(random), pose: 'clap', facing: 'left'}),
    ...Array.from({length: 9}, (_, seat) =>
      person(light, {
        x: 90 + seat * 180,
        y: 1330,
        height: 470,
        look: random.pick([clerk, lady, citizen])(random),
        facing: 'away',
        shadow: false,
      }),
    ),
    atmosphere(light, 800, 300),
  ].join('')
}

/** Two sides sign an agreement. */
export function signing(): string {
  const light = lights.morning
  const random = randomSource('signing')
  return [
    room(light, '#e7dcc6', '#a98860', 680),
    rect(330, 120, 940, 520, downward([0, lit(light, '#1d6a5c')], [1, lit(light, '#124a41')])),
    ...Array.from({length: 24}, (_, fold) => rect(330 + fold * 40, 120, 12, 520, '#000000', {opacity: 0.1})),
    flag(light, 690, 180, 210),
    windowView(light, random, 60, 200, 220, 330),
    windowView(light, random, 1320, 200, 220, 330),
    ...[440, 560, 690, 910, 1040, 1160].map((x, index) =>
      person(light, {
        x,
        y: 830,
        height: 380,
        look: (index % 3 === 1 ? lady : leader)(random),
        pose: 'clap',
        facing: index > 2 ? 'left' : 'right',
        shadow: false,
      }),
    ),
    person(light, {x: 610, y: 960, height: 430, look: leader(random), pose: 'hold', shadow: false}),
    person(light, {
      x: 990,
      y: 960,
      height: 430,
      look: leader(random),
      pose: 'hold',
      facing: 'left',
      shadow: false,
    }),
    table(light, 340, 800, 920, 230, '#8a5a38'),
    paper(560, 782, 110, 24),
    paper(930, 782, 110, 24),
    flowers(light, random, 800, 806, 150),
    flowers(light, random, 390, 806, 90),
    flowers(light, random, 1210, 806, 90),
    atmosphere(light, 800, 240),
  ].join('')
}
