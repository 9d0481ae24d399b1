import type {PageLake} from '../src/lake/lakeReader.ts'
import type {PageMap} from './pageMap.ts'
import {commonEnds} from './warm/commonEnds.ts'
import type {WarmPage, WarmRoute} from './warm/warmBundle.ts'

/** The holder of what a route's list of pages stands on. */
export const routeHolder = (route: string) => `route:${route}`

/** Pages in the order of their route, and by their files. */
type RouteList = {pages: readonly WarmPage[]; byFile: Map<string, WarmPage>}
/** A list made anew, by what differs from the one before: most often few of very many. */
type FreshList = {
  pages: readonly WarmPage[]
  come: ReadonlyMap<string, WarmPage>
  left: ReadonlySet<string>
  standsOn: ReadonlySet<string>
}

/** What listing routes anew showed. */
export type ListChange = {
  /** Pages that are new, or whose file another route makes from now on. */
  added: WarmPage[]
  /** Files that no route makes any more. */
  gone: string[]
}

/**
 * Which pages each route has. When several list the same file, the first in the bundle's order makes it, as in
 * `astro build`.
 */
export class PageLists {
  readonly #map: PageMap
  readonly #routes: readonly WarmRoute[]
  #lists = new Map<string, RouteList>()
  readonly #fresh = new Map<string, FreshList>()

  constructor(map: PageMap, routes: readonly WarmRoute[]) {
    this.#map = map
    this.#routes = routes
  }

  /** Lists the routes anew that `isStale` names; all of them the first time. */
  async list(isStale: (route: WarmRoute) => boolean, openPage: () => PageLake): Promise<ListChange> {
    const suspects = new Set(this.#lists.size === 0 ? this.#map.files().flatMap(ofRoute) : [])
    for (const route of this.#routes) {
      if (!isStale(route) && this.#lists.has(route.name)) continue
      const lake = openPage()
      const fresh = difference(this.#lists.get(route.name), await route.pages(lake))
      for (const file of [...fresh.come.keys(), ...fresh.left]) suspects.add(file)
      this.#fresh.set(route.name, {...fresh, standsOn: lake.standsOn})
    }
    return this.#changeOf(suspects)
  }

  /** Every page there is, as listed last. */
  all(): WarmPage[] {
    const pages = new Map<string, WarmPage>()
    for (const {name} of this.#routes) {
      const listed = (this.#fresh.get(name) ?? this.#lists.get(name))?.pages ?? []
      for (const page of listed) if (!pages.has(page.file)) pages.set(page.file, page)
    }
    return [...pages.values()]
  }

  /** Says that the pages are as listed. Call it in a transaction of the map. */
  save(): void {
    for (const [route, {pages, come, left, standsOn}] of this.#fresh) {
      const byFile = this.#lists.get(route)?.byFile ?? new Map<string, WarmPage>()
      for (const file of left) byFile.delete(file)
      for (const [file, page] of come) byFile.set(file, page)
      this.#lists.set(route, {pages, byFile})
      this.#map.putStanding(routeHolder(route), standsOn)
    }
    this.#fresh.clear()
  }

  /** Forgets what an update that failed has listed. */
  forget(): void {
    this.#fresh.clear()
  }

  /** Forgets everything: the next time all routes are listed. */
  reset(): void {
    this.#lists = new Map()
    this.#fresh.clear()
  }

  #changeOf(files: ReadonlySet<string>): ListChange {
    const change: ListChange = {added: [], gone: []}
    for (const file of files) {
      const page = this.#pageOf(file)
      const known = this.#map.file(file)
      if (page && known?.route !== page.route) change.added.push(page)
      else if (!page && known) change.gone.push(file)
    }
    return change
  }

  #pageOf(file: string): WarmPage | undefined {
    for (const {name} of this.#routes) {
      const fresh = this.#fresh.get(name)
      const page = fresh?.come.get(file) ?? this.#lists.get(name)?.byFile.get(file)
      if (page && !fresh?.left.has(file)) return page
    }
    return undefined
  }
}

function difference(before: RouteList | undefined, pages: readonly WarmPage[]) {
  const old = before?.pages ?? []
  const {start, end} = commonEnds(old, pages, (one, other) => one === other)
  const come = pages.slice(start, pages.length - end).filter(({file}) => !before?.byFile.has(file))
  const left = new Set(old.slice(start, old.length - end).map(({file}) => file))
  // Two documents may have one address: it is listed twice then, and stays when one of them goes.
  if (left.size > 0) for (const {file} of pages) left.delete(file)
  return {pages, come: new Map(come.map(page => [page.file, page])), left}
}

/** Files that pages name, such as style sheets, are on no list. */
function ofRoute({file, route}: {file: string; route: string}): string[] {
  return route === '' ? [] : [file]
}
