/** 0–255 each; alpha 0–1. */
export interface Colour {
  r: number
  g: number
  b: number
  alpha: number
}

export const white: Colour = {r: 255, g: 255, b: 255, alpha: 1}
export const transparent: Colour = {r: 0, g: 0, b: 0, alpha: 0}

/** Reads RGB, ARGB, RRGGBB or AARRGGBB in hexadecimal, alpha first as Sanity writes it. */
export function parseColour(text: string): Colour | undefined {
  if (!/^[0-9a-f]+$/i.test(text) || ![3, 4, 6, 8].includes(text.length)) return undefined
  const digits = text.length <= 4 ? [...text].map(digit => digit + digit).join('') : text
  const [a = 255, r = 0, g = 0, b = 0] = (digits.padStart(8, 'f').match(/../g) ?? []).map(pair =>
    Number.parseInt(pair, 16),
  )
  return {r, g, b, alpha: a / 255}
}

/** The opaque colour seen where `colour` lies over white. */
export function overWhite({r, g, b, alpha}: Colour): Colour {
  const mix = (channel: number) => Math.round(channel * alpha + 255 * (1 - alpha))
  return {r: mix(r), g: mix(g), b: mix(b), alpha: 1}
}
