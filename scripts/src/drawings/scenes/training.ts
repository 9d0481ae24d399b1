import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {block} from '../pieces/buildings.ts'
import {bunting} from '../pieces/flag.ts'
import {
  atmosphere,
  chairBack,
  flowers,
  laptop,
  paper,
  room,
  screen,
  table,
  windowView,
} from '../pieces/interior.ts'
import {person} from '../pieces/person.ts'
import {palm, tree} from '../pieces/plants.ts'
import {clouds, sky, sun} from '../pieces/sky.ts'
import {citizen, clerk, elder, lady, villager, volunteer, worker} from '../pieces/wardrobe.ts'
import {randomSource} from '../randomSource.ts'
import {across, downward, ellipse, path, polygon, radial, rect, stroke} from '../svg.ts'

/** A workshop where country women learn to sew. */
export function sewingClass(): string {
  const light = lights.morning
  const random = randomSource('sewing class')
  const machine = (x: number, y: number, size: number) => {
    const metal = lit(light, '#e9ecee')
    return (
      path(
        `M${x},${y}v${-size * 0.12}h${size * 0.78}v${-size * 0.42}h${-size * 0.6}q${-size * 0.14},0 ${-size * 0.14},${size * 0.16}v${size * 0.06}h${size * 0.1}v${-size * 0.04}h${size * 0.46}v${size * 0.24}Z`,
        across([0, metal], [1, darken(metal, 0.16)]),
      ) +
      ellipse(x + size * 0.82, y - size * 0.42, size * 0.08, size * 0.12, lit(light, '#4a525a')) +
      rect(x - size * 0.02, y - 3, size * 0.9, 6, lit(light, '#5a626a')) +
      rect(
        x + size * 0.5,
        y - size * 0.64,
        size * 0.07,
        size * 0.1,
        lit(light, random.pick(['#d8404f', '#3f8fc4', '#f0b541'])),
      )
    )
  }
  const places = [0, 1, 2].flatMap(row => {
    const [y, size, gap] = [650 + row * 150, 220 + row * 60, 330 + row * 80]
    return Array.from({length: 5}, (_, seat) => {
      const x = 800 + (seat - 2) * gap
      const cloth = lit(light, random.pick(['#d9668a', '#3f8fc4', '#e9a92c', '#6aae50']))
      return (
        person(light, {
          x: x - size * 0.1,
          y: y + size * 0.62,
          height: size * 1.4,
          look: random.pick([villager(random, false), citizen(random)]),
          pose: 'hold',
          shadow: false,
        }) +
        table(light, x - gap * 0.38, y, gap * 0.76, size * 0.5, '#c9a27a') +
        machine(x - size * 0.2, y + 2, size * 0.62) +
        path(
          `M${x + size * 0.3},${y + 2}q${size * 0.18},${-size * 0.08} ${size * 0.34},0v${size * 0.3}q${-size * 0.1},${size * 0.08} ${-size * 0.2},0Z`,
          cloth,
        )
      )
    })
  })
  return [
    room(light, '#eee6d6', '#c9bda6', 580),
    windowView(light, random, 120, 170, 320, 270),
    windowView(light, random, 1160, 170, 320, 270),
    ...[560, 680, 800, 920].map(
      (x, index) =>
        path(
          `M${x},250l34,-20h32l34,20 -16,32 -16,-8v96h-54v-96l-16,8Z`,
          lit(light, ['#2f7fa8', '#d9668a', '#e9b34a', '#4f9a6a'][index] ?? '#2f7fa8'),
        ) + stroke(`M${x + 50},230v-20`, '#5a626a', 3),
    ),
    rect(530, 200, 540, 7, '#7b848c'),
    person(light, {x: 1110, y: 660, height: 330, look: lady(random), pose: 'present', facing: 'left'}),
    ...places,
    atmosphere(light, 300, 240),
  ].join('')
}

/** A teacher and grown-up pupils in an evening class. */
export function adultClass(): string {
  const light = lights.afternoon
  const random = randomSource('adult class')
  const seats = [0, 1].flatMap(row =>
    Array.from({length: 5}, (_, seat) => {
      const [size, gap] = [330 + row * 110, 330 + row * 60]
      const x = 800 + (seat - 2) * gap
      const y = 760 + row * 180
      return (
        table(light, x - gap * 0.42, y - 10, gap * 0.84, 130, '#b98b5e') +
        paper(x - 40, y - 24, 66, 18) +
        person(light, {
          x,
          y: y + size * 0.74,
          height: size,
          look: random.pick([villager(random, false), citizen(random), elder(random), clerk(random)]),
          facing: 'away',
          shadow: false,
        }) +
        chairBack(light, x, y + size * 0.12, size * 0.3, '#7a5a3c')
      )
    }),
  )
  return [
    room(light, '#efe7cf', '#b99a70', 640),
    rect(360, 160, 880, 360, lit(light, '#2c5a4a')),
    rect(350, 150, 900, 380, 'none', {stroke: lit(light, '#9a6a42'), 'stroke-width': 18}),
    stroke('M430,250q60,-40 120,0t120,0M430,330H760M430,390H700', '#eef5ef', 6, {opacity: 0.75}),
    ellipse(1010, 320, 92, 92, 'none', {stroke: '#eef5ef', 'stroke-width': 5, opacity: 0.75}),
    stroke('M1010,320L1074,256M1010,320H1102', '#eef5ef', 5, {opacity: 0.75}),
    rect(350, 530, 900, 14, lit(light, '#7a5032')),
    windowView(light, random, 70, 190, 230, 300),
    windowView(light, random, 1300, 190, 230, 300),
    person(light, {x: 840, y: 700, height: 380, look: lady(random), pose: 'point'}),
    flowers(light, random, 1180, 640, 80),
    ...seats,
    atmosphere(light, 1400, 260),
  ].join('')
}

/** Young men learn the electrician's and the welder's trade. */
export function workshop(): string {
  const light = lights.noon
  const random = randomSource('workshop')
  const spark = (x: number, y: number) =>
    ellipse(x, y, 120, 120, radial([0, '#fff6d0', 0.9], [0.3, '#ffd98a', 0.4], [1, '#ffd98a', 0])) +
    Array.from({length: 26}, () => {
      const [angle, reach] = [random.between(-2.8, 0.4), random.between(30, 120)]
      return stroke(
        `M${x},${y}L${(x + Math.cos(angle) * reach).toFixed(1)},${(y + Math.sin(angle) * reach).toFixed(1)}`,
        '#ffd24a',
        1.6,
        {opacity: 0.8},
      )
    }).join('')
  const panel = (x: number) =>
    rect(x, 230, 230, 300, lit(light, '#8a939b')) +
    rect(x + 12, 242, 206, 276, lit(light, '#c9d0d4')) +
    [0, 1, 2]
      .map(row =>
        [0, 1, 2, 3]
          .map(
            column =>
              rect(x + 28 + column * 46, 262 + row * 84, 30, 46, '#2f353c') +
              rect(
                x + 38 + column * 46,
                274 + row * 84,
                10,
                18,
                random.pick(['#d8402f', '#3f9d5c', '#e9b34a']),
              ),
          )
          .join(''),
      )
      .join('') +
    ['#d8402f', '#e9b34a', '#3f7fc4']
      .map((colour, line) => stroke(`M${x + 44 + line * 46},310q10,20 30,36`, colour, 4))
      .join('')
  return [
    room(light, '#dfe4e2', '#a9a59a', 620),
    windowView(light, random, 620, 180, 360, 230),
    panel(120),
    panel(400),
    rect(1060, 220, 430, 330, darken(lit(light, '#6a737b'), 0.3)),
    ...[0, 1, 2, 3, 4, 5].map(
      tool =>
        rect(1100 + tool * 62, 250, 16, 120, lit(light, '#c8862c'), {rx: 6}) +
        rect(1094 + tool * 62, 360, 28, 60, lit(light, '#b3bcc4'), {rx: 6}),
    ),
    rect(1060, 470, 430, 12, lit(light, '#a9794f')),
    person(light, {x: 300, y: 890, height: 440, look: worker(random), pose: 'point'}),
    person(light, {x: 480, y: 900, height: 430, look: citizen(random), pose: 'hold', facing: 'left'}),
    person(light, {x: 150, y: 930, height: 430, look: citizen(random), pose: 'handsFront'}),
    person(light, {x: 720, y: 880, height: 420, look: clerk(random), pose: 'handsFront'}),
    person(light, {x: 1010, y: 1000, height: 500, look: worker(random), pose: 'bend'}),
    table(light, 1060, 880, 420, 150, '#7b848c'),
    stroke('M1140,872H1420', lit(light, '#5a626a'), 16),
    spark(1150, 862),
    person(light, {x: 1430, y: 960, height: 470, look: worker(random), pose: 'handsFront', facing: 'left'}),
    atmosphere(light, 800, 220),
  ].join('')
}

/** A job fair in the square: firms' stands and young people who ask. */
export function jobFair(): string {
  const light = lights.morning
  const random = randomSource('job fair')
  const stand = (x: number, colour: string) =>
    [
      rect(x + 10, 470, 10, 300, '#c9ced3'),
      rect(x + 380, 470, 10, 300, '#c9ced3'),
      polygon(
        [
          [x - 14, 470],
          [x + 414, 470],
          [x + 330, 380],
          [x + 70, 380],
        ],
        downward([0, lighten(lit(light, colour), 0.2)], [1, lit(light, colour)]),
      ),
      rect(x - 6, 470, 412, 40, lit(light, colour)),
      rect(x + 110, 482, 180, 16, '#ffffff', {opacity: 0.85, rx: 8}),
      rect(x + 30, 530, 110, 160, '#ffffff'),
      ...[0, 1, 2, 3].map(row =>
        rect(x + 44, 550 + row * 30, 80 - row * 12, 10, lit(light, colour), {opacity: 0.7, rx: 5}),
      ),
    ].join('')
  return [
    sky(light, 560),
    clouds(light, random, 8, 440),
    sun(light, 260, 160, 32),
    block(light, random, {
      x: 90,
      y: 640,
      width: 380,
      floors: 5,
      columns: 7,
      wall: '#e9d9b8',
      distance: 0.3,
      floorHeight: 62,
    }),
    block(light, random, {
      x: 1080,
      y: 640,
      width: 420,
      floors: 6,
      columns: 8,
      wall: '#dfe6ea',
      distance: 0.3,
      floorHeight: 58,
    }),
    tree(light, random, 560, 650, 270),
    tree(light, random, 980, 650, 280),
    palm(light, random, 780, 650, 330),
    rect(-10, 630, 1620, 460, downward([0, lit(light, '#c9bfae')], [1, lit(light, '#e4dccb')])),
    bunting(light, [0, 300], [800, 260], 50, 40),
    bunting(light, [800, 260], [1600, 300], 50, 40),
    stand(50, '#2f7fb5'),
    stand(600, '#3f9160'),
    stand(1150, '#d9782c'),
    ...[230, 360, 780, 910, 1330, 1460].map((x, index) =>
      person(light, {
        x,
        y: 830,
        height: 310,
        look: (index % 2 ? lady : clerk)(random),
        pose: index % 3 ? 'present' : 'hold',
        facing: index % 2 ? 'left' : 'right',
        shadow: false,
      }),
    ),
    ...[60, 610, 1160].map(
      x =>
        table(light, x, 730, 380, 120, '#f0ece2') +
        paper(x + 60, 712, 70, 20) +
        laptop(light, x + 190, 728, 80) +
        flowers(light, random, x + 330, 732, 50),
    ),
    ...[150, 300, 480, 560, 700, 860, 1010, 1120, 1260, 1420, 1530].map((x, index) =>
      person(light, {
        x,
        y: 990 + (index % 3) * 40,
        height: 370 + (index % 3) * 24,
        look: random.pick([citizen, citizen, clerk, volunteer])(random),
        pose: random.pick(['stand', 'hold', 'walk', 'handsFront']),
        facing: index % 2 ? 'away' : random.pick(['left', 'right', 'away']),
      }),
    ),
    atmosphere(light, 260, 160),
  ].join('')
}

/** A small studio where staff answer by telephone and on screens. */
export function hotline(): string {
  const light = lights.morning
  const random = randomSource('hotline')
  const headset = (x: number, y: number, size: number) =>
    stroke(`M${x - size},${y}A${size},${size} 0 0 1 ${x + size},${y}`, '#22272d', size * 0.18) +
    ellipse(x - size, y + 4, size * 0.22, size * 0.32, '#22272d') +
    ellipse(x + size, y + 4, size * 0.22, size * 0.32, '#22272d')
  return [
    room(light, '#d9e6ea', '#b9c0c2', 680),
    windowView(light, random, 100, 180, 340, 300),
    rect(560, 170, 900, 330, lit(light, '#1d3a54'), {rx: 8}),
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(bar =>
      rect(
        600 + bar * 40,
        460 - (60 + ((bar * 53) % 150)),
        24,
        60 + ((bar * 53) % 150),
        lit(light, bar % 3 ? '#4fa8d8' : '#f0b541'),
      ),
    ),
    ellipse(1230, 330, 96, 96, 'none', {stroke: '#4fa8d8', 'stroke-width': 30}),
    path('M1230,234A96,96 0 0 1 1320,362', 'none', {stroke: '#6fd0a0', 'stroke-width': 30}),
    ...[240, 620, 1000, 1380].map((x, index) => {
      const height = 480
      return (
        person(light, {
          x,
          y: 1010,
          height,
          look: {...(index % 2 ? clerk : lady)(random), hairStyle: index % 2 ? 'short' : 'bun'},
          pose: 'hold',
          facing: index > 1 ? 'left' : 'right',
          shadow: false,
        }) +
        headset(x + (index > 1 ? -6 : 6), 1010 - height * 0.9 - 6, 36) +
        table(light, x - 170, 800, 340, 230, '#c9a883') +
        screen(light, x - (index > 1 ? 150 : -20), 782, 130) +
        paper(x + (index > 1 ? 40 : -120), 782, 70, 20)
      )
    }),
    atmosphere(light, 300, 240),
  ].join('')
}
