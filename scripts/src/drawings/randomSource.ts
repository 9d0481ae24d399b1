/** Chance that comes out the same on every machine: the same seed text gives the same numbers. */
export type RandomSource = {
  /** A number from `low` up to, not including, `high`. */
  between(low: number, high: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
}

/** Mulberry32, seeded with an FNV-1a hash of the text: small, even enough for drawing, no secret use. */
export function randomSource(seed: string): RandomSource {
  let state = hash(seed)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    between: (low, high) => low + next() * (high - low),
    pick: choices => choices[Math.floor(next() * choices.length)] ?? choices[0],
  }
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}
