import {type CutList, cutSegments} from '../search/cutSegments.ts'
import {type ArticleHead, byDate, isSameHead, isVisible} from './articleHead.ts'

/** How many articles of a category before an article are looked at for related ones, so that a change reaches few pages. */
export const relatedWindow = 40
const relatedCount = 4

/**
 * Where each visible article stands: one small answer of the lake in place of a count and a range for every list.
 * It never changes; `update` makes the next one.
 */
export class ArticleIndex {
  /** Every article, also those that are not yet or no longer to be seen, oldest first. */
  readonly heads: readonly ArticleHead[]
  /** The visible ones, oldest first. */
  readonly visible: readonly ArticleHead[]
  /** ISO 8601 instant in UTC that the index speaks of. */
  readonly now: string
  /** Revision of each article by its id: what it says, of which nothing stands in its head. */
  readonly revisions: ReadonlyMap<string, string>
  #positions: Map<string, number> | undefined
  #segments: CutList<ArticleHead> | undefined
  readonly #groups = new Map<keyof typeof groupings, Map<string, ArticleHead[]>>()

  constructor(
    heads: readonly ArticleHead[],
    now: string,
    revisions: ReadonlyMap<string, string> = new Map(),
  ) {
    this.heads = heads.toSorted(byDate)
    this.now = now
    this.revisions = revisions
    this.visible = this.heads.filter(head => isVisible(head, now))
  }

  /** The index after some articles changed or went, at another instant. A head that says the same stays the same object. */
  update(
    changed: readonly ArticleHead[],
    gone: ReadonlySet<string>,
    now: string,
    revisions: ReadonlyMap<string, string> = this.revisions,
  ): ArticleIndex {
    const next = new Map(changed.map(head => [head.id, head]))
    const kept = this.heads.flatMap(head => {
      const replaced = next.get(head.id)
      if (replaced === undefined) return gone.has(head.id) ? [] : [head]
      next.delete(head.id)
      return [isSameHead(head, replaced) ? head : replaced]
    })
    return new ArticleIndex([...kept, ...next.values()], now, revisions)
  }

  /** Visible articles of a list: of one category, author, tag or month, or all; oldest first. */
  list(listing: Listing): readonly ArticleHead[] {
    if (listing.of === 'all') return this.visible
    return this.#grouped(listing.of).get(listing.key) ?? []
  }

  /** Keys of all lists of a kind that have an article, in the order of their oldest one. */
  keys(of: keyof typeof groupings): string[] {
    return [...this.#grouped(of).keys()]
  }

  /** The visible articles as the search index divides them. */
  get segments(): CutList<ArticleHead> {
    this.#segments ??= cutSegments(this.visible)
    return this.#segments
  }

  /** Ids of the articles just before and just after one. */
  neighbours(id: string): {previous: string | undefined; next: string | undefined} {
    const position = this.#position(id)
    if (position === undefined) return {previous: undefined, next: undefined}
    return {previous: this.visible[position - 1]?.id, next: this.visible[position + 1]?.id}
  }

  /** Ids of up to four older articles of the same category: those that share most tags, then the newest. */
  related(id: string): string[] {
    const head = this.find(id)
    if (!head?.categoryId) return []
    const category = this.list({of: 'category', key: head.categoryId})
    const end = lowerBound(category, head)
    return category
      .slice(Math.max(0, end - relatedWindow), end)
      .map((other, index) => ({id: other.id, index, shared: sharedTags(head, other)}))
      .sort((one, other) => other.shared - one.shared || other.index - one.index)
      .slice(0, relatedCount)
      .map(one => one.id)
  }

  find(id: string): ArticleHead | undefined {
    const position = this.#position(id)
    return position === undefined ? undefined : this.visible[position]
  }

  #position(id: string): number | undefined {
    this.#positions ??= new Map(this.visible.map((head, position) => [head.id, position]))
    return this.#positions.get(id)
  }

  #grouped(of: keyof typeof groupings): Map<string, ArticleHead[]> {
    let groups = this.#groups.get(of)
    if (!groups) {
      groups = new Map()
      for (const head of this.visible) {
        for (const key of groupings[of](head)) {
          const group = groups.get(key)
          if (group) group.push(head)
          else groups.set(key, [head])
        }
      }
      this.#groups.set(of, groups)
    }
    return groups
  }
}

/** A list of articles: all of them, or those of one category or author (ids), tag (its slug) or month (`2026-11`). */
export type Listing = {of: 'all'} | {of: keyof typeof groupings; key: string}

/** The lists an article stands in, by kind. */
export const groupings = {
  category: (head: ArticleHead) => (head.categoryId === undefined ? [] : [head.categoryId]),
  author: (head: ArticleHead) => (head.authorId === undefined ? [] : [head.authorId]),
  tag: (head: ArticleHead) => head.tags.keys(),
  month: (head: ArticleHead) => [head.month],
}

/** Position of the first article that is not older than `head`, in a list from the oldest. */
export function lowerBound(list: readonly ArticleHead[], head: ArticleHead): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = list[middle]
    if (at !== undefined && byDate(at, head) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function sharedTags(one: ArticleHead, other: ArticleHead): number {
  let shared = 0
  for (const slug of one.tags.keys()) if (other.tags.has(slug)) shared++
  return shared
}
