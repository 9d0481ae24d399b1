import {
  close,
  copyFileSync,
  existsSync,
  fsync,
  lstatSync,
  mkdirSync,
  open,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import {dirname, join, resolve, sep} from 'node:path'
import {promisify} from 'node:util'
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
  #canStage = false

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

  /** Whether there is a file, for readers or for the first site in the making. */
  has(file: string): boolean {
    return existsSync(join(this.#root, file))
  }

  /** Writes the bytes of a file aside, on the same disk, and answers where. Throws when it would lie outside the site. */
  stage(file: string, body: Uint8Array): string {
    const path = this.#placeToStage(file)
    writeFileSync(path, body)
    return path
  }

  /** Puts a copy of a file aside. */
  stageCopy(file: string, source: string): string {
    const path = this.#placeToStage(file)
    copyFileSync(source, path)
    return path
  }

  /** Of a site that nobody sees yet, the very place: a file made here and moved there costs twice as much. */
  #placeToStage(file: string): string {
    assertInside(this.#root, file)
    if (!this.isPublished) {
      const path = join(this.#root, file)
      mkdirSync(dirname(path), {recursive: true})
      return path
    }
    if (!this.#canStage) mkdirSync(this.#staging, {recursive: true})
    this.#canStage = true
    return join(this.#staging, String(++this.#staged))
  }

  /** Shows staged files to readers, all in one step. The state before is kept to go back to. */
  publish(publication: Publication, now: Date): void {
    this.publishStep(publication, this.isPublished ? this.states.begin(now) : undefined)
    this.open()
    this.states.trim()
  }

  /**
   * Shows staged files as one step of several. What was there is kept in the state that `states.begin` named; a site
   * that nobody sees yet has none.
   */
  publishStep({put, remove}: Publication, state: string | undefined): void {
    const root = this.#root
    for (const file of [...put.keys(), ...remove]) assertInside(root, file)
    const added = [...put.keys()].filter(file => !existsSync(join(root, file)))
    const isNew = new Set(added)
    const replaced = [...put.keys()].filter(file => !isNew.has(file))
    if (state !== undefined) this.states.keep(state, root, [...replaced, ...remove], added)
    for (const file of [...added, ...replaced]) move(put.get(file), join(root, file))
    for (const file of remove) removeFile(root, file)
  }

  /** Shows readers the first state of the site, once all its files are published. */
  open(): void {
    if (!this.isPublished) renameSync(this.#first, this.current)
  }

  /** Waits until the disk has the files' bytes and names, so that they outlast a power cut. */
  async sync(files: Iterable<string>): Promise<void> {
    const paths = [...files].map(file => join(this.#root, file))
    const folders = new Set(paths.map(path => dirname(path)))
    const waiting = [...paths, ...folders].values()
    const work = async () => {
      for (const path of waiting) await syncPath(path)
    }
    // The disk writes what comes together at once: one after the other takes as many times as long.
    await Promise.all(Array.from({length: 16}, work))
  }

  get #root(): string {
    return this.isPublished ? this.current : this.#first
  }

  /** Forgets what was staged and is not to be published, and a first site that was not finished. */
  discardStaged(): void {
    this.#canStage = false
    for (const folder of [this.#staging, this.#first]) rmSync(folder, {recursive: true, force: true})
  }
}

const [openFile, syncFile, closeFile] = [promisify(open), promisify(fsync), promisify(close)]

async function syncPath(path: string): Promise<void> {
  const handle = await openFile(path, 'r').catch(ignoreMissing)
  if (handle === undefined) return
  try {
    await syncFile(handle)
  } catch (error) {
    // Not every system can sync a folder.
    if (!statSync(path).isDirectory()) throw error
  } finally {
    await closeFile(handle)
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'EISDIR' && error.code !== 'EPERM') throw error
}

function leftovers(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter(name => name === 'first' || name.startsWith('staging')).map(name => join(folder, name))
}

function move(from: string | undefined, to: string): void {
  if (from === undefined || from === to) return
  mkdirSync(dirname(to), {recursive: true})
  renameSync(from, to)
}

/** Folders that become empty go too. */
function removeFile(root: string, file: string): void {
  rmSync(join(root, file), {force: true})
  for (let folder = dirname(join(root, file)); folder !== root; folder = dirname(folder)) {
    if (existsSync(folder) && !removeIfEmpty(folder)) return
  }
}

/** Its files are not listed: there may be ten thousand. */
function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code))) return false
    throw error
  }
}

/** A slug is an editor's text: it must not lead out of the site. */
function assertInside(root: string, file: string): void {
  if (resolve(root, file).startsWith(resolve(root) + sep)) return
  throw new Error(`The file '${file}' would lie outside the site. Mend the slug of its document.`)
}
