import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import {PublishedStates} from './publishedStates.ts'

/** Files to publish together: `put` leads from a file's place on the site to where its new bytes lie. */
export type Publication = {put: ReadonlyMap<string, string>; remove: readonly string[]}

/**
 * The folder that readers are served from, `current/`. Each file changes in one step (a rename). New files come first,
 * then those that may link to them, then removals: so no reader follows a link to a page that is not there yet.
 */
export class SiteFolder {
  readonly current: string
  readonly states: PublishedStates
  readonly #staging: string
  readonly #first: string
  #staged = 0

  /** `isObserver`: another process may be publishing here, whose unfinished work is left alone. */
  constructor(folder: string, {isObserver = false} = {}) {
    this.current = join(folder, 'current')
    this.#staging = join(folder, isObserver ? `staging-${process.pid}` : 'staging')
    this.#first = join(folder, 'first')
    // What was being written when the machine stopped was never seen by anyone.
    if (!isObserver)
      for (const leftover of leftovers(folder)) rmSync(leftover, {recursive: true, force: true})
    this.states = new PublishedStates(join(folder, 'states'))
    if (lstatSync(this.current, {throwIfNoEntry: false})?.isSymbolicLink()) rmSync(this.current)
  }

  /** Whether readers have a site at all. */
  get isPublished(): boolean {
    return existsSync(this.current)
  }

  /** Writes bytes aside, on the same disk, and answers where. */
  stage(body: Uint8Array): string {
    const path = this.#nextStaged()
    writeFileSync(path, body)
    return path
  }

  /** Puts a copy of a file aside. */
  stageCopy(source: string): string {
    const path = this.#nextStaged()
    copyFileSync(source, path)
    return path
  }

  #nextStaged(): string {
    mkdirSync(this.#staging, {recursive: true})
    return join(this.#staging, String(++this.#staged))
  }

  /** Shows staged files to readers. The state before is kept to go back to. */
  publish({put, remove}: Publication, now: Date): void {
    const isFirst = !this.isPublished
    const root = isFirst ? this.#first : this.current
    for (const file of [...put.keys(), ...remove]) assertInside(root, file)
    const added = [...put.keys()].filter(file => !existsSync(join(root, file)))
    const isNew = new Set(added)
    const replaced = [...put.keys()].filter(file => !isNew.has(file))
    if (!isFirst) this.states.begin(root, [...replaced, ...remove], added, now)
    for (const file of [...added, ...replaced]) move(put.get(file), join(root, file))
    for (const file of remove) removeFile(root, file)
    if (isFirst) renameSync(this.#first, this.current)
  }

  /** Waits until the disk has the files' bytes, so that they outlast a power cut. */
  sync(files: Iterable<string>): void {
    for (const file of files) {
      const handle = openSync(join(this.current, file), 'r')
      fsyncSync(handle)
      closeSync(handle)
    }
  }

  /** Forgets what was staged and is not to be published. */
  discardStaged(): void {
    rmSync(this.#staging, {recursive: true, force: true})
  }
}

function leftovers(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter(name => name === 'first' || name.startsWith('staging')).map(name => join(folder, name))
}

function move(from: string | undefined, to: string): void {
  if (from === undefined) return
  mkdirSync(dirname(to), {recursive: true})
  renameSync(from, to)
}

/** Folders that become empty go too. */
function removeFile(root: string, file: string): void {
  rmSync(join(root, file), {force: true})
  for (let folder = dirname(join(root, file)); folder !== root; folder = dirname(folder)) {
    if (!existsSync(folder)) continue
    if (readdirSync(folder).length > 0) return
    rmdirSync(folder)
  }
}

/** A slug is an editor's text: it must not lead out of the site. */
function assertInside(root: string, file: string): void {
  if (resolve(root, file).startsWith(resolve(root) + sep)) return
  throw new Error(`The file '${file}' would lie outside the site. Mend the slug of its document.`)
}
