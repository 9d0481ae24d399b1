import {type ArticleHead, byDate} from './articleHead.ts'

/** Articles from the oldest. */
export type SortedHeads = readonly ArticleHead[]

/** Position of the first article that is not older than `head`. */
export function lowerBound(list: SortedHeads, head: ArticleHead): number {
  return endOf(list, one => byDate(one, head) < 0)
}

/** Position of the first article that is published after `instant` (ISO 8601, UTC). */
export function firstAfter(list: SortedHeads, instant: string): number {
  return endOf(list, ({publishedAt}) => publishedAt <= instant)
}

/** How many articles at the start of the list are wanted, when no article after the first unwanted one is. */
function endOf(list: SortedHeads, isWanted: (head: ArticleHead) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = list[middle]
    if (at !== undefined && isWanted(at)) low = middle + 1
    else high = middle
  }
  return low
}

/** The list without some articles and with others; the list itself when nothing changes. */
export function withChanges(
  list: SortedHeads,
  removed: ReadonlySet<ArticleHead>,
  added: SortedHeads,
): SortedHeads {
  if (removed.size === 0 && added.length === 0) return list
  // A few are taken from their places and put in them; for many, sorting once costs less.
  if (removed.size + added.length > 20)
    return [...list.filter(head => !removed.has(head)), ...added].sort(byDate)
  const kept = [...list]
  for (const head of removed) {
    const place = lowerBound(kept, head)
    if (kept[place] === head) kept.splice(place, 1)
  }
  for (const head of added) kept.splice(lowerBound(kept, head), 0, head)
  return kept
}

/** The first place where two lists differ; the length of the shorter one when it is the start of the other. */
export function firstDifference(one: SortedHeads, other: SortedHeads): number {
  const shorter = Math.min(one.length, other.length)
  let at = 0
  while (at < shorter && one[at] === other[at]) at++
  return at
}

/** Articles that are in one list and not, or not the same, in the other. */
export function onlyInOne(
  one: SortedHeads,
  other: SortedHeads,
): {inOne: ArticleHead[]; inOther: ArticleHead[]} {
  const [inOne, inOther]: [ArticleHead[], ArticleHead[]] = [[], []]
  let [at, atOther] = [0, 0]
  while (at < one.length || atOther < other.length) {
    const [head, otherHead] = [one[at], other[atOther]]
    if (head !== undefined && head === otherHead) {
      at++
      atOther++
    } else if (head && (!otherHead || byDate(head, otherHead) <= 0)) {
      inOne.push(head)
      at++
    } else if (otherHead) {
      inOther.push(otherHead)
      atOther++
    }
  }
  return {inOne, inOther}
}
