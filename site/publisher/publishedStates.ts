import {existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** How many published states can be gone back to. */
const keep = 20

/** A state of the site as it was until something was published over it. */
export type PublishedState = {
  /** Sorts by time: `20261124T031500123Z-000001`. */
  name: string
  /** Files that the publishing after it changed or removed, and those that it added. */
  replaced: string[]
  added: string[]
}

/**
 * What each publishing replaced, `states/<name>/`: hard links to the files that were there (`old/`) and a list of
 * those that were not (`added.json`). So a state costs only what differs, and going back undoes one after the other.
 */
export class PublishedStates {
  readonly #folder: string
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, {recursive: true})
  }

  /** Begins a state, as the site is until what is published at `now`. Answers its name. */
  begin(now: Date): string {
    const name = `${now.toISOString().replace(/[-:.]/g, '')}-${String(++this.#count).padStart(6, '0')}`
    mkdirSync(join(this.#folder, name, 'old'), {recursive: true})
    writeFileSync(join(this.#folder, name, 'added.json'), '[]')
    return name
  }

  /** Notes, before they are written, files that a step of a publishing will replace in `root` and add to it. */
  keep(name: string, root: string, replaced: readonly string[], added: readonly string[]): void {
    const folder = join(this.#folder, name)
    const addedBefore = this.#added(name)
    writeFileSync(join(folder, 'added.json'), JSON.stringify([...new Set([...addedBefore, ...added])]))
    const isAdded = new Set(addedBefore)
    for (const file of replaced) {
      const old = join(folder, 'old', file)
      // What an earlier step of the same publishing wrote is no state to go back to.
      if (isAdded.has(file) || existsSync(old) || !existsSync(join(root, file))) continue
      mkdirSync(dirname(old), {recursive: true})
      linkSync(join(root, file), old)
    }
  }

  /** Lets go of the states that are too many. */
  trim(): void {
    for (const old of this.#names().slice(0, -keep)) rmSync(join(this.#folder, old), {recursive: true})
  }

  /** The kept states, newest first. */
  list(): PublishedState[] {
    return this.#names()
      .reverse()
      .map(name => ({name, replaced: this.#oldFiles(name), added: this.#added(name)}))
  }

  /**
   * What to do to be back at a state: files to put in place, by their paths, and files to take away. Throws when
   * there is no such state, and says which there are.
   */
  wayBack(name: string): {put: Map<string, string>; remove: Set<string>} {
    const newestFirst = this.#names().reverse()
    const end = newestFirst.indexOf(name)
    if (end < 0)
      throw new Error(`There is no state '${name}'. Kept are: ${newestFirst.join(', ') || 'none'}.`)
    const put = new Map<string, string>()
    const remove = new Set<string>()
    for (const one of newestFirst.slice(0, end + 1)) {
      for (const file of this.#added(one)) {
        put.delete(file)
        remove.add(file)
      }
      for (const file of this.#oldFiles(one)) {
        remove.delete(file)
        put.set(file, join(this.#folder, one, 'old', file))
      }
    }
    return {put, remove}
  }

  #names(): string[] {
    return readdirSync(this.#folder).sort()
  }

  #added(name: string): string[] {
    return JSON.parse(readFileSync(join(this.#folder, name, 'added.json'), 'utf8')) as string[]
  }

  #oldFiles(name: string): string[] {
    const old = join(this.#folder, name, 'old')
    return readdirSync(old, {recursive: true, withFileTypes: true})
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name).slice(old.length + 1))
  }
}
