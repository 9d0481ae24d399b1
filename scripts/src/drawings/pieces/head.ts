import {type Colour, darken, lighten} from '../colour.ts'
import {across, downward, element, ellipse, path, stroke} from '../svg.ts'
import type {Look} from './look.ts'
import type {Pose} from './poses.ts'

/** Head, hair and hat of a figure; faces are left to the reader, as in printed pictograms. */
export function head(
  look: Look,
  {head: [x, y], neck: [nx, ny]}: Pose,
  paint: (colour: Colour) => Colour,
  away: boolean,
): string {
  const skin = paint(look.skin)
  const hair = paint(look.hair)
  const neck = stroke(`M${nx},${ny + 1}L${(nx + x) / 2},${(ny + y) / 2}`, darken(skin, 0.16), 5.4)
  const parts = away
    ? ellipse(0, 0, 6.6, 8, skin) + fromBehind(look, hair)
    : behindFace(look, hair) + face(skin) + fringe(hair)
  return neck + element('g', {transform: `translate(${x} ${y})`}, parts + hat(look, paint))
}

/** The part of long hair that falls behind the shoulders of somebody who faces us. */
export function hairBehind(
  look: Look,
  {head: [x, y]}: Pose,
  paint: (colour: Colour) => Colour,
  away: boolean,
): string {
  if (look.hairStyle !== 'long' || away) return ''
  const fall = 'M-7.8,0L7.6,0Q10.4,12 8,24Q0,27 -9,24Q-10.8,12 -7.8,0Z'
  return element('g', {transform: `translate(${x} ${y})`}, path(fall, darken(paint(look.hair), 0.25)))
}

function face(skin: Colour): string {
  return (
    ellipse(-6.4, 1, 1.5, 2, darken(skin, 0.1)) +
    ellipse(6.4, 1, 1.5, 2, darken(skin, 0.1)) +
    ellipse(0, 0.4, 6.5, 7.9, across([0, darken(skin, 0.13)], [0.4, skin], [1, lighten(skin, 0.06)])) +
    ellipse(0.1, 1.1, 0.62, 0.75, '#2a1d18') +
    ellipse(4.3, 1.1, 0.58, 0.75, '#2a1d18') +
    stroke('M0.6,4.5Q2.2,5.7 3.8,4.4', darken(skin, 0.42), 0.6)
  )
}

function fringe(hair: Colour): string {
  return path(
    'M-6.9,1.4C-9.2,-9.6 9.2,-9.8 6.9,0.6C6.2,-3 4.6,-3.8 2.4,-4.2C-1,-3.4 -4.8,-4 -5.6,-2Q-6.4,-0.6 -6.9,1.4Z',
    hair,
  )
}

function behindFace(look: Look, hair: Colour): string {
  if (look.hairStyle === 'bob')
    return path('M-7.6,8C-10.4,-10.6 10.4,-10.6 7.6,8Q0,10 -7.6,8Z', darken(hair, 0.2))
  if (look.hairStyle === 'bun')
    return ellipse(-6.6, -5, 4, 3.8, darken(hair, 0.12)) + path('M-7.4,3C-9.4,-9.6 9,-9.6 7,2Z', hair)
  if (look.hairStyle === 'long')
    return path('M-7.6,4C-10,-10.6 10,-10.6 7.6,4Q5,9 0,9Q-5,9 -7.6,4Z', darken(hair, 0.2))
  return ''
}

function fromBehind(look: Look, hair: Colour): string {
  const shine = downward([0, lighten(hair, 0.14)], [1, hair])
  if (look.hairStyle === 'long')
    return path('M-7.4,2C-9,-10.6 9,-10.6 7.4,2Q9.4,16 6.6,24Q0,27 -6.6,24Q-9.4,16 -7.4,2Z', shine)
  if (look.hairStyle === 'bun')
    return (
      path('M-7.2,3C-9,-10.6 9,-10.6 7.2,3Q4,8 0,8Q-4,8 -7.2,3Z', shine) +
      ellipse(0, 0.5, 4, 3.6, darken(hair, 0.16))
    )
  if (look.hairStyle === 'bob') return path('M-7.8,7C-10,-10.6 10,-10.6 7.8,7Q0,10 -7.8,7Z', shine)
  return path('M-7.1,3.4C-9,-10.4 9,-10.4 7.1,3.4Q4,6 0,6Q-4,6 -7.1,3.4Z', shine)
}

function hat(look: Look, paint: (colour: Colour) => Colour): string {
  if (look.hat === 'conical') {
    const straw = across([0, darken(paint('#e6cf9c'), 0.16)], [0.45, paint('#f5e6bf')], [1, paint('#dcc08a')])
    return (
      ellipse(0, -2.4, 15.5, 3, darken(paint('#c9a86c'), 0.25)) +
      path('M-15.6,-2.6Q-4,-12 0,-15.6Q4,-12 15.6,-2.6Q0,1.6 -15.6,-2.6Z', straw)
    )
  }
  if (look.hat === 'helmet')
    return (
      path('M-8.6,-2.4C-9,-13 9,-13 8.6,-2.4Z', paint('#f0b429')) +
      path('M-9.6,-2.6Q0,-5 11.4,-2.2Q11,-0.8 0,-1.6Q-9,-0.8 -9.6,-2.6Z', darken(paint('#f0b429'), 0.16))
    )
  if (look.hat === 'bucket')
    return (
      path('M-7.4,-3C-7.6,-11.6 7.6,-11.6 7.4,-3Z', paint('#5c7a4a')) +
      path('M-7.4,-4Q0,-6 7.4,-4L11.4,0.4Q0,-3.6 -11.4,0.4Z', darken(paint('#5c7a4a'), 0.14))
    )
  if (look.hat === 'cap')
    return (
      path('M-7.6,-2.6C-8,-11.4 8,-11.4 7.6,-2.6Z', paint('#2d5f9e')) +
      path('M2,-3.4Q9,-4.6 13,-1.4Q7,-2 2,-1.8Z', darken(paint('#2d5f9e'), 0.2))
    )
  return ''
}
