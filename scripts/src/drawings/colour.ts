/** Colours are written #rrggbb. */
export type Colour = string

/** The colour `share` (0 to 1) of the way from one to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const [a, b] = [channels(from), channels(to)]
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? value) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}

export function darken(colour: Colour, share: number): Colour {
  return mix(colour, '#0b1420', share)
}

export function lighten(colour: Colour, share: number): Colour {
  return mix(colour, '#ffffff', share)
}

function channels(colour: Colour): number[] {
  return [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
}
