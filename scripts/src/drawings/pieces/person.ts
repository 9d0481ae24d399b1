import {type Colour, darken} from '../colour.ts'
import {type Light, lit} from '../light.ts'
import {ellipse, group, type Point, path, placed, polygon, round, stroke, through} from '../svg.ts'
import {hairBehind, head} from './head.ts'
import type {Look} from './look.ts'
import {type Pose, poses} from './poses.ts'

export type Standing = {
  x: number
  /** Height of the ground, or of the seat's floor, under the person. */
  y: number
  height: number
  look: Look
  pose?: keyof typeof poses
  facing?: 'left' | 'right' | 'away'
  shadow?: boolean
}

/** A stylised grown-up. Drawn 100 units tall around the feet, then placed. */
export function person(
  light: Light,
  {x, y, height, look, pose = 'stand', facing = 'right', shadow = true}: Standing,
): string {
  const joints: Pose = poses[pose]
  const paint = (colour: Colour) => lit(light, colour)
  const parts = [
    shadow ? ellipse(joints.hip[0] + 2, -1, 15, 2.6, '#000000', {opacity: 0.16}) : '',
    arm(look, joints.farHand, joints.farElbow, farShoulder(joints), paint, 0.16),
    hairBehind(look, joints, paint, facing === 'away'),
    legs(look, joints, paint),
    torso(look, joints, paint, facing),
    head(look, joints, paint, facing === 'away'),
    arm(look, joints.nearHand, joints.nearElbow, nearShoulder(joints), paint, 0.05),
  ]
  return placed(x, y, height / 100, group({}, ...parts), facing === 'left')
}

function nearShoulder({neck, hip}: Pose): Point {
  return offset(neck, hip, 8.4, 3.6)
}

function farShoulder({neck, hip}: Pose): Point {
  return offset(neck, hip, -8.4, 3.6)
}

/** A point beside the spine: `aside` units across it, `down` units along it from the neck. */
function offset(neck: Point, hip: Point, aside: number, down: number): Point {
  const length = Math.hypot(hip[0] - neck[0], hip[1] - neck[1]) || 1
  const [ux, uy] = [(hip[0] - neck[0]) / length, (hip[1] - neck[1]) / length]
  return [neck[0] + ux * down + uy * aside, neck[1] + uy * down - ux * aside]
}

function arm(
  look: Look,
  hand: Point,
  elbow: Point,
  shoulder: Point,
  paint: (colour: Colour) => Colour,
  shade: number,
): string {
  const sleeve = darken(paint(look.garment === 'vest' ? '#f2f2ee' : look.top), shade)
  const skin = darken(paint(look.skin), shade)
  const bare = look.garment === 'polo' || look.garment === 'vest'
  const middle: Point = [(shoulder[0] + elbow[0] * 2) / 3, (shoulder[1] + elbow[1] * 2) / 3]
  return (
    ellipse(hand[0], hand[1], 2.7, 2.9, skin) +
    (bare
      ? stroke(through(middle, elbow, hand), skin, 4.6) + stroke(through(shoulder, middle), sleeve, 7)
      : stroke(through(shoulder, elbow, hand), sleeve, 6.4) +
        stroke(through(mid(elbow, hand, 0.93), hand), skin, 4.4))
  )
}

function mid(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
}

function legs(look: Look, joints: Pose, paint: (colour: Colour) => Colour): string {
  const cloth = paint(look.garment === 'aoDai' ? '#f4f1ea' : look.bottom)
  const [hx, hy] = joints.hip
  const leg = (knee: Point, foot: Point, aside: number, shade: number) =>
    stroke(through([hx + aside, hy], knee, [foot[0], foot[1] - 2]), darken(cloth, shade), 8.4) +
    path(
      `M${round(foot[0] - 3.4)},0Q${round(foot[0] - 3.8)},-4.6 ${round(foot[0])},-4.4Q${round(foot[0] + 6.4)},-3 ${round(foot[0] + 6.6)},0Z`,
      paint('#2b2724'),
    )
  return leg(joints.farKnee, joints.farFoot, -3.4, 0.2) + leg(joints.nearKnee, joints.nearFoot, 3.4, 0.06)
}

function torso(look: Look, joints: Pose, paint: (colour: Colour) => Colour, facing: string): string {
  const {neck, hip} = joints
  const cloth = paint(look.top)
  const corners = [
    offset(neck, hip, -3, -0.6),
    offset(neck, hip, 3, -0.6),
    offset(neck, hip, 9.4, 3.4),
    offset(neck, hip, 8.4, 16),
    offset(hip, neck, -6.4, 0),
    offset(hip, neck, 6.4, 0),
    offset(neck, hip, -8.4, 16),
    offset(neck, hip, -9.4, 3.4),
  ]
  const body = polygon(corners, cloth, {stroke: cloth, 'stroke-width': 3, 'stroke-linejoin': 'round'})
  const side = polygon(
    [
      offset(neck, hip, -10.4, 4),
      offset(neck, hip, -4, 0.6),
      offset(hip, neck, 3, 0),
      offset(hip, neck, 7.4, 0),
    ],
    darken(cloth, 0.5),
    {opacity: 0.16},
  )
  const flap = look.garment === 'aoDai' && hip[1] < -40 ? aoDaiFlap(hip, cloth) : ''
  return flap + body + side + (facing === 'away' ? '' : frontDetail(look, joints, paint))
}

function aoDaiFlap([hx, hy]: Point, cloth: Colour): string {
  return (
    path(
      `M${hx - 7.4},${hy - 8}C${hx - 9},${hy + 14} ${hx - 10},-20 ${hx - 11},-9Q${hx},-5 ${hx + 10},-9C${hx + 9},-20 ${hx + 8.4},${hy + 14} ${hx + 7.4},${hy - 8}Z`,
      cloth,
    ) + stroke(`M${hx + 5},${hy + 2}Q${hx + 5.4},-28 ${hx + 4},-9`, darken(cloth, 0.25), 0.7)
  )
}

function frontDetail(look: Look, joints: Pose, paint: (colour: Colour) => Colour): string {
  const [nx, ny] = joints.neck
  const [hx, hy] = joints.hip
  const centre = (share: number): Point => [nx + (hx - nx) * share, ny + (hy - ny) * share]
  if (look.garment === 'suit') {
    const [vx, vy] = centre(0.5)
    return (
      polygon(
        [
          [nx - 4, ny + 0.4],
          [nx + 4, ny + 0.4],
          [vx, vy],
        ],
        paint('#f7f7f4'),
      ) +
      polygon(
        [
          [nx - 1.3, ny + 1.4],
          [nx + 1.3, ny + 1.4],
          [vx + 0.9, vy - 2.4],
          [vx, vy],
          [vx - 0.9, vy - 2.4],
        ],
        paint('#8f2430'),
      ) +
      stroke(through([vx, vy], centre(1)), darken(paint(look.top), 0.3), 0.6)
    )
  }
  if (look.garment === 'aoDai')
    return stroke(
      `M${nx - 3.4},${ny + 0.4}Q${nx},${ny + 2.6} ${nx + 3.4},${ny + 0.4}`,
      darken(paint(look.top), 0.25),
      1.4,
    )
  const collar = polygon(
    [
      [nx - 4.6, ny + 0.2],
      [nx, ny + 4.6],
      [nx + 4.6, ny + 0.2],
      [nx + 2.6, ny - 1],
      [nx, ny + 2],
      [nx - 2.6, ny - 1],
    ],
    darken(paint(look.top), look.garment === 'polo' ? 0.18 : 0.1),
  )
  return (
    collar +
    stroke(
      through(centre(0.14), centre(look.garment === 'polo' ? 0.34 : 1)),
      darken(paint(look.top), 0.22),
      0.6,
    )
  )
}
