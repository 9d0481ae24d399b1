import {isLate} from './latePages.ts'
import type {Rendered, UpdateWork} from './publishChange.ts'
import {renderPages} from './renderPages.ts'
import {staticAssets} from './staticAssets.ts'
import type {WarmPage} from './warm/warmBundle.ts'

/** How many pages are rendered before they are shown and noted, so that not all are held in memory. */
const sliceSize = 250

/**
 * Renders every page anew: the first time, after the pages' code changed, or when nobody knows what changed. Cut off,
 * it begins anew.
 */
export async function publishEverything(work: UpdateWork): Promise<Rendered> {
  const {bundle, map, content, lists, round, signal} = work
  const started = performance.now()
  map.exclusively(() => {
    map.putNote('bundle', undefined)
    if (!round.isSeen) map.removeFiles()
  })
  lists.reset()
  await content.refresh(undefined, []).changed
  round.addAssets()
  const listed = await lists.list(
    () => true,
    () => content.openPage(),
  )
  const pages = inOrder(lists.all(), round.isSeen ? listed.added : [])
  for (let from = 0; from < pages.length; from += sliceSize) {
    const slice = pages.slice(from, from + sliceSize)
    await renderPages(
      bundle,
      slice,
      () => content.openPage(),
      outcome => round.take(outcome),
      signal,
    )
    round.showSlice(() => content.save())
  }
  const gone = [...listed.gone, ...oldAssets(work)]
  return {gone, owed: [], rendered: pages.length, renderMs: performance.now() - started, ownPageMs: undefined}
}

/**
 * New pages of a site that readers see come first: others may link to them now. Then the search index, which needs the
 * most memory, while few of the rows that lists show are held.
 */
function inOrder(pages: readonly WarmPage[], added: readonly WarmPage[]): WarmPage[] {
  const isAdded = new Set(added.map(({file}) => file))
  const rank = ({file}: WarmPage) => (isLate(file) ? 1 : isAdded.has(file) ? 0 : 2)
  return pages.toSorted((one, other) => rank(one) - rank(other))
}

/** Files that pages named when their code was another. */
function oldAssets({map, bundleFolder}: UpdateWork): string[] {
  const assets = new Set(staticAssets(bundleFolder).map(({file}) => file))
  return map
    .filesOfRoute('')
    .map(({file}) => file)
    .filter(file => !assets.has(file))
}
