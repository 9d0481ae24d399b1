/** How many items two lists share at their start, and how many of the rest at their end. */
export function commonEnds<Item>(
  one: readonly Item[],
  other: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): {start: number; end: number} {
  const shorter = Math.min(one.length, other.length)
  const isSameAt = (at: number, atOther: number) => isSame(one[at] as Item, other[atOther] as Item)
  let start = 0
  while (start < shorter && isSameAt(start, start)) start++
  let end = 0
  while (end < shorter - start && isSameAt(one.length - 1 - end, other.length - 1 - end)) end++
  return {start, end}
}
