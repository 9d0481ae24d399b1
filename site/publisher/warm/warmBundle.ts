import {pathToFileURL} from 'node:url'
import type {PageLake} from '../../src/lake/lakeReader.ts'

/** One file of the site that a page's code writes. */
export type WarmPage = {
  /** Source of the page's code, relative to the site: `src/pages/tin-tuc/[slug].astro`. */
  route: string
  /** Root-relative address, `/tin-tuc/mot-bai/`. */
  address: string
  /** Where `astro build` writes it, relative to the site's folder: `tin-tuc/mot-bai/index.html`. */
  file: string
}

export type WarmRoute = {
  name: string
  /** All pages of the route, from the same `getStaticPaths` that `astro build` asks; a page that was listed before is the same object again. */
  pages(lake: PageLake): Promise<WarmPage[]>
}

/** The site's pages, compiled once and kept in memory. */
export type WarmBundle = {
  routes: WarmRoute[]
  /**
   * Renders one page to the bytes that `astro build` writes. `found` is false when there is no such page (any more).
   * Throws what the page's code throws, such as a ContentError.
   */
  render(page: WarmPage, lake: PageLake): Promise<{found: boolean; body: Uint8Array}>
}

/** Loads the bundle that `buildWarm` made. It reads SITE_URL and LAKE_URL from this thread's environment. */
export async function loadWarmBundle(folder: string): Promise<WarmBundle> {
  return import(pathToFileURL(`${folder}/server/entry.mjs`).href) as Promise<WarmBundle>
}
