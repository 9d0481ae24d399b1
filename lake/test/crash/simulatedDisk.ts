import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {SimulatedFile} from './simulatedFile.ts'
import type {SystemCall} from './syscallTrace.ts'

/** What stands in a folder by name, and what stood there when it was last synced. */
interface Folder {
  entries: Map<string, Entry>
  synced: Map<string, Entry>
}

type Entry = SimulatedFile | Folder

const isFile = (entry: Entry | undefined): entry is SimulatedFile => entry instanceof SimulatedFile

/**
 * A folder as the kernel was told to change it, on a disk that may forget. Content is kept for sure once its file was
 * synced, a name (made, changed or removed) once its folder was; of anything else a power cut may take any part.
 */
export class SimulatedDisk {
  readonly #path: string
  readonly #root: Folder

  /** Takes the folder as it stands for synced. */
  constructor(path: string) {
    this.#path = path
    this.#root = readFolder(path)
  }

  /** Follows one call that has returned; calls about other places change nothing. */
  apply(call: SystemCall): void {
    const entry = this.#find(call.file)
    switch (call.name) {
      case 'openat':
        if (call.args[2]?.includes('O_CREAT') && entry === undefined)
          this.#put(call.file, new SimulatedFile())
        if (call.args[2]?.includes('O_TRUNC') && isFile(entry)) entry.truncate(0, call.endedAt)
        break
      case 'mkdir':
        this.#put(call.file, {entries: new Map(), synced: new Map()})
        break
      case 'rename':
        this.#remove(call.file)
        if (entry !== undefined) this.#put(String(call.texts[1]), entry)
        break
      case 'unlink':
      case 'rmdir':
        this.#remove(call.file)
        break
      case 'fsync':
      case 'fdatasync':
        if (isFile(entry)) entry.sync(call.startedAt)
        else if (entry !== undefined) entry.synced = new Map(entry.entries)
        break
      default:
        if (isFile(entry)) entry.apply(call)
    }
  }

  /**
   * Writes to `target` what is found after a power cut now. Of what was not synced, `keeps` says for each change
   * whether it had reached the disk by chance.
   */
  writeAfterCut(target: string, keeps: () => boolean): void {
    writeFolder(target, this.#root, keeps)
  }

  #find(path: string): Entry | undefined {
    const below = relative(this.#path, path)
    if (below.startsWith('..')) return undefined
    let entry: Entry | undefined = this.#root
    for (const name of below.split('/').filter(Boolean)) {
      entry = entry === undefined || isFile(entry) ? undefined : entry.entries.get(name)
    }
    return entry
  }

  #put(path: string, entry: Entry): void {
    const folder = this.#find(dirname(path))
    if (folder !== undefined && !isFile(folder)) folder.entries.set(basename(path), entry)
  }

  #remove(path: string): void {
    const folder = this.#find(dirname(path))
    if (folder !== undefined && !isFile(folder)) folder.entries.delete(basename(path))
  }
}

function readFolder(path: string): Folder {
  const entries = new Map(
    readdirSync(path, {withFileTypes: true}).map((child): [string, Entry] => {
      const file = join(path, child.name)
      return [child.name, child.isDirectory() ? readFolder(file) : new SimulatedFile(readFileSync(file))]
    }),
  )
  return {entries, synced: new Map(entries)}
}

function writeFolder(target: string, {entries, synced}: Folder, keeps: () => boolean): void {
  mkdirSync(target)
  for (const name of new Set([...synced.keys(), ...entries.keys()])) {
    const [before, now] = [synced.get(name), entries.get(name)]
    const entry = before === now || keeps() ? now : before
    // SQLite makes its shared memory anew from the log.
    if (entry === undefined || name.endsWith('-shm')) continue
    if (isFile(entry)) writeFileSync(join(target, name), entry.afterCut(keeps))
    else writeFolder(join(target, name), entry, keeps)
  }
}
