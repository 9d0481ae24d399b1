import {type Colour, darken, lighten} from '../colour.ts'
import {type Light, lit} from '../light.ts'
import {across, downward, ellipse, group, path, placed, polygon, rect, stroke} from '../svg.ts'

/** A wooden fishing boat, 100 units long around its middle at the waterline. */
export function fishingBoat(
  light: Light,
  x: number,
  y: number,
  length: number,
  hull: Colour,
  flip = false,
): string {
  const paint = lit(light, hull)
  const cabin = lit(light, '#e8e2d2')
  const parts = [
    path(
      'M-50,-11Q-46,0 -38,6H38Q47,0 54,-17Q30,-9 0,-9T-50,-11Z',
      downward([0, lighten(paint, 0.12)], [1, darken(paint, 0.35)]),
    ),
    path('M-50,-11Q-20,-7 0,-8T54,-17L55,-20Q28,-12 0,-12T-51,-14Z', lit(light, '#d9473a')),
    rect(-34, -29, 30, 18, across([0, lighten(cabin, 0.2)], [1, darken(cabin, 0.12)])),
    rect(-37, -32, 36, 4, darken(paint, 0.2)),
    ...[-30, -21, -12].map(left => rect(left, -25, 6, 6, lit(light, '#3c5564'))),
    stroke('M8,-11V-52M-18,-32V-48', lit(light, '#6b5340'), 1.5),
    stroke('M8,-50L50,-18M8,-50L-36,-32', lit(light, '#6b5340'), 0.5),
    path('M8,-52h12l-4,4 4,4h-12Z', lit(light, '#da251d')),
    ...[16, 24, 32, 40].map(at => ellipse(at, -12.5, 3.4, 2.6, lit(light, '#e0a33a'))),
  ]
  const reflection = group(
    {transform: 'scale(1 -0.42) translate(0 -14)', opacity: 0.22},
    path('M-50,-11Q-46,0 -38,6H38Q47,0 54,-17L0,-9Z', darken(paint, 0.3)),
  )
  return placed(
    x,
    y,
    length / 100,
    reflection + parts.join('') + ellipse(0, 7, 52, 2.4, '#ffffff', {opacity: 0.25}),
    flip,
  )
}

/** A slim wooden boat low in the water. */
export function sampan(light: Light, x: number, y: number, length: number, flip = false): string {
  const wood = lit(light, '#6d4c36')
  return placed(
    x,
    y,
    length / 100,
    path(
      'M-52,-9Q-38,3 -24,4H24Q40,3 54,-10Q30,-3 0,-3T-52,-9Z',
      downward([0, lighten(wood, 0.14)], [1, darken(wood, 0.3)]),
    ) + ellipse(0, 5, 50, 2, '#000000', {opacity: 0.16}),
    flip,
  )
}

/** A lorry or, without a load, a pick-up, facing right; y is the road. */
export function lorry(light: Light, x: number, y: number, length: number, body: Colour): string {
  const paint = lit(light, body)
  const wheel = (at: number) => ellipse(at, -7, 7.4, 7.4, '#22252a') + ellipse(at, -7, 3.2, 3.2, '#9aa2aa')
  return placed(
    x,
    y,
    length / 100,
    [
      ellipse(0, 0, 56, 3, '#000000', {opacity: 0.2}),
      polygon(
        [
          [-50, -36],
          [12, -36],
          [12, -10],
          [-50, -10],
        ],
        across([0, lighten(paint, 0.08)], [1, darken(paint, 0.18)]),
      ),
      polygon(
        [
          [-54, -38],
          [14, -38],
          [12, -33],
          [-52, -33],
        ],
        darken(paint, 0.25),
      ),
      path('M14,-10V-40H36Q44,-38 47,-24L50,-20V-10Z', downward([0, lighten(paint, 0.2)], [1, paint])),
      path('M28,-37H36Q41,-36 43.6,-25H28Z', lit(light, '#bcd4e0')),
      rect(-50, -11, 100, 4, '#3a3e44'),
      wheel(-36),
      wheel(-20),
      wheel(32),
    ].join(''),
  )
}

/** A road roller, facing right. */
export function roller(light: Light, x: number, y: number, length: number): string {
  const paint = lit(light, '#e8a92c')
  const drum = lit(light, '#5a6068')
  return placed(
    x,
    y,
    length / 100,
    [
      ellipse(0, 0, 54, 3.4, '#000000', {opacity: 0.22}),
      path(
        'M-40,-16L-38,-44H-6L-2,-30H30L36,-16Z',
        downward([0, lighten(paint, 0.15)], [1, darken(paint, 0.12)]),
      ),
      polygon(
        [
          [-40, -72],
          [0, -72],
          [2, -68],
          [-42, -68],
        ],
        darken(paint, 0.2),
      ),
      stroke('M-36,-70V-44M-6,-70L-6,-44', '#3a3e44', 2.4),
      ellipse(34, -17, 17, 17, across([0, lighten(drum, 0.2)], [1, darken(drum, 0.2)])),
      ellipse(34, -17, 6, 6, darken(drum, 0.3)),
      ellipse(-26, -15, 15, 15, '#24272c'),
      ellipse(-26, -15, 6, 6, paint),
    ].join(''),
  )
}

/** A motorbike with its rider's seat free, facing right. */
export function motorbike(light: Light, x: number, y: number, length: number, body: Colour): string {
  const paint = lit(light, body)
  const wheel = (at: number) =>
    ellipse(at, -14, 14, 14, '#24272b') +
    ellipse(at, -14, 9.4, 9.4, lit(light, '#c9ced3')) +
    ellipse(at, -14, 2.6, 2.6, '#24272b')
  return placed(
    x,
    y,
    length / 100,
    [
      ellipse(0, 0, 50, 3, '#000000', {opacity: 0.18}),
      wheel(-32),
      wheel(32),
      path('M-46,-34Q-30,-44 -8,-36L2,-24H16L24,-50 30,-50 22,-16H-20Q-30,-30 -46,-34Z', paint),
      path('M-40,-42Q-26,-48 -4,-40L-6,-36Q-24,-42 -38,-38Z', '#2b2724'),
      stroke('M24,-52l-7,-5M25,-50L33,-16', '#3a3e44', 3),
    ].join(''),
  )
}
