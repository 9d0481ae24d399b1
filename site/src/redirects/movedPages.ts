import {tidyAddress} from '@cong/schemas/addresses'
import type {Redirect} from './resolveRedirects.ts'

/** A page that stands at an old address, for hosts that know nothing of redirects. */
export type MovedPage = {
  /** Path of the page without the slashes around it, as its route takes it. */
  path: string
  to: string
}

/** A page for each old address without a query: files are not told apart by queries. */
export function movedPages(redirects: readonly Redirect[]): MovedPage[] {
  return redirects
    .filter(({from}) => !from.includes('?'))
    .map(({from, to}) => ({path: tidyAddress(from).slice(1), to}))
}
