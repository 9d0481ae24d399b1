import type {PageLake} from '../src/lake/lakeReader.ts'
import type {PageMap} from './pageMap.ts'
import type {WarmPage, WarmRoute} from './warm/warmBundle.ts'

/** The holder of what a route's list of pages stands on. */
export const routeHolder = (route: string) => `route:${route}`

type RouteList = {pages: ReadonlyMap<string, WarmPage>; standsOn: ReadonlySet<string>}

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
  readonly #fresh = new Map<string, RouteList>()

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
      const pages = new Map((await route.pages(lake)).map(page => [page.file, page]))
      const before = this.#lists.get(route.name)?.pages ?? new Map<string, WarmPage>()
      for (const file of pages.keys()) if (!before.has(file)) suspects.add(file)
      for (const file of before.keys()) if (!pages.has(file)) suspects.add(file)
      this.#fresh.set(route.name, {pages, standsOn: lake.standsOn})
    }
    return this.#changeOf(suspects)
  }

  /** Every page there is, as listed last. */
  all(): WarmPage[] {
    const pages = new Map<string, WarmPage>()
    for (const {name} of this.#routes) {
      for (const [file, page] of this.#pagesOf(name)) if (!pages.has(file)) pages.set(file, page)
    }
    return [...pages.values()]
  }

  /** Says that the pages are as listed. Call it in a transaction of the map. */
  save(): void {
    for (const [route, list] of this.#fresh) {
      this.#lists.set(route, list)
      this.#map.putStanding(routeHolder(route), list.standsOn)
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
      const page = this.#pagesOf(name).get(file)
      if (page) return page
    }
    return undefined
  }

  #pagesOf(route: string): ReadonlyMap<string, WarmPage> {
    return (this.#fresh.get(route) ?? this.#lists.get(route))?.pages ?? new Map()
  }
}

/** Files that pages name, such as style sheets, are on no list. */
function ofRoute({file, route}: {file: string; route: string}): string[] {
  return route === '' ? [] : [file]
}
