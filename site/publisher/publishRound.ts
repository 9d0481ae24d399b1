import {LakeUnavailable} from '../src/lake/lakeReader.ts'
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

type RoundOptions = {bundleFolder: string; map: PageMap; folder: SiteFolder}

/** A file without bytes: its page could never be made, or is not there now. */
const noBytes = '-'

/** Gathers what one change renders, and publishes it. */
export class PublishRound {
  readonly #options: RoundOptions
  readonly #put = new Map<string, string>()
  readonly #remove = new Set<string>()
  readonly #files: KnownFile[] = []
  readonly #standing = new Map<string, ReadonlySet<string>>()
  readonly #problems = new Map<string, Problem>()

  constructor(options: RoundOptions) {
    this.#options = options
  }

  addAssets(): void {
    const {bundleFolder, folder, map} = this.#options
    for (const {file, path, hash} of staticAssets(bundleFolder)) {
      if (map.file(file)?.hash === hash) continue
      this.#put.set(file, folder.stageCopy(path))
      this.#files.push({file, route: '', address: `/${file}`, hash})
    }
  }

  take(outcome: Outcome): void {
    const {page, standsOn} = outcome
    const {map, folder} = this.#options
    const known = map.file(page.file)
    this.#standing.set(page.file, standsOn)
    if (outcome.kind === 'failed') {
      if (outcome.error instanceof LakeUnavailable) throw outcome.error
      this.#problems.set(page.file, problemOf(page, outcome.error))
      if (!known) this.#files.push({...page, hash: noBytes})
    } else if (outcome.kind === 'missing') {
      if (known && known.hash !== noBytes) this.#remove.add(page.file)
      this.#files.push({...page, hash: noBytes})
    } else if (known?.hash !== outcome.hash) {
      this.#put.set(page.file, folder.stage(outcome.body))
      this.#files.push({...page, hash: outcome.hash})
    }
  }

  publish(gone: readonly string[], now: Date, alsoRemember: () => void): void {
    const {map, folder} = this.#options
    for (const file of gone) if (map.file(file)?.hash !== noBytes) this.#remove.add(file)
    const touched = [...this.#put.keys(), ...this.#remove]
    if (touched.length > 0) {
      // Should the machine stop midway, these are rendered again.
      map.exclusively(() => {
        for (const file of this.#files) if (!map.file(file.file)) map.putFile({...file, hash: ''})
        for (const file of touched) map.doubtFile(file)
      })
    }
    map.exclusively(() => {
      const held = map.note('held')
      if (held !== undefined) throw new SiteHeld(held)
      if (touched.length > 0) {
        folder.publish({put: this.#put, remove: [...this.#remove]}, now)
        folder.sync(this.#put.keys())
      }
      for (const file of gone) map.removeFile(file)
      for (const file of this.#files) map.putFile(file)
      for (const [file, names] of this.#standing) {
        map.putStanding(file, names)
        const problem = this.#problems.get(file)
        map.putProblem(file, problem && JSON.stringify(problem))
      }
      alsoRemember()
    })
  }

  result() {
    return {
      written: [...this.#put.keys()],
      removed: [...this.#remove],
      problems: [...this.#problems.values()],
    }
  }
}
