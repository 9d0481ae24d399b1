import {livePagesQuery, redirectsQuery} from '@cong/schemas/queries'
import type {PageLake} from '../lake/lakeReader.ts'
import {type Redirect, resolveRedirects, slugsToCheck} from './resolveRedirects.ts'

/** All redirects that hold now. */
export async function loadRedirects(lake: PageLake): Promise<readonly Redirect[]> {
  const rows = await lake.askOnce(redirectsQuery)
  const slugs = slugsToCheck(rows)
  return resolveRedirects(rows, slugs.length > 0 ? await lake.ask(livePagesQuery, {slugs}) : [])
}
