import {hash as hashOf} from 'node:crypto'
import {setImmediate} from 'node:timers/promises'
import type {PageLake} from '../src/lake/lakeReader.ts'
import type {WarmBundle, WarmPage} from './warm/warmBundle.ts'

/** What became of one page. */
export type Outcome = {page: WarmPage; standsOn: ReadonlySet<string>} & (
  | {kind: 'rendered'; hash: string; body: Uint8Array}
  | {kind: 'missing'}
  | {kind: 'failed'; error: unknown}
)

/** While pages wait for the lake, others go on: as many as one answer brings texts. More would only hold more. */
const atATime = 12

/** Renders pages and hands each to `take` as it is done, so that not all are in memory at once. A page that fails stops no other. */
export async function renderPages(
  bundle: WarmBundle,
  pages: readonly WarmPage[],
  openPage: () => PageLake,
  take: (outcome: Outcome) => void,
  signal: AbortSignal,
): Promise<void> {
  const waiting = pages.values()
  const work = async () => {
    for (const page of waiting) {
      // A turn for each: what one page makes on its way is rubbish before the next begins.
      await setImmediate()
      signal.throwIfAborted()
      take(await renderPage(bundle, page, openPage()))
    }
  }
  await Promise.all(Array.from({length: atATime}, work))
}

async function renderPage(bundle: WarmBundle, page: WarmPage, lake: PageLake): Promise<Outcome> {
  try {
    const {found, body} = await bundle.render(page, lake)
    if (!found) return {kind: 'missing', page, standsOn: lake.standsOn}
    const hash = hashOf('sha256', body, 'base64url')
    return {kind: 'rendered', page, standsOn: lake.standsOn, hash, body}
  } catch (error) {
    return {kind: 'failed', page, standsOn: lake.standsOn, error}
  }
}
