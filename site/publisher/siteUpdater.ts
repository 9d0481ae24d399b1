import type {SiteConfig} from '../src/config.ts'
import {type Audit, auditDocuments} from './auditDocuments.ts'
import type {Change, Update} from './change.ts'
import {dueSince, type FoundBy, nextDue, tagsOfChange} from './documentTags.ts'
import {LakeContent} from './lakeContent.ts'
import {Interrupted} from './latePages.ts'
import {PageLists} from './pageLists.ts'
import type {PageMap} from './pageMap.ts'
import {publishChange, publishLate, type UpdateWork} from './publishChange.ts'
import {publishEverything} from './publishEverything.ts'
import {PublishRound, SiteHeld} from './publishRound.ts'
import type {SiteFolder} from './siteFolder.ts'
import type {WarmBundle} from './warm/warmBundle.ts'

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

/** Brings the site's folder up to date with the lake, one change after another. */
export class SiteUpdater {
  readonly #options: UpdaterOptions
  readonly #content: LakeContent
  readonly #lists: PageLists
  #nextDue: string | undefined
  #knowsDue = false

  constructor(options: UpdaterOptions) {
    this.#options = options
    this.#content = new LakeContent(options.config, options.map)
    this.#lists = new PageLists(options.map, options.bundle.routes)
  }

  /**
   * Renders what stands on a change and publishes what differs. Throws LakeUnavailable when the lake can't be asked and
   * SiteHeld when nothing may be published: then the same change is to be tried again.
   */
  async update(change: Change): Promise<Update> {
    this.#begin()
    this.#content.begin(new Date())
    return this.#whole(() => this.#update(change))
  }

  /**
   * Renders what updates left for later. `isUrgent` is asked now and then: throws Interrupted when there is something
   * else to publish; what is owed stays so.
   */
  async renderOwed(isUrgent: () => boolean): Promise<Update> {
    this.#begin()
    return this.#whole(async () => {
      const work = this.#openWork()
      const {gone, ...counts} = await publishLate({...work, isUrgent})
      await work.round.finish(gone, () => {
        this.#saveContent()
        this.#options.map.clearOwed()
      })
      return {...work.round.result(), ...counts, isLate: true, owed: 0, nextDue: this.#nextDue, missed: 0}
    })
  }

  /** How much is left for later. */
  get owed(): number {
    return this.#options.map.owed().length
  }

  async #update(change: Change): Promise<Update> {
    const {map, bundleName, folder} = this.#options
    const isNew = map.note('bundle') !== bundleName || !folder.isPublished
    const audit = change.audit || isNew ? await auditDocuments(this.#content.ask, map.content) : undefined
    const due = await this.#dueNow()
    const tags = isNew ? undefined : await this.#tagsOf(change, audit, due)
    const work = this.#openWork()
    const dueIds = due.map(({id}) => id)
    const {gone, owed, ...counts} = tags
      ? await publishChange(work, tags, dueIds)
      : await publishEverything(work)
    this.#nextDue = await nextDue(this.#content.ask)
    this.#knowsDue = true
    await work.round.finish(gone, () => {
      if (tags === undefined) map.clearOwed()
      map.putOwed(owed)
      this.#remember(change, audit)
    })
    const missed = audit?.changed ?? 0
    return {
      ...work.round.result(),
      ...counts,
      isLate: false,
      owed: this.owed,
      nextDue: this.#nextDue,
      missed,
    }
  }

  #begin(): void {
    const {map, folder} = this.#options
    const held = map.note('held')
    if (held !== undefined) throw new SiteHeld(held)
    folder.discardStaged()
  }

  /** Forgets what an update that did not go through leaves behind. */
  async #whole(work: () => Promise<Update>): Promise<Update> {
    try {
      return await work()
    } catch (error) {
      this.#lists.forget()
      // One that was interrupted waits for no answers.
      if (!(error instanceof Interrupted)) this.#content.forget()
      throw error
    }
  }

  #openWork(): UpdateWork {
    const round = new PublishRound({...this.#options, now: new Date()})
    return {...this.#options, content: this.#content, lists: this.#lists, round}
  }

  /** Sync tags of all that changed; undefined: it may be anything. */
  async #tagsOf(
    {tags: told}: Change,
    audit: Audit | undefined,
    due: readonly FoundBy[],
  ): Promise<ReadonlySet<string> | undefined> {
    const found = audit ? await audit.tags() : new Set<string>()
    if (told === undefined || found === undefined) return undefined
    const ofDue = await Promise.all(due.map(document => tagsOfChange(this.#content.ask, document)))
    return new Set([...told, ...found, ...ofDue.flat()])
  }

  /** What became due or expired since the last update. */
  async #dueNow(): Promise<FoundBy[]> {
    if (this.#knowsDue && (this.#nextDue === undefined || this.#content.now < this.#nextDue)) return []
    return dueSince(this.#content.ask, this.#options.map.note('now') ?? '')
  }

  /** Written together with what the round itself writes. */
  #remember({lastEventId}: Change, audit: Audit | undefined): void {
    const {map, bundleName} = this.#options
    this.#saveContent()
    audit?.save(map.content)
    map.putNote('bundle', bundleName)
    if (lastEventId !== undefined) map.putNote('lastEventId', lastEventId)
  }

  #saveContent(): void {
    this.#lists.save()
    this.#content.save()
  }
}
