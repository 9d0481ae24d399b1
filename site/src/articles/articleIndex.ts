import {type CutList, cutSegments} from '../search/cutSegments.ts'
import {type ArticleHead, byDate, isSameHead, isVisible} from './articleHead.ts'
import {LayeredMap} from './layeredMap.ts'
import {firstAfter, lowerBound, type SortedHeads, withChanges} from './sortedHeads.ts'

/** How many articles of a category before an article are looked at for related ones, so that a change reaches few pages. */
export const relatedWindow = 40
const relatedCount = 4

/**
 * Where each visible article stands: one small answer of the lake in place of a count and a range for every list.
 * It never changes; `update` makes the next one.
 */
export class ArticleIndex {
  /** Every article, also those that are not yet or no longer to be seen, oldest first. */
  readonly heads: SortedHeads
  /** The visible ones, oldest first. */
  readonly visible: SortedHeads
  /** ISO 8601 instant in UTC that the index speaks of. */
  readonly now: string
  /** Those that have an end, visible or not, oldest first. */
  readonly #expiring: SortedHeads
  readonly #revisions: LayeredMap<string, string>
  readonly #byId: LayeredMap<string, ArticleHead>
  /** The visible ones. */
  readonly #bySlug: LayeredMap<string, SortedHeads>
  readonly #groups: Map<Grouping, Map<string, SortedHeads>>
  #segments: CutList<ArticleHead> | undefined

  /** `revisions`: of each article by its id, what it says, of which nothing stands in its head. */
  constructor(
    heads: readonly ArticleHead[],
    now: string,
    revisions: ReadonlyMap<string, string> = new Map(),
    parts?: IndexParts,
  ) {
    this.heads = parts ? heads : heads.toSorted(byDate)
    this.now = now
    this.visible = parts?.visible ?? this.heads.filter(head => isVisible(head, now))
    this.#expiring = parts?.expiring ?? this.heads.filter(isExpiring)
    this.#revisions = parts?.revisions ?? new LayeredMap(revisions)
    this.#byId = parts?.byId ?? new LayeredMap(new Map(heads.map(head => [head.id, head])))
    this.#bySlug = parts?.bySlug ?? new LayeredMap(Map.groupBy(this.visible, ({slug}) => slug))
    this.#groups = parts?.groups ?? new Map()
  }

  /**
   * The index after some articles changed or went, at another instant, with the revisions of those that have another
   * one. A head that says the same stays the same object. What nothing changes is shared with the index before, so that
   * one edit costs little among many articles.
   */
  update(
    changed: readonly ArticleHead[],
    gone: ReadonlySet<string>,
    now: string,
    revisions: ReadonlyMap<string, string | undefined> = new Map(),
  ): ArticleIndex {
    const added = [...new Map(changed.map(head => [head.id, head])).values()].filter(head => {
      const before = this.#byId.get(head.id)
      return before === undefined || !isSameHead(before, head)
    })
    const replaced = new Set([...gone, ...added.map(({id}) => id)].flatMap(id => this.#byId.get(id) ?? []))
    const heads = withChanges(this.heads, replaced, added)
    return new ArticleIndex(heads, now, undefined, {
      ...this.#visibleParts(replaced, added, now),
      expiring: withChanges(this.#expiring, replaced, added.filter(isExpiring)),
      byId: this.#byId.with(
        new Map([
          ...[...replaced].map(({id}) => [id, undefined] as const),
          ...added.map(head => [head.id, head] as const),
        ]),
      ),
      revisions: this.#revisions.with(revisions),
    })
  }

  /** Ids of the articles that another index knows with another revision. */
  revisedSince(before: ArticleIndex): Set<string> {
    return new Set(this.#revisions.keysThatDiffer(before.#revisions))
  }

  #visibleParts(
    replaced: ReadonlySet<ArticleHead>,
    added: SortedHeads,
    now: string,
  ): Pick<IndexParts, 'visible' | 'bySlug' | 'groups'> {
    const isShown = (head: ArticleHead) => isVisible(head, now)
    const wasShown = (head: ArticleHead) => isVisible(head, this.now)
    const turned = this.#turning(now).filter(head => !replaced.has(head))
    const left = [...replaced, ...turned.filter(head => !isShown(head))].filter(wasShown)
    const come = [...added, ...turned.filter(head => !wasShown(head))].filter(isShown)
    const removed = new Set(left)
    const groups = new Map([...this.#groups].map(([of, lists]) => [of, regroup(of, lists, removed, come)]))
    const bySlug = this.#bySlug.with(this.#slugChanges(removed, come))
    return {visible: withChanges(this.visible, removed, come), bySlug, groups}
  }

  /** Articles that may be seen at one of two instants only: the index's own and another. */
  #turning(now: string): ArticleHead[] {
    const [first = now, last = now] = [this.now, now].sort()
    const published = this.heads.slice(firstAfter(this.heads, first), firstAfter(this.heads, last))
    return [...new Set([...published, ...this.#expiring])]
  }

  #slugChanges(left: ReadonlySet<ArticleHead>, come: SortedHeads): Map<string, SortedHeads | undefined> {
    const comeBySlug = Map.groupBy(come, ({slug}) => slug)
    const slugs = new Set([...comeBySlug.keys(), ...[...left].map(({slug}) => slug)])
    const changes = new Map<string, SortedHeads | undefined>()
    for (const slug of slugs) {
      const heads = (this.#bySlug.get(slug) ?? []).filter(head => !left.has(head))
      const all = [...heads, ...(comeBySlug.get(slug) ?? [])].sort(byDate)
      changes.set(slug, all.length > 0 ? all : undefined)
    }
    return changes
  }

  /** Visible articles of a list: of one category, author, tag or month, or all; oldest first. */
  list(listing: Listing): readonly ArticleHead[] {
    if (listing.of === 'all') return this.visible
    return this.#grouped(listing.of).get(listing.key) ?? []
  }

  /** Keys of all lists of a kind that have an article, in the order of their oldest one. */
  keys(of: Grouping): string[] {
    const oldest = [...this.#grouped(of)].flatMap(([key, [head]]) => (head ? [{key, head}] : []))
    const byOldest = (one: (typeof oldest)[number], other: (typeof oldest)[number]) =>
      byDate(one.head, other.head) || (one.key < other.key ? -1 : 1)
    return oldest.sort(byOldest).map(({key}) => key)
  }

  /** How many articles each list of a kind has, by its key. */
  sizes(of: Grouping): Map<string, number> {
    return new Map([...this.#grouped(of)].map(([key, list]) => [key, list.length]))
  }

  /** The visible articles as the search index divides them. */
  get segments(): CutList<ArticleHead> {
    this.#segments ??= cutSegments(this.visible, head => head.beginsSegment)
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
    const slugs = [...head.tags.keys()]
    return category
      .slice(Math.max(0, end - relatedWindow), end)
      .map((other, index) => ({
        id: other.id,
        index,
        shared: slugs.filter(slug => other.tags.has(slug)).length,
      }))
      .sort((one, other) => other.shared - one.shared || other.index - one.index)
      .slice(0, relatedCount)
      .map(one => one.id)
  }

  /** The newest visible article that has a slug. */
  withSlug(slug: string): ArticleHead | undefined {
    return this.#bySlug.get(slug)?.at(-1)
  }

  find(id: string): ArticleHead | undefined {
    const head = this.#byId.get(id)
    return head && isVisible(head, this.now) ? head : undefined
  }

  #position(id: string): number | undefined {
    const head = this.find(id)
    return head && lowerBound(this.visible, head)
  }

  #grouped(of: Grouping): Map<string, SortedHeads> {
    const groups = this.#groups.get(of) ?? regroup(of, new Map(), new Set(), this.visible)
    this.#groups.set(of, groups)
    return groups
  }
}

function isExpiring({expiresAt}: ArticleHead): boolean {
  return expiresAt !== undefined
}

type IndexParts = {
  visible: SortedHeads
  expiring: SortedHeads
  byId: LayeredMap<string, ArticleHead>
  bySlug: LayeredMap<string, SortedHeads>
  revisions: LayeredMap<string, string>
  groups: Map<Grouping, Map<string, SortedHeads>>
}

/** A list of articles: all of them, or those of one category or author (ids), tag (its slug) or month (`2026-11`). */
export type Listing = {of: 'all'} | {of: Grouping; key: string}
export type Grouping = keyof typeof groupings

/** The lists an article stands in, by kind. */
export const groupings = {
  category: (head: ArticleHead) => (head.categoryId === undefined ? [] : [head.categoryId]),
  author: (head: ArticleHead) => (head.authorId === undefined ? [] : [head.authorId]),
  tag: (head: ArticleHead) => head.tags.keys(),
  month: (head: ArticleHead) => [head.month],
  featured: (head: ArticleHead) => (head.isFeatured ? ['featured'] : []),
}

/** The lists of a kind after some articles left and others came; those that nothing changes are shared. */
function regroup(
  of: Grouping,
  before: ReadonlyMap<string, SortedHeads>,
  left: ReadonlySet<ArticleHead>,
  come: SortedHeads,
): Map<string, SortedHeads> {
  const lists = new Map(before)
  const comeByKey = new Map<string, ArticleHead[]>()
  for (const head of left) for (const key of groupings[of](head)) comeByKey.set(key, [])
  for (const head of come) {
    for (const key of groupings[of](head)) {
      const heads = comeByKey.get(key)
      if (heads) heads.push(head)
      else comeByKey.set(key, [head])
    }
  }
  for (const [key, added] of comeByKey) {
    const list = withChanges(lists.get(key) ?? [], left, added)
    if (list.length > 0) lists.set(key, list)
    else lists.delete(key)
  }
  return lists
}
