import {type ListPage, listPage, listPageSize} from '../lake/listPages.ts'
import type {CutList} from '../search/cutSegments.ts'
import type {ArticleHead} from './articleHead.ts'
import type {ArticleIndex, Grouping, Listing} from './articleIndex.ts'
import {view} from './articleViews.ts'

/** The index as one page looks at it: each look is noted, so that the page is known to stand on it. */
export type PageArticles = {
  /** Page `number` (undefined: the newest) of the list at `address`, its ids from the newest; undefined when there is none. */
  page(listing: Listing, address: string, number?: number): {page: ListPage; ids: string[]} | undefined
  /** Ids of up to `count` articles of a list, newest first. */
  newest(listing: Listing, count: number): string[]
  /** All articles of a list, newest first. */
  all(listing: Listing): readonly ArticleHead[]
  /** The first article of a list. */
  oldest(listing: Listing): ArticleHead | undefined
  /** How many articles a list has. */
  count(listing: Listing): number
  /** Keys of all lists of a kind that have an article, in the order of their oldest one. */
  keys(of: Grouping): string[]
  /** How many articles each list of a kind has, by its key. */
  sizes(of: Grouping): ReadonlyMap<string, number>
  /** How the search index divides the articles: which are where, not what they say. */
  segments(): CutList<ArticleHead>
  /** Articles of one segment of the search index, oldest first, to be read whole; undefined key: the open part. */
  segment(key: string | undefined): readonly ArticleHead[] | undefined
  /** The newest article that has an address; slugs are to be unique, but nothing in the lake sees to it. */
  withSlug(slug: string): ArticleHead | undefined
  neighbours(id: string): {previous: string | undefined; next: string | undefined}
  /** Ids of up to four older articles of the same category. */
  related(id: string): string[]
}

export function pageArticles(index: ArticleIndex, note: (view: string) => void): PageArticles {
  /** Places `from` up to and including `to`. */
  const noteBlocks = (listing: Listing, from: number, to: number) => {
    const last = Math.floor(to / listPageSize)
    for (let block = Math.floor(from / listPageSize); block <= last; block++) note(view.block(listing, block))
  }
  return {
    newest(listing, count) {
      const list = index.list(listing)
      const from = Math.max(0, list.length - count)
      noteBlocks(listing, from, list.length)
      return list
        .slice(from)
        .map(({id}) => id)
        .reverse()
    },
    page(listing, address, number) {
      const list = index.list(listing)
      const page = listPage(address, list.length, number)
      if (number !== undefined) note(view.settled(listing, number))
      if (!page) return undefined
      noteBlocks(listing, page.from, number === undefined ? page.to : page.to - 1)
      const ids = list.slice(page.from, page.to).map(head => head.id)
      return {page, ids: ids.reverse()}
    },
    all(listing) {
      note(view.list(listing))
      return index.list(listing).toReversed()
    },
    oldest(listing) {
      note(view.block(listing, 0))
      return index.list(listing)[0]
    },
    count(listing) {
      note(view.list(listing))
      return index.list(listing).length
    },
    keys(of) {
      note(view.any)
      return index.keys(of)
    },
    sizes(of) {
      note(view.any)
      return index.sizes(of)
    },
    segments() {
      note(view.any)
      return index.segments
    },
    segment(key) {
      note(view.segment(key))
      const {closed, open} = index.segments
      return key === undefined ? open : closed.find(segment => segment.key === key)?.items
    },
    withSlug(slug) {
      note(view.address(slug))
      return index.withSlug(slug)
    },
    neighbours(id) {
      note(view.neighbours(id))
      return index.neighbours(id)
    },
    related(id) {
      note(view.related(id))
      return index.related(id)
    },
  }
}
