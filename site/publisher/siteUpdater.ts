import type {SiteConfig} from '../src/config.ts'
import {type AskLake, connectLake, type PageLake, readerOf} from '../src/lake/lakeReader.ts'
import {type Audit, auditDocuments} from './auditDocuments.ts'
import {CurrentArticles} from './currentArticles.ts'
import {dueSince, type FoundBy, nextDue, tagsOfChange} from './documentTags.ts'
import {oncePerRound} from './oncePerRound.ts'
import type {PageMap} from './pageMap.ts'
import type {Problem} from './problems.ts'
import {PublishRound, SiteHeld} from './publishRound.ts'
import {renderPages} from './renderPages.ts'
import {SharedAnswers} from './sharedAnswers.ts'
import type {SiteFolder} from './siteFolder.ts'
import {staticAssets} from './staticAssets.ts'
import type {WarmBundle, WarmPage, WarmRoute} from './warm/warmBundle.ts'

/** What happened to the content, as far as is known. */
export type Change = {
  /** Sync tags of what changed; undefined: it may be anything. */
  tags: ReadonlySet<string> | undefined
  /** The last live event that the tags tell of. */
  lastEventId?: string | undefined
  /** Also look for changes that no event told of. */
  audit?: boolean
}

export type Update = {
  rendered: number
  /** Milliseconds that rendering took, the lake's answers included. */
  renderMs: number
  /** Files that readers now get and could not get before, or not with these bytes. */
  written: string[]
  removed: string[]
  problems: Problem[]
  /** When something next appears or disappears by itself. */
  nextDue: string | undefined
  /** Changes that no live event told of. */
  missed: number
}

export type UpdaterOptions = {
  config: SiteConfig
  bundle: WarmBundle
  /** Where `buildWarm` put the bundle, and its name. */
  bundleFolder: string
  bundleName: string
  map: PageMap
  folder: SiteFolder
  signal: AbortSignal
}

const routeHolder = (name: string) => `route:${name}`

/** Brings the site's folder up to date with the lake, one change after another. */
export class SiteUpdater {
  readonly #options: UpdaterOptions
  readonly #ask: AskLake
  #askForPages: AskLake
  readonly #shared: SharedAnswers
  readonly #articles: CurrentArticles
  #now = new Date()
  #nextDue: string | undefined
  #knowsDue = false

  constructor(options: UpdaterOptions) {
    this.#options = options
    this.#ask = connectLake(options.config, () => this.#now.toISOString())
    this.#askForPages = this.#ask
    this.#shared = new SharedAnswers(this.#ask, options.map.answers())
    this.#articles = new CurrentArticles(this.#ask, options.map)
  }

  /**
   * Renders what stands on a change and publishes what differs. Throws LakeUnavailable when the lake can't be asked and
   * SiteHeld when nothing may be published: then nothing was changed, and the same change is to be tried again.
   */
  async update(change: Change): Promise<Update> {
    const {map, bundle, bundleName, folder, signal} = this.#options
    const isHeld = map.note('held')
    if (isHeld !== undefined) throw new SiteHeld(isHeld)
    this.#now = new Date()
    this.#askForPages = oncePerRound(this.#ask)
    folder.discardStaged()
    const isNew = map.note('bundle') !== bundleName || !folder.isPublished
    const audit = change.audit || isNew ? await auditDocuments(this.#ask, map) : undefined
    const stale = isNew ? await this.#everything() : await this.#staleHolders(change, audit)
    const {pages, gone, lists} = await this.#pagesToRender(stale)
    const round = new PublishRound(this.#options)
    if (isNew) round.addAssets()
    const openPage = () => this.#openPage()
    const started = performance.now()
    const [due] = await Promise.all([
      nextDue(this.#ask),
      renderPages(bundle, pages, openPage, outcome => round.take(outcome), signal),
    ])
    const renderMs = performance.now() - started
    round.publish(gone, this.#now, () => this.#remember(change, audit, lists))
    this.#nextDue = due
    this.#knowsDue = true
    return {...round.result(), rendered: pages.length, renderMs, nextDue: due, missed: audit?.changed ?? 0}
  }

  /** Files and routes that stand on something that changed; undefined: all. */
  async #staleHolders({tags: told}: Change, audit: Audit | undefined): Promise<Set<string> | undefined> {
    const found = audit ? await audit.tags() : new Set<string>()
    if (told === undefined || found === undefined) return this.#everything()
    const {map} = this.#options
    const due = await this.#dueNow()
    const ofDue = await Promise.all(due.map(document => tagsOfChange(this.#ask, document)))
    const tags = new Set([...told, ...found, ...ofDue.flat()])
    const suspects = [...this.#articles.withSlugs(slugsOf(map.holdersOf(tags))), ...due.map(({id}) => id)]
    const [answers, views] = await Promise.all([
      this.#shared.refresh(tags),
      this.#articles.refresh(tags, [...new Set(suspects)], this.#now.toISOString()),
    ])
    const again = [...map.unsureFiles(), ...map.problemFiles()].map(({file}) => file)
    return new Set([...map.holdersOf([...tags, ...answers, ...views]), ...again])
  }

  async #everything(): Promise<undefined> {
    const now = this.#now.toISOString()
    await Promise.all([this.#shared.refresh(undefined), this.#articles.refresh(undefined, [], now)])
    return undefined
  }

  /** What became due or expired since the last update. */
  async #dueNow(): Promise<FoundBy[]> {
    if (this.#knowsDue && (this.#nextDue === undefined || this.#now.toISOString() < this.#nextDue)) return []
    return dueSince(this.#ask, this.#options.map.note('now') ?? '')
  }

  /** Lists the pages of each stale route anew, and finds which pages are to be rendered and which are gone. */
  async #pagesToRender(stale: Set<string> | undefined) {
    const {bundle, map} = this.#options
    const pages = new Map<string, WarmPage>()
    const gone = new Set<string>()
    const lists: {route: string; standsOn: ReadonlySet<string>}[] = []
    for (const holder of stale ?? []) {
      const known = map.file(holder)
      if (known) pages.set(known.file, known)
    }
    const all = new Set<string>()
    for (const route of bundle.routes.filter(({name}) => !stale || stale.has(routeHolder(name)))) {
      const {listed, standsOn} = await this.#list(route)
      lists.push({route: route.name, standsOn})
      for (const known of map.filesOfRoute(route.name)) if (!listed.has(known.file)) gone.add(known.file)
      for (const page of listed.values()) {
        all.add(page.file)
        if (!stale || map.file(page.file)?.route !== route.name) pages.set(page.file, page)
      }
    }
    if (!stale) for (const file of this.#filesOfOldRoutes()) gone.add(file)
    for (const file of gone) {
      // One that another route took over is not gone.
      if (all.has(file)) gone.delete(file)
      else pages.delete(file)
    }
    return {pages: [...pages.values()], gone: [...gone], lists}
  }

  async #list(route: WarmRoute) {
    const lake = this.#openPage()
    const pages = await route.pages(lake)
    return {listed: new Map(pages.map(page => [page.file, page])), standsOn: lake.standsOn}
  }

  #filesOfOldRoutes(): string[] {
    const {bundle, map, bundleFolder} = this.#options
    const names = new Set(bundle.routes.map(({name}) => name))
    const assets = new Set(staticAssets(bundleFolder).map(({file}) => file))
    const old = map.routes().filter(name => !names.has(name))
    return old.flatMap(name => map.filesOfRoute(name).map(({file}) => file)).filter(file => !assets.has(file))
  }

  #openPage(): PageLake {
    return readerOf({
      now: this.#now.toISOString(),
      ask: this.#askForPages,
      askShared: (query, params) => this.#shared.get(query, params),
      articles: async () => this.#articles.index,
    }).openPage()
  }

  /** Written together with what the round itself writes. */
  #remember(
    {lastEventId}: Change,
    audit: Audit | undefined,
    lists: readonly {route: string; standsOn: ReadonlySet<string>}[],
  ): void {
    const {map, bundleName} = this.#options
    for (const {route, standsOn} of lists) map.putStanding(routeHolder(route), standsOn)
    for (const answer of this.#shared.takeFresh()) map.putAnswer(answer)
    this.#articles.save(map)
    audit?.save(map)
    map.putNote('now', this.#now.toISOString())
    map.putNote('bundle', bundleName)
    if (lastEventId !== undefined) map.putNote('lastEventId', lastEventId)
  }
}

/** The slugs that the addresses of article pages end in. */
function slugsOf(files: ReadonlySet<string>): Set<string> {
  const slugs = new Set<string>()
  for (const file of files) {
    const slug = file.match(/^tin-tuc\/([^/]+)\/index\.html$/)?.[1]
    if (slug) slugs.add(slug)
  }
  return slugs
}
