import {LakeUnavailable} from '../src/lake/askLake.ts'
import type {KnownFile, PageMap} from './pageMap.ts'
import {type Problem, problemOf} from './problems.ts'
import type {Outcome} from './renderPages.ts'
import type {SiteFolder} from './siteFolder.ts'
import {staticAssets} from './staticAssets.ts'

/** Somebody went back to an earlier state, and nothing is published until he lets go of it. */
export class SiteHeld extends Error {
  constructor(state: string) {
    super(`The site is held at the state '${state}'. Run 'pnpm restore-site --resume' to publish again.`)
    this.name = 'SiteHeld'
  }
}

type RoundOptions = {bundleFolder: string; map: PageMap; folder: SiteFolder; now: Date}

/** A file without bytes: its page could never be made, or is not there now. */
const noBytes = '-'

/**
 * Gathers what one change renders, and publishes it in steps: `show` what is ready, then `finish`. All steps are one
 * state to go back to.
 */
export class PublishRound {
  readonly #options: RoundOptions
  #state: string | undefined
  /** Rendered and not shown yet: where the bytes of a file lie. */
  #put = new Map<string, string>()
  readonly #written = new Set<string>()
  /** Pages that are not there now; their files are taken away at the end. */
  readonly #missing = new Set<string>()
  readonly #removed = new Set<string>()
  #files = new Map<string, KnownFile>()
  #standing = new Map<string, ReadonlySet<string>>()
  readonly #problems = new Map<string, Problem>()

  constructor(options: RoundOptions) {
    this.#options = options
  }

  /** Whether readers have a site already. */
  get isSeen(): boolean {
    return this.#options.folder.isPublished
  }

  /** Takes the files that pages name: styles, scripts, fonts. */
  addAssets(): void {
    const {bundleFolder, folder, map} = this.#options
    for (const {file, path, hash} of staticAssets(bundleFolder)) {
      if (map.file(file)?.hash === hash) continue
      this.#put.set(file, folder.stageCopy(file, path))
      this.#files.set(file, {file, route: '', address: `/${file}`, hash})
    }
  }

  take(outcome: Outcome): void {
    const {page, standsOn} = outcome
    const {file} = page
    const known = this.#files.get(file) ?? this.#options.map.file(file)
    this.#standing.set(file, standsOn)
    this.#problems.delete(file)
    this.#missing.delete(file)
    if (outcome.kind === 'failed') this.#takeFailure(outcome, known)
    else if (outcome.kind === 'missing') {
      this.#put.delete(file)
      this.#missing.add(file)
      this.#files.set(file, {...page, hash: noBytes})
    } else if (known?.hash !== outcome.hash) {
      this.#put.set(file, this.#options.folder.stage(file, outcome.body))
      this.#files.set(file, {...page, hash: outcome.hash})
    }
  }

  #takeFailure({page, error}: Outcome & {kind: 'failed'}, known: KnownFile | undefined): void {
    if (error instanceof LakeUnavailable) throw error
    const {map, now} = this.#options
    this.#problems.set(page.file, problemOf(page, error, map.problemSince(page.file) ?? now.toISOString()))
    if (!known) this.#files.set(page.file, {...page, hash: noBytes})
  }

  /** What a file that was taken stands on. */
  standingOf(file: string): ReadonlySet<string> {
    return this.#standing.get(file) ?? new Set()
  }

  /** Shows readers what was taken so far, and takes away `gone`: files that no page makes any more. */
  show(gone: readonly string[] = []): void {
    this.#publish(gone)
  }

  /** The same, and notes in the map what was taken and what `alsoNote` does, for a round that is begun anew if it is cut off. */
  showSlice(alsoNote: () => void): void {
    this.#publish([])
    this.#options.map.soonExclusively(() => {
      this.#note()
      alsoNote()
    })
    this.#files = new Map()
    this.#standing = new Map()
  }

  /** Removes what is still there of what is gone, makes sure that the disk has it all, and notes it in the map together with what `alsoNote` does. */
  async finish(gone: readonly string[], alsoNote: () => void): Promise<void> {
    const {map, folder} = this.#options
    for (const file of gone) {
      for (const noted of [this.#put, this.#files, this.#standing, this.#problems]) noted.delete(file)
    }
    this.#publish([...this.#missing, ...gone])
    folder.open()
    await folder.sync(this.#written)
    map.exclusively(() => {
      this.#assertFree()
      for (const file of gone) map.removeFile(file)
      this.#note()
      alsoNote()
    })
    folder.states.trim()
  }

  result() {
    return {
      written: [...this.#written].filter(file => !this.#removed.has(file)),
      removed: [...this.#removed],
      problems: [...this.#problems.values()],
    }
  }

  #publish(gone: readonly string[]): void {
    const {map, folder, now} = this.#options
    const put = this.#put
    // The disk decides, not the map: an earlier round may have been cut off before it removed a file.
    const remove = [...new Set(gone)].filter(file => folder.has(file))
    if (put.size + remove.length === 0) return
    // Should the process stop midway, these are rendered again; of a site that nobody sees yet, all is.
    if (folder.isPublished) map.soonExclusively(() => this.#doubt([...put.keys()], remove))
    map.soonExclusively(() => {
      this.#assertFree()
      if (folder.isPublished) this.#state ??= folder.states.begin(now)
      folder.publishStep({put, remove}, this.#state)
    })
    for (const file of put.keys()) this.#written.add(file)
    for (const file of remove) this.#removed.add(file)
    this.#put = new Map()
  }

  #doubt(put: readonly string[], remove: readonly string[]): void {
    const {map} = this.#options
    this.#assertFree()
    for (const file of put) {
      const known = this.#files.get(file)
      if (map.file(file)) map.doubtFile(file)
      else if (known) map.putFile({...known, hash: ''})
    }
    for (const file of remove) map.doubtFile(file)
  }

  #note(): void {
    const {map} = this.#options
    for (const file of this.#files.values()) map.putFile(file)
    for (const [file, names] of this.#standing) {
      map.putStanding(file, names)
      const problem = this.#problems.get(file)
      map.putProblem(file, problem && JSON.stringify(problem))
    }
  }

  #assertFree(): void {
    const held = this.#options.map.note('held')
    if (held !== undefined) throw new SiteHeld(held)
  }
}
