import type {SystemCall} from './syscallTrace.ts'

/** `at` is the line of the trace where the call returned. */
type Change = {at: number; offset: number; data: Buffer} | {at: number; size: number}

/** Bytes that a disk writes whole or not at all. */
const sector = 512

/** A file's content as it was synced, and the changes since. */
export class SimulatedFile {
  #synced: Buffer
  #pending: Change[] = []
  /** Bytes, with the pending changes. */
  #size: number

  constructor(synced: Buffer = Buffer.alloc(0)) {
    this.#synced = synced
    this.#size = synced.length
  }

  /** A write or truncation. */
  apply({name, texts, args, endedAt, result}: SystemCall): void {
    if (name === 'ftruncate') this.truncate(Number(args[1]), endedAt)
    if (!name.includes('write')) return
    // Without an offset the lake only ever writes files from beginning to end.
    const offset = name === 'pwrite64' ? Number(args[3]) : this.#size
    const data = Buffer.concat(texts).subarray(0, result)
    this.#pending.push({at: endedAt, offset, data})
    this.#size = Math.max(this.#size, offset + data.length)
  }

  truncate(size: number, at: number): void {
    this.#pending.push({at, size})
    this.#size = size
  }

  /** Covers what was written before the call began. */
  sync(startedAt: number): void {
    const covered = this.#pending.filter(({at}) => at < startedAt)
    this.#synced = applied(this.#synced, covered)
    this.#pending = this.#pending.slice(covered.length)
  }

  /** The content after a power cut: of the pending changes some, of a large one some of its sectors. */
  afterCut(keeps: () => boolean): Buffer {
    const kept = this.#pending.flatMap(change => sectorsOf(change).filter(keeps))
    return applied(this.#synced, kept)
  }
}

function sectorsOf(change: Change): Change[] {
  if ('size' in change) return [change]
  const {at, offset, data} = change
  return Array.from({length: Math.ceil(data.length / sector)}, (_, index) => {
    const start = index * sector
    return {at, offset: offset + start, data: data.subarray(start, start + sector)}
  })
}

function applied(content: Buffer, changes: readonly Change[]): Buffer {
  const endOf = (change: Change) => ('size' in change ? change.size : change.offset + change.data.length)
  const longest = changes.reduce((most, change) => Math.max(most, endOf(change)), content.length)
  const result = Buffer.alloc(longest)
  content.copy(result)
  let size = content.length
  for (const change of changes) {
    if ('size' in change) {
      result.fill(0, change.size)
      size = change.size
    } else {
      change.data.copy(result, change.offset)
      size = Math.max(size, endOf(change))
    }
  }
  return result.subarray(0, size)
}
