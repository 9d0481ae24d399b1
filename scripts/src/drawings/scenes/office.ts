import {darken, lighten} from '../colour.ts'
import {lights, lit} from '../light.ts'
import {block, townHouses} from '../pieces/buildings.ts'
import {flag, flagpole} from '../pieces/flag.ts'
import {
  atmosphere,
  chairBack,
  flowers,
  laptop,
  paper,
  room,
  screen,
  screenBack,
  table,
  windowView,
} from '../pieces/interior.ts'
import {ridge} from '../pieces/mountains.ts'
import {person} from '../pieces/person.ts'
import {bushes, palm, tree} from '../pieces/plants.ts'
import {clouds, sky, sun} from '../pieces/sky.ts'
import {motorbike} from '../pieces/vessels.ts'
import {citizen, clerk, elder, lady, leader, villager} from '../pieces/wardrobe.ts'
import {randomSource} from '../randomSource.ts'
import {across, downward, ellipse, polygon, rect, stroke} from '../svg.ts'

/** The department's house on a clear morning, people on their way in. */
export function officeBuilding(): string {
  const light = lights.morning
  const random = randomSource('office building')
  const pavement = lit(light, '#d8d2c4')
  return [
    sky(light, 640),
    clouds(light, random, 8, 560),
    sun(light, 1380, 170, 34),
    ridge(light, random, {base: 650, height: 210, colour: '#4a7a8a', distance: 0.5}),
    townHouses(light, random, -10, 300, 760, 0.3),
    townHouses(light, random, 1340, 1620, 760, 0.3),
    tree(light, random, 240, 780, 280),
    tree(light, random, 1370, 780, 300),
    block(light, random, {
      x: 330,
      y: 770,
      width: 330,
      floors: 5,
      columns: 6,
      wall: '#f0e6cf',
      floorHeight: 74,
    }),
    block(light, random, {
      x: 940,
      y: 770,
      width: 330,
      floors: 5,
      columns: 6,
      wall: '#f0e6cf',
      floorHeight: 74,
    }),
    block(light, random, {
      x: 640,
      y: 770,
      width: 320,
      floors: 6,
      columns: 4,
      wall: '#f7f0de',
      floorHeight: 76,
    }),
    rect(690, 610, 220, 160, lit(light, '#31475a')),
    ...[0, 1, 2, 3].map(pane => rect(698 + pane * 54, 622, 44, 148, across([0, '#9cc2d6'], [1, '#55788d']))),
    polygon(
      [
        [620, 596],
        [980, 596],
        [960, 620],
        [640, 620],
      ],
      lit(light, '#c9b48a'),
    ),
    rect(634, 616, 18, 156, lit(light, '#efe6d2')),
    rect(948, 616, 18, 156, lit(light, '#efe6d2')),
    polygon(
      [
        [-10, 766],
        [1610, 766],
        [1610, 1090],
        [-10, 1090],
      ],
      downward([0, darken(pavement, 0.12)], [1, lighten(pavement, 0.2)]),
    ),
    polygon(
      [
        [640, 768],
        [960, 768],
        [1180, 1090],
        [420, 1090],
      ],
      downward([0, lighten(pavement, 0.25)], [1, lighten(pavement, 0.5)]),
    ),
    bushes(light, random, 10, 600, 800, 40, '#3f8a4a'),
    bushes(light, random, 1000, 1620, 800, 40, '#3f8a4a'),
    ...[70, 150, 470, 560, 1050, 1130, 1500].map(
      x => ellipse(x, 792, 9, 8, lit(light, '#e5566d')) + ellipse(x + 26, 800, 8, 7, lit(light, '#f3c14b')),
    ),
    palm(light, random, 560, 830, 330),
    palm(light, random, 1050, 830, 330),
    flagpole(light, 430, 900, 520, 150),
    person(light, {x: 700, y: 850, height: 170, look: clerk(random), pose: 'walk', facing: 'away'}),
    person(light, {x: 860, y: 840, height: 165, look: lady(random), facing: 'away'}),
    person(light, {x: 770, y: 1000, height: 290, look: villager(random), pose: 'walk', facing: 'away'}),
    person(light, {x: 900, y: 1010, height: 300, look: clerk(random), pose: 'present', facing: 'left'}),
    motorbike(light, 1340, 960, 230, '#b8362f'),
    motorbike(light, 1500, 985, 240, '#2f5f8f'),
    atmosphere(light, 1380, 170),
  ].join('')
}

/** The one-stop counters: clerks behind their screens, citizens before them. */
export function serviceCounter(): string {
  const light = lights.morning
  const random = randomSource('service counter')
  const waiting = (x: number) =>
    rect(x - 60, 940, 120, 14, lit(light, '#2f6f9f'), {rx: 6}) +
    rect(x - 58, 850, 116, 84, downward([0, lit(light, '#3f82b4')], [1, lit(light, '#2a5f88')]), {rx: 12}) +
    rect(x - 4, 954, 8, 70, '#6a727a')
  return [
    room(light, '#dfe9ea', '#d9cfbd', 700),
    windowView(light, random, 90, 190, 300, 300),
    windowView(light, random, 1210, 190, 300, 300),
    rect(500, 176, 600, 92, downward([0, lit(light, '#1f5f95')], [1, lit(light, '#174a78')]), {rx: 6}),
    flag(light, 520, 190, 96),
    ...[0, 1, 2].map(row => rect(650, 196 + row * 22, 400 - row * 70, 9, '#ffffff', {opacity: 0.7, rx: 4})),
    ...[0, 1, 2, 3].map(seat => {
      const x = 210 + seat * 390
      return (
        rect(x - 34, 306, 68, 44, '#20262c', {rx: 4}) +
        rect(x - 26, 314, 52, 28, '#c23a2c') +
        rect(x - 14, 321, 28, 14, '#ffe3b0')
      )
    }),
    ...[190, 585, 980, 1370].map((x, index) =>
      person(light, {
        x,
        y: 772,
        height: 320,
        look: [lady, clerk, clerk, lady][index]?.(random) ?? clerk(random),
        pose: index % 2 ? 'hold' : 'give',
        facing: index > 1 ? 'left' : 'right',
        shadow: false,
      }),
    ),
    table(light, -20, 634, 1640, 200, '#b98b5e'),
    rect(-10, 676, 1620, 34, lit(light, '#2a6ea3')),
    rect(-10, 622, 1620, 8, '#ffffff', {opacity: 0.5}),
    ...[60, 470, 1080, 1470].map(x => screenBack(light, x, 620, 104)),
    ...[290, 690, 900, 1290].map(x => paper(x, 612, 64, 20)),
    flowers(light, random, 800, 636, 70),
    person(light, {x: 330, y: 950, height: 400, look: villager(random, false), pose: 'give', facing: 'away'}),
    person(light, {x: 720, y: 960, height: 410, look: elder(random), pose: 'stand', facing: 'away'}),
    person(light, {x: 1120, y: 950, height: 400, look: citizen(random), pose: 'give', facing: 'away'}),
    waiting(1360),
    waiting(1500),
    person(light, {x: 1400, y: 1040, height: 350, look: citizen(random), pose: 'sit', facing: 'left'}),
    atmosphere(light, 800, 200),
  ].join('')
}

/** A working meeting around one long table. */
export function meeting(): string {
  const light = lights.morning
  const random = randomSource('meeting')
  const wood = lit(light, '#9b6b45')
  const top = polygon(
    [
      [360, 660],
      [1240, 660],
      [1560, 960],
      [40, 960],
    ],
    downward([0, lighten(wood, 0.25)], [1, wood]),
  )
  return [
    room(light, '#e4e7df', '#c9b99d', 600),
    windowView(light, random, 140, 180, 330, 300),
    windowView(light, random, 1130, 180, 330, 300),
    flag(light, 730, 210, 150),
    ellipse(640, 300, 34, 34, '#f7f5ef'),
    ellipse(640, 300, 30, 30, '#ffffff'),
    stroke('M640,300V280M640,300L654,306', '#2a2f36', 3),
    flowers(light, random, 560, 604, 120),
    flowers(light, random, 1070, 604, 120),
    ...[470, 620, 800, 980, 1130].map((x, index) =>
      person(light, {
        x,
        y: 780,
        height: 340,
        look: (index === 2 ? leader : index % 2 ? lady : clerk)(random),
        pose: index === 2 ? 'present' : 'hold',
        facing: index > 2 ? 'left' : 'right',
        shadow: false,
      }),
    ),
    top,
    polygon(
      [
        [40, 960],
        [1560, 960],
        [1540, 1040],
        [60, 1040],
      ],
      darken(wood, 0.3),
    ),
    ...[440, 950].map(x => laptop(light, x, 716, 84)),
    ...[620, 800, 1120].map(x => paper(x - 20, 690, 56, 26)),
    flowers(light, random, 800, 800, 90),
    ...[700, 900, 300, 1300].map(
      x => ellipse(x, 770, 12, 5, '#ffffff') + rect(x - 10, 752, 20, 18, '#cfe4ec', {opacity: 0.8}),
    ),
    ...[220, 560, 1020, 1390].map(
      (x, index) =>
        person(light, {
          x,
          y: 1230,
          height: 500,
          look: (index % 2 ? lady : clerk)(random),
          facing: 'away',
          shadow: false,
        }) + chairBack(light, x, 938, 170, '#33424f'),
    ),
    atmosphere(light, 800, 240),
  ].join('')
}

/** Candidates of the civil-service examination at their computers. */
export function examination(): string {
  const light = lights.morning
  const random = randomSource('examination')
  const rows = [0, 1, 2].flatMap(row => {
    const [y, size, gap] = [650 + row * 130, 230 + row * 80, 250 + row * 70]
    return Array.from({length: 7}, (_, seat) => {
      const x = 800 + (seat - 3) * gap
      return [
        screen(light, x - size * 0.22, y - size * 0.12, size * 0.44),
        table(light, x - gap * 0.42, y - size * 0.04, gap * 0.84, size * 0.44, '#c2a27c'),
        person(light, {
          x,
          y: y + size * 0.98,
          height: size * 1.35,
          look: random.pick([clerk, citizen, clerk, lady])(random),
          facing: 'away',
          shadow: false,
        }),
        chairBack(light, x, y + size * 0.22, size * 0.42, '#3f5a73'),
      ].join('')
    })
  })
  return [
    room(light, '#e6ecec', '#cfc5b3', 560),
    windowView(light, random, 110, 170, 300, 270),
    windowView(light, random, 1190, 170, 300, 270),
    rect(520, 170, 560, 250, lit(light, '#2f5b4c')),
    rect(512, 162, 576, 266, 'none', {stroke: lit(light, '#a9835a'), 'stroke-width': 14}),
    flag(light, 740, 96, 110),
    ...[0, 1, 2].map(row => rect(580, 220 + row * 50, 420 - row * 90, 10, '#e9f2ec', {opacity: 0.6, rx: 5})),
    person(light, {x: 470, y: 640, height: 300, look: lady(random), pose: 'handsFront'}),
    person(light, {x: 1130, y: 640, height: 310, look: clerk(random), pose: 'hold', facing: 'left'}),
    ...rows,
    atmosphere(light, 800, 200),
  ].join('')
}

/** The archive: shelves of boxes, a clerk who takes one down. */
export function archive(): string {
  const light = lights.afternoon
  const random = randomSource('archive')
  const shelf = (x: number, width: number) =>
    [0, 1, 2, 3, 4]
      .map(level => {
        const y = 190 + level * 145
        const boxes: string[] = []
        for (let at = x + 14; at < x + width - 40; ) {
          const wide = random.between(34, 58)
          const colour = lit(light, random.pick(['#c9a26a', '#b78f58', '#8fa3a8', '#a9b58a', '#d3b98a']))
          boxes.push(
            rect(at, y + 24, wide, 106, across([0, lighten(colour, 0.12)], [1, darken(colour, 0.16)])),
            rect(at + wide * 0.2, y + 48, wide * 0.6, 28, '#f7f3e6'),
            ellipse(at + wide / 2, y + 106, 5, 5, darken(colour, 0.45)),
          )
          at += wide + 3
        }
        return boxes.join('') + rect(x, y + 130, width, 14, lit(light, '#7b848c'))
      })
      .join('') +
    rect(x - 8, 160, 14, 770, lit(light, '#69727a')) +
    rect(x + width - 6, 160, 14, 770, lit(light, '#69727a'))
  return [
    room(light, '#e9e2d0', '#b9a78a', 900),
    rect(40, 160, 620, 760, darken(lit(light, '#8a8272'), 0.3)),
    rect(950, 160, 620, 760, darken(lit(light, '#8a8272'), 0.3)),
    shelf(40, 620),
    shelf(950, 620),
    windowView(light, random, 700, 220, 210, 330),
    table(light, 640, 800, 340, 190, '#a9794f'),
    screen(light, 690, 782, 130),
    paper(850, 782, 90, 22),
    person(light, {x: 560, y: 1020, height: 560, look: clerk(random), pose: 'point', facing: 'left'}),
    person(light, {x: 1060, y: 1030, height: 550, look: lady(random), pose: 'hold', facing: 'left'}),
    rect(1010, 690, 96, 66, lit(light, '#c9a26a')),
    rect(1032, 708, 50, 22, '#f7f3e6'),
    atmosphere(light, 800, 360),
  ].join('')
}
