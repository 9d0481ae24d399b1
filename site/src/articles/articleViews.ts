import {listPageSize, settledPages} from '../lake/listPages.ts'
import type {ArticleHead} from './articleHead.ts'
import {type ArticleIndex, type Grouping, groupings, type Listing, relatedWindow} from './articleIndex.ts'
import {firstDifference, lowerBound, onlyInOne, type SortedHeads} from './sortedHeads.ts'

/** Names of what a page can look up in the index. A page stands on the views it looked at, as it does on sync tags. */
export const view = {
  /** Anything about which articles there are. */
  any: 'articles',
  list: (listing: Listing) => `articles of ${name(listing)}`,
  /** Twelve places of a list, counted from the oldest article. */
  block: (listing: Listing, number: number) => `articles of ${name(listing)}, block ${number}`,
  /** Whether the numbered page is there, and the last of its list. */
  settled: (listing: Listing, page: number) => `articles of ${name(listing)}, settled ${page}`,
  /** Articles that the search index keeps together, and what they say; the open ones without a key. */
  segment: (key: string | undefined) => `articles of the search's ${key ?? 'open part'}`,
  /** Which article has the address. */
  address: (slug: string) => `articles at ${slug}`,
  neighbours: (id: string) => `articles beside ${id}`,
  related: (id: string) => `articles related to ${id}`,
}

function name(listing: Listing): string {
  return listing.of === 'all' ? 'all' : `${listing.of} ${listing.key}`
}

/** The views that differ between two indexes. Its cost grows with the index, its answer only with the change. */
export function changedViews(before: ArticleIndex, after: ArticleIndex): Set<string> {
  const {inOne, inOther} = onlyInOne(before.visible, after.visible)
  const changes = [
    ...inOne.map(head => ({head, index: before})),
    ...inOther.map(head => ({head, index: after})),
  ]
  const views = new Set(changedSegments(before, after))
  if (changes.length === 0) return views
  views.add(view.any)
  for (const {head, index} of changes) {
    views.add(view.address(head.slug))
    for (const id of besides(head, index)) views.add(view.neighbours(id))
    for (const id of relatedTo(head, index)) views.add(view.related(id))
  }
  for (const listing of listingsOf(changes.map(({head}) => head))) {
    for (const one of changedListViews(listing, before, after)) views.add(one)
  }
  return views
}

function changedSegments(before: ArticleIndex, after: ArticleIndex): string[] {
  const [old, now] = [segmentsByKey(before), segmentsByKey(after)]
  const keys = [...new Set([...old.keys(), ...now.keys()])]
  const revised = [...after.revisedSince(before)].flatMap(id => after.find(id) ?? [])
  const isSame = (one: SortedHeads = [], other: SortedHeads = []) =>
    one.length === other.length && firstDifference(one, other) === one.length
  const isRevised = (heads: SortedHeads = []) => revised.some(head => heads.includes(head))
  return keys.filter(key => !isSame(old.get(key), now.get(key)) || isRevised(now.get(key))).map(view.segment)
}

function segmentsByKey({segments: {closed, open}}: ArticleIndex) {
  const all = new Map<string | undefined, SortedHeads>(closed.map(({key, items}) => [key, items]))
  return all.set(undefined, open)
}

function besides({id}: ArticleHead, index: ArticleIndex): string[] {
  const {previous, next} = index.neighbours(id)
  return [previous, id, next].filter(one => one !== undefined)
}

/** The article itself and those that look at it as a related one. */
function relatedTo(head: ArticleHead, index: ArticleIndex): string[] {
  if (head.categoryId === undefined) return [head.id]
  const category = index.list({of: 'category', key: head.categoryId})
  const from = lowerBound(category, head)
  return category.slice(from, from + relatedWindow + 1).map(({id}) => id)
}

function listingsOf(heads: readonly ArticleHead[]): Listing[] {
  const listings = new Map<string, Listing>([['all', {of: 'all'}]])
  for (const of of Object.keys(groupings) as Grouping[]) {
    for (const key of heads.flatMap(head => [...groupings[of](head)])) listings.set(`${of} ${key}`, {of, key})
  }
  return [...listings.values()]
}

function changedListViews(listing: Listing, before: ArticleIndex, after: ArticleIndex): string[] {
  const [old, now] = [before.list(listing), after.list(listing)]
  const views = [view.list(listing)]
  const blocks = Math.floor(Math.max(old.length, now.length) / listPageSize)
  for (let block = Math.floor(firstDifference(old, now) / listPageSize); block <= blocks; block++) {
    if (differs(old, now, block * listPageSize)) views.push(view.block(listing, block))
  }
  const settled = [settledPages(old.length), settledPages(now.length)]
  if (settled[0] === settled[1]) return views
  for (let page = Math.min(...settled); page <= Math.max(...settled); page++) {
    views.push(view.settled(listing, page))
  }
  return views
}

function differs(one: SortedHeads, other: SortedHeads, from: number): boolean {
  for (let at = from; at < from + listPageSize; at++) if (one[at] !== other[at]) return true
  return false
}
