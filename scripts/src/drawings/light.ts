import {type Colour, mix} from './colour.ts'

/** The hour and the weather of a scene: its sky, and what it does to every other colour. */
export type Light = {
  skyTop: Colour
  skyMiddle: Colour
  skyLow: Colour
  sun: Colour
  /** What distance fades into. */
  haze: Colour
  /** The colour that lies over everything, and how strongly (0 to 1). */
  ambient: Colour
  strength: number
  water: Colour
}

export const lights = {
  dawn: {
    skyTop: '#5f86b3',
    skyMiddle: '#f2b9a0',
    skyLow: '#fbe3c0',
    sun: '#fff1d0',
    haze: '#f1cdb8',
    ambient: '#d98a6c',
    strength: 0.16,
    water: '#8fa7bd',
  },
  morning: {
    skyTop: '#4f9bd6',
    skyMiddle: '#a9d4ee',
    skyLow: '#eaf4f3',
    sun: '#fffbe6',
    haze: '#cfe3ea',
    ambient: '#fff2cf',
    strength: 0.08,
    water: '#6fb0cf',
  },
  noon: {
    skyTop: '#2f86d0',
    skyMiddle: '#7dbfe8',
    skyLow: '#d7eef5',
    sun: '#ffffff',
    haze: '#c5dfeb',
    ambient: '#ffffff',
    strength: 0.04,
    water: '#3f9cc4',
  },
  afternoon: {
    skyTop: '#5b94c2',
    skyMiddle: '#bfd3cf',
    skyLow: '#f8e2b0',
    sun: '#fff0b8',
    haze: '#e6d9b6',
    ambient: '#f0b45a',
    strength: 0.14,
    water: '#86acb0',
  },
  dusk: {
    skyTop: '#3b4a86',
    skyMiddle: '#c9748b',
    skyLow: '#f9b46b',
    sun: '#ffe2a0',
    haze: '#c98a86',
    ambient: '#7a4a78',
    strength: 0.26,
    water: '#8a7398',
  },
  overcast: {
    skyTop: '#6f8291',
    skyMiddle: '#9fafb8',
    skyLow: '#cfd8da',
    sun: '#e8edee',
    haze: '#b8c4c9',
    ambient: '#6c7f8c',
    strength: 0.2,
    water: '#7d929c',
  },
  night: {
    skyTop: '#0d1b3d',
    skyMiddle: '#253a6b',
    skyLow: '#5a5f8c',
    sun: '#f3efd9',
    haze: '#38466f',
    ambient: '#16244d',
    strength: 0.42,
    water: '#223460',
  },
} satisfies Record<string, Light>

/** A thing's own colour as this light shows it; `distance` (0 to 1) fades it into the haze. */
export function lit(light: Light, colour: Colour, distance = 0): Colour {
  return mix(mix(colour, light.ambient, light.strength), light.haze, distance)
}
