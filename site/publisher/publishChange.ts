import type {RenderCounts} from './change.ts'
import type {LakeContent} from './lakeContent.ts'
import {Interrupted, isLate} from './latePages.ts'
import {type PageLists, routeHolder} from './pageLists.ts'
import type {PageMap} from './pageMap.ts'
import type {PublishRound} from './publishRound.ts'
import {renderPages} from './renderPages.ts'
import type {WarmBundle, WarmPage} from './warm/warmBundle.ts'

/** All that rendering an update takes. */
export type UpdateWork = {
  bundle: WarmBundle
  bundleFolder: string
  map: PageMap
  signal: AbortSignal
  content: LakeContent
  lists: PageLists
  round: PublishRound
}

/** What an update rendered, the files that no page makes any more, and what stands on the change and is left for later. */
export type Rendered = RenderCounts & {gone: string[]; owed: string[]}

/** A page is taken for a changed document's own when no more than so many stand on one of the change's tags. */
const fewHolders = 3
/** So many late pages are rendered before it is asked whether something is urgent. */
const lateSlice = 6

/**
 * Renders and shows what stands on a change of which the tags are known: the changed documents' own pages at once,
 * while the lake is still asked what else says something new; then pages that are new and the end of those that are
 * gone, then those that link to them.
 */
export async function publishChange(
  work: UpdateWork,
  tags: ReadonlySet<string>,
  dueIds: readonly string[],
): Promise<Rendered> {
  const {map, content, round} = work
  const started = performance.now()
  const about = map.filesAbout(tags, fewHolders)
  const refreshed = content.refresh(tags, dueIds)
  let ownPageMs: number | undefined
  const showOwn = async () => {
    const files = new Set([...about, ...map.holdersOf(await refreshed.texts)])
    const own = [...files].flatMap(file => (isLate(file) ? [] : (map.file(file) ?? [])))
    await render(work, own, content.publishedArticles)
    round.show()
    if (own.length > 0) ownPageMs = performance.now() - started
    return own
  }
  const [changed, own] = await Promise.all([refreshed.changed, showOwn()])

  const holders = map.holdersOf([...tags, ...changed])
  // What was rendered a moment ago is so again only when it shows something that was not known then.
  for (const {file} of own) {
    if (![...round.standingOf(file)].some(name => changed.has(name))) holders.delete(file)
  }
  const owed = [...holders].filter(isLate)
  for (const holder of owed) holders.delete(holder)
  const {added, stale, gone} = await findPages(work, holders)
  await render(work, added)
  round.show(gone)
  await render(work, stale)
  round.show()
  const rendered = own.length + added.length + stale.length
  return {gone, owed, rendered, renderMs: performance.now() - started, ownPageMs}
}

/** Renders what was left for later. Throws Interrupted when something else is to be published meanwhile. */
export async function publishLate(work: UpdateWork & {isUrgent: () => boolean}): Promise<Rendered> {
  const {map, isUrgent} = work
  const started = performance.now()
  const {added, stale, gone} = await findPages(work, new Set(map.owed()))
  const pages = [...added, ...stale]
  for (let from = 0; from < pages.length; from += lateSlice) {
    if (isUrgent()) throw new Interrupted()
    await render(work, pages.slice(from, from + lateSlice))
  }
  const renderMs = performance.now() - started
  return {gone, owed: [], rendered: pages.length, renderMs, ownPageMs: undefined}
}

async function render(
  {bundle, content, round, signal}: UpdateWork,
  pages: readonly WarmPage[],
  articles?: LakeContent['publishedArticles'],
): Promise<void> {
  const openPage = () => content.openPage(articles)
  await renderPages(bundle, pages, openPage, outcome => round.take(outcome), signal)
}

/** Lists the pages of each stale route anew, and finds which pages are new, which to be rendered again, and which gone. */
async function findPages({map, content, lists}: UpdateWork, holders: ReadonlySet<string>) {
  const isStale = ({name}: {name: string}) => holders.has(routeHolder(name))
  const {added, gone} = await lists.list(isStale, () => content.openPage())
  const stale = new Map<string, WarmPage>()
  for (const holder of holders) addFile(stale, map, holder)
  for (const {file} of [...map.unsureFiles(), ...map.problemFiles()]) addFile(stale, map, file)
  for (const file of [...added.map(page => page.file), ...gone]) stale.delete(file)
  return {added, stale: [...stale.values()], gone}
}

function addFile(to: Map<string, WarmPage>, map: PageMap, file: string): void {
  const known = map.file(file)
  // A route of '' makes no page: it is a file that pages name.
  if (known?.route) to.set(file, known)
}
