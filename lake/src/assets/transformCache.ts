import {randomUUID} from 'node:crypto'
import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'

interface Entry {
  size: number
}

/**
 * Keeps what is costly to make and easy to make again, on disk up to a number of bytes; what was not used for longest
 * goes first. Keys are relative paths of two or more segments, so that all under one folder can be forgotten together.
 * Nothing here is fsynced: a lost or torn entry costs a second making at most, and torn ones can't be seen since
 * entries are renamed into place.
 */
export class TransformCache {
  readonly #folder: string
  readonly #limit: number
  /** In order of last use, oldest first. */
  readonly #entries = new Map<string, Entry>()
  readonly #making = new Map<string, Promise<string>>()
  #size = 0
  #loaded: Promise<void> | undefined

  constructor(folder: string, limit: number) {
    this.#folder = folder
    this.#limit = limit
  }

  /** The path of the file for `key`; `make` is called when it is not there, and once however many ask for it together. */
  async get(key: string, make: () => Promise<Buffer>): Promise<string> {
    this.#loaded ??= this.#load()
    await this.#loaded
    const entry = this.#entries.get(key)
    if (entry && (await this.#isThere(key))) return this.#touch(key, entry)
    const underWay = this.#making.get(key)
    if (underWay) return underWay
    const making = this.#add(key, make).finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }

  /** Erases everything whose key lies under `prefix` (a folder, without a trailing slash). */
  async forgetUnder(prefix: string): Promise<void> {
    this.#loaded ??= this.#load()
    await this.#loaded
    await Promise.allSettled(
      [...this.#making].flatMap(([key, made]) => (key.startsWith(`${prefix}/`) ? [made] : [])),
    )
    for (const key of [...this.#entries.keys()]) if (key.startsWith(`${prefix}/`)) this.#forget(key)
    await rm(path.join(this.#folder, prefix), {recursive: true, force: true})
  }

  #forget(key: string): void {
    this.#size -= this.#entries.get(key)?.size ?? 0
    this.#entries.delete(key)
  }

  /** People clear caches by hand, also under a running lake. */
  async #isThere(key: string): Promise<boolean> {
    const there = await stat(path.join(this.#folder, key)).catch(() => undefined)
    if (!there) this.#forget(key)
    return there !== undefined
  }

  #touch(key: string, entry: Entry): string {
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return path.join(this.#folder, key)
  }

  async #add(key: string, make: () => Promise<Buffer>): Promise<string> {
    const data = await make()
    const file = path.join(this.#folder, key)
    const unfinished = `${file}.${randomUUID()}.unfinished`
    await mkdir(path.dirname(file), {recursive: true})
    try {
      await writeFile(unfinished, data)
      await rename(unfinished, file)
    } catch (error) {
      await rm(unfinished, {force: true})
      throw error
    }
    this.#entries.set(key, {size: data.byteLength})
    this.#size += data.byteLength
    await this.#evict(key)
    return file
  }

  /** The newest entry stays even when it alone is over the limit: somebody is about to read it. */
  async #evict(newest: string): Promise<void> {
    for (const key of this.#entries.keys()) {
      if (this.#size <= this.#limit) return
      if (key === newest) continue
      this.#forget(key)
      await rm(path.join(this.#folder, key), {force: true})
    }
  }

  /** What an earlier run left, oldest first. */
  async #load(): Promise<void> {
    await mkdir(this.#folder, {recursive: true})
    const names = await readdir(this.#folder, {recursive: true})
    const found: {key: string; size: number; time: number}[] = []
    for (const name of names) {
      const file = path.join(this.#folder, name)
      const info = await stat(file).catch(() => undefined)
      if (!info?.isFile()) continue
      if (name.endsWith('.unfinished')) await rm(file, {force: true})
      else found.push({key: name, size: info.size, time: info.mtimeMs})
    }
    for (const {key, size} of found.sort((one, other) => one.time - other.time)) {
      this.#entries.set(key, {size})
      this.#size += size
    }
  }
}
