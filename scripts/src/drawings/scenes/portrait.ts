import {type Colour, darken, lighten} from '../colour.ts'
import {across, downward, ellipse, path, polygon, radial, rect, stroke} from '../svg.ts'

/** Who sits for a portrait. */
export type Sitter = {
  skin: Colour
  hair: Colour
  hairStyle: 'short' | 'parted' | 'bob' | 'bun'
  dress: 'suit' | 'shirt' | 'aoDai'
  cloth: Colour
  glasses?: boolean
  background: Colour
}

/** Head and shoulders before a plain studio background, in the middle of the canvas, for a 4:5 crop. */
export function portrait(sitter: Sitter): string {
  const {skin, background} = sitter
  const backdrop = radial([0, lighten(background, 0.45)], [1, darken(background, 0.15)])
  return [
    rect(0, 0, 1600, 1067, background),
    ellipse(800, 470, 780, 780, backdrop),
    backHair(sitter),
    rect(
      738,
      600,
      124,
      190,
      across([0, darken(skin, 0.22)], [0.6, darken(skin, 0.08)], [1, darken(skin, 0.16)]),
    ),
    shoulders(sitter),
    face(sitter),
    frontHair(sitter),
    sitter.glasses ? glasses() : '',
  ].join('')
}

function shoulders({dress, cloth, skin}: Sitter): string {
  const body =
    'M400,1080C400,900 480,820 640,780Q720,764 742,782H858Q880,764 960,780C1120,820 1200,900 1200,1080Z'
  const fabric = across([0, darken(cloth, 0.28)], [0.5, lighten(cloth, 0.06)], [1, darken(cloth, 0.16)])
  if (dress === 'aoDai')
    return (
      path(body, fabric) +
      path('M716,772Q716,700 742,690Q800,740 858,690Q884,700 884,772Q800,850 716,772Z', cloth) +
      stroke('M884,772Q940,830 1010,880', darken(cloth, 0.3), 4)
    )
  const neckline = polygon(
    [
      [716, 752],
      [884, 752],
      [800, 900],
    ],
    darken(skin, 0.06),
  )
  if (dress === 'shirt')
    return (
      path(body, fabric) +
      neckline +
      polygon(
        [
          [738, 715],
          [700, 790],
          [770, 880],
          [800, 836],
        ],
        lighten(cloth, 0.2),
      ) +
      polygon(
        [
          [862, 715],
          [900, 790],
          [830, 880],
          [800, 836],
        ],
        lighten(cloth, 0.12),
      ) +
      stroke('M800,860V1080', darken(cloth, 0.18), 4)
    )
  return [
    path(body, fabric),
    polygon(
      [
        [716, 745],
        [884, 745],
        [860, 1080],
        [740, 1080],
      ],
      '#f6f6f2',
    ),
    polygon(
      [
        [780, 800],
        [820, 800],
        [842, 1080],
        [758, 1080],
      ],
      downward([0, '#8f2430'], [1, '#6f1a26']),
    ),
    polygon(
      [
        [774, 790],
        [826, 790],
        [814, 830],
        [786, 830],
      ],
      '#a02c3a',
    ),
    polygon(
      [
        [738, 715],
        [704, 780],
        [770, 850],
        [800, 800],
      ],
      '#ffffff',
    ),
    polygon(
      [
        [862, 715],
        [896, 780],
        [830, 850],
        [800, 800],
      ],
      '#eef0f0',
    ),
    polygon(
      [
        [690, 764],
        [640, 800],
        [690, 900],
        [660, 920],
        [760, 1080],
        [740, 880],
      ],
      darken(cloth, 0.12),
    ),
    polygon(
      [
        [910, 764],
        [960, 800],
        [910, 900],
        [940, 920],
        [840, 1080],
        [860, 880],
      ],
      darken(cloth, 0.2),
    ),
    polygon(
      [
        [622, 900],
        [650, 892],
        [654, 912],
        [626, 920],
      ],
      '#da251d',
    ),
  ].join('')
}

function face({skin, hair}: Sitter): string {
  const dark = darken(hair, 0.2)
  const eye = (x: number) =>
    ellipse(x, 500, 21, 11, '#fbfaf6') +
    ellipse(x, 500, 10, 10.6, '#2a1d18') +
    ellipse(x + 3, 497, 3, 3, '#ffffff') +
    stroke(`M${x - 23},497Q${x},482 ${x + 23},497`, dark, 4.6) +
    stroke(`M${x - 30},462Q${x},446 ${x + 30},460`, dark, 7)
  return [
    ellipse(646, 520, 22, 40, darken(skin, 0.12)),
    ellipse(954, 520, 22, 40, darken(skin, 0.12)),
    path(
      'M650,450C650,300 950,300 950,450C956,580 920,650 870,690Q800,740 730,690C680,650 644,580 650,450Z',
      across([0, darken(skin, 0.14)], [0.45, lighten(skin, 0.05)], [1, darken(skin, 0.05)]),
    ),
    eye(732),
    eye(868),
    stroke('M806,500Q820,560 816,574Q800,584 784,576', darken(skin, 0.26), 5),
    stroke('M742,632Q800,668 858,632', darken(skin, 0.5), 6),
    path('M752,634Q800,652 848,634Q800,672 752,634Z', '#b4584c', {opacity: 0.75}),
    ellipse(706, 580, 32, 20, '#d97a5c', {opacity: 0.14}),
    ellipse(894, 580, 32, 20, '#d97a5c', {opacity: 0.14}),
  ].join('')
}

function backHair({hair, hairStyle}: Sitter): string {
  if (hairStyle === 'bob')
    return path('M622,470C600,250 1000,250 978,470Q1000,640 960,720H640Q600,640 622,470Z', darken(hair, 0.1))
  if (hairStyle === 'bun')
    return ellipse(800, 300, 84, 66, darken(hair, 0.1)) + path('M636,480C620,260 980,260 964,480Z', hair)
  return ''
}

function frontHair({hair, hairStyle}: Sitter): string {
  const shine = downward([0, lighten(hair, 0.12)], [1, hair])
  if (hairStyle === 'bob')
    return path(
      'M640,560C600,270 790,270 800,330C810,270 1000,270 960,560Q950,440 860,390Q810,370 800,350Q780,400 700,420Q650,450 640,560Z',
      shine,
    )
  if (hairStyle === 'bun')
    return path('M644,500C620,280 980,280 956,500Q946,400 800,372Q654,400 644,500Z', shine)
  if (hairStyle === 'parted')
    return path(
      'M642,500C610,260 760,270 790,290C900,240 1000,330 956,500Q950,420 900,390Q790,400 730,360Q660,420 642,500Z',
      shine,
    )
  return path('M642,500C616,270 984,260 958,500Q952,410 900,378Q800,350 700,378Q650,410 642,500Z', shine)
}

function glasses(): string {
  return stroke(
    'M690,482h84v40q-42,24 -84,0ZM826,482h84v40q-42,24 -84,0ZM774,492Q800,480 826,492M690,490L652,486M910,490L948,486',
    '#2a2f36',
    5,
  )
}
