import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import {basename, join} from 'node:path'

/** How many published states are kept to go back to. */
const keep = 20

/**
 * Rendered states of the site: `releases/<time>/`, of which `current` names the one readers see. A file that did not
 * change is the same file on disk in both (a hard link), so a release costs only what is new, and readers' caches
 * and feed readers see an unchanged date.
 */
export class Releases {
  readonly #root: string

  constructor(folder: string) {
    this.#root = folder
    mkdirSync(this.#releases, {recursive: true})
    // What was being rendered when the machine stopped was never seen by anyone.
    for (const name of readdirSync(this.#releases)) {
      if (name.startsWith('.')) rmSync(join(this.#releases, name), {recursive: true, force: true})
    }
  }

  get #releases(): string {
    return join(this.#root, 'releases')
  }

  /** Names of the kept releases, oldest first. */
  list(): string[] {
    return readdirSync(this.#releases)
      .filter(name => !name.startsWith('.'))
      .sort()
  }

  current(): string | undefined {
    try {
      return basename(readlinkSync(join(this.#root, 'current')))
    } catch {
      return undefined
    }
  }

  /** A folder to render into: not seen by readers until it is published. */
  begin(now: Date): {name: string; folder: string} {
    const name = now.toISOString().replace(/[-:.]/g, '')
    return {name, folder: join(this.#releases, `.${name}`)}
  }

  /** Shows a finished release to readers in one step. */
  publish(release: {name: string; folder: string}): void {
    const previous = this.current()
    if (previous) shareUnchanged(join(this.#releases, previous), release.folder)
    renameSync(release.folder, join(this.#releases, release.name))
    this.show(release.name)
    for (const old of this.list().slice(0, -keep)) {
      if (old !== release.name) rmSync(join(this.#releases, old), {recursive: true, force: true})
    }
  }

  /** Points readers at a kept release. Throws when there is none of that name. */
  show(name: string): void {
    if (!this.list().includes(name))
      throw new Error(`There is no release '${name}'. Kept are: ${this.list().join(', ')}.`)
    const link = join(this.#root, `.current-${process.pid}`)
    rmSync(link, {force: true})
    symlinkSync(join('releases', name), link)
    renameSync(link, join(this.#root, 'current'))
  }

  discard(release: {folder: string}): void {
    rmSync(release.folder, {recursive: true, force: true})
  }
}

function shareUnchanged(previous: string, next: string): void {
  for (const entry of readdirSync(next, {recursive: true, withFileTypes: true})) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const before = join(previous, path.slice(next.length + 1))
    if (!sameBytes(before, path)) continue
    const link = `${path}.link`
    linkSync(before, link)
    renameSync(link, path)
  }
}

function sameBytes(a: string, b: string): boolean {
  const [one, two] = [statSync(a, {throwIfNoEntry: false}), statSync(b)]
  return one?.isFile() === true && one.size === two.size && readFileSync(a).equals(readFileSync(b))
}
