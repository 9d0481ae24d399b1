import {type ColourGroup, medianCut} from './medianCut.ts'
import type {PixelSample} from './placeholders.ts'

interface Swatch {
  _type: 'sanity.imagePaletteSwatch'
  background: string
  foreground: string
  title: string
  /** Share of the picture in per cent, with two decimals. */
  population: number
}

/** Where in saturation and lightness (0–1 each) the colour of a name is looked for. */
const moods = {
  vibrant: {saturation: [0.35, 1], lightness: [0.3, 0.7], aim: [1, 0.5]},
  darkVibrant: {saturation: [0.35, 1], lightness: [0, 0.45], aim: [1, 0.26]},
  lightVibrant: {saturation: [0.35, 1], lightness: [0.55, 1], aim: [1, 0.74]},
  muted: {saturation: [0, 0.4], lightness: [0.3, 0.7], aim: [0.3, 0.5]},
  darkMuted: {saturation: [0, 0.4], lightness: [0, 0.45], aim: [0.3, 0.26]},
  lightMuted: {saturation: [0, 0.4], lightness: [0.55, 1], aim: [0.3, 0.74]},
} as const

type Mood = (typeof moods)[keyof typeof moods]

/** The colours of a picture by Sanity's names; a name is left out when no colour of the picture deserves it. */
export function imagePalette(sample: PixelSample): {_type: 'sanity.imagePalette'} & Record<string, unknown> {
  const pixels = visiblePixels(sample)
  const groups = medianCut(pixels, 24).sort((one, other) => other.count - one.count)
  const swatch = (group: ColourGroup) => toSwatch(group, pixels.length)
  const [dominant] = groups
  const named = Object.entries(moods).flatMap(([name, mood]) => {
    const best = bestFor(mood, groups)
    return best ? [[name, swatch(best)] as const] : []
  })
  return {
    _type: 'sanity.imagePalette',
    ...(dominant && {dominant: swatch(dominant)}),
    ...Object.fromEntries(named),
  }
}

function visiblePixels({data}: PixelSample): [number, number, number][] {
  const pixels: [number, number, number][] = []
  for (let at = 0; at + 3 < data.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = data.subarray(at, at + 4)
    if (alpha >= 128) pixels.push([r, g, b])
  }
  return pixels
}

/** Nearness to the mood's aim counts most, then how much of the picture the colour covers. */
function bestFor(mood: Mood, groups: readonly ColourGroup[]): ColourGroup | undefined {
  const largest = groups[0]?.count ?? 1
  const rated = groups.flatMap(group => {
    const {saturation, lightness} = saturationAndLightness(group.rgb)
    if (!within(saturation, mood.saturation) || !within(lightness, mood.lightness)) return []
    const near = 3 * (1 - Math.abs(saturation - mood.aim[0])) + 6 * (1 - Math.abs(lightness - mood.aim[1]))
    return [{group, score: near + group.count / largest}]
  })
  return rated.sort((one, other) => other.score - one.score)[0]?.group
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most
}

function saturationAndLightness([r, g, b]: ColourGroup['rgb']): {saturation: number; lightness: number} {
  const most = Math.max(r, g, b) / 255
  const least = Math.min(r, g, b) / 255
  const lightness = (most + least) / 2
  const chroma = most - least
  return {saturation: chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1)), lightness}
}

function toSwatch({rgb, count}: ColourGroup, total: number): Swatch {
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${rgb.map(channel => Math.round(channel).toString(16).padStart(2, '0')).join('')}`,
    foreground: textOn(rgb, 4.5),
    title: textOn(rgb, 3),
    population: Math.round((10_000 * count) / total) / 100,
  }
}

/** White where it reaches the contrast WCAG 2 asks for (4.5 for text, 3 for large titles), else black. */
function textOn([r, g, b]: ColourGroup['rgb'], contrast: number): '#fff' | '#000' {
  const luminance = 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
  return 1.05 / (luminance + 0.05) >= contrast ? '#fff' : '#000'
}

function linear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
