import {createHash, randomUUID} from 'node:crypto'
import {createWriteStream, rmSync} from 'node:fs'
import {mkdir, open, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {Transform} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {httpError} from '../http/apiError.ts'
import {type AssetName, assetFileName} from './assetName.ts'

/** An upload on its way in: complete on disk, but not yet an asset. */
export interface ReceivedBlob {
  path: string
  sha1: string
  /** Bytes. */
  size: number
}

/**
 * Keeps the bytes of one dataset's assets, each under its own file name, for example
 * `images/ab/abcd…-800x600.jpg`. A file is either there whole or not at all, also after a power cut.
 */
export class BlobStore {
  readonly #folder: string
  #ready: Promise<unknown> | undefined
  /** Paths of blobs whose documents are being recorded, one for each upload. */
  readonly #recording: string[] = []

  /** `folder` is made when the first blob comes; what an interrupted upload left there is removed. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * Streams a body to disk and hashes it on the way; memory does not grow with its size.
   * Throws ApiError 413 above `limit` bytes and leaves nothing behind.
   */
  async receive(body: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedBlob> {
    const file = path.join(await this.#incoming(), randomUUID())
    const hash = createHash('sha1')
    let size = 0
    const measure = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        size += chunk.byteLength
        hash.update(chunk)
        done(size > limit ? tooLarge(limit) : null, chunk)
      },
    })
    try {
      // `flush` makes the stream fsync before it closes.
      await pipeline(body, measure, createWriteStream(file, {flags: 'wx', flush: true}))
    } catch (error) {
      await rm(file, {force: true})
      throw error
    }
    return {path: file, sha1: hash.digest('hex'), size}
  }

  /**
   * Gives a received blob its name for good and, once that is durable, has its document recorded. The same bytes again
   * change nothing. Bytes whose document could not be recorded go again, unless they were there before or somebody
   * else is recording them too.
   */
  async keep<T>(blob: ReceivedBlob, name: AssetName, record: () => Promise<T>): Promise<T> {
    const target = this.pathOf(name)
    const wasThere = await this.has(name)
    this.#recording.push(target)
    try {
      await this.#settle(blob, target)
      return await record()
    } catch (error) {
      const isShared = this.#recording.filter(path => path === target).length > 1
      // In the same turn, or another upload could bring the bytes in between.
      if (!wasThere && !isShared) rmSync(target, {force: true})
      throw error
    } finally {
      this.#recording.splice(this.#recording.indexOf(target), 1)
    }
  }

  async #settle(blob: ReceivedBlob, target: string): Promise<void> {
    const folder = path.dirname(target)
    await mkdir(folder, {recursive: true})
    await rename(blob.path, target)
    for (const each of [folder, path.dirname(folder), this.#folder]) await syncFolder(each)
  }

  async discard(blob: ReceivedBlob): Promise<void> {
    await rm(blob.path, {force: true})
  }

  /** Where a blob is when it is there. */
  pathOf(name: AssetName): string {
    return path.join(this.#folder, `${name.kind}s`, name.sha1.slice(0, 2), assetFileName(name))
  }

  async has(name: AssetName): Promise<boolean> {
    return (await stat(this.pathOf(name)).catch(() => undefined))?.isFile() ?? false
  }

  /** Erases a blob for good; for documents that are purged. */
  async erase(name: AssetName): Promise<void> {
    const file = this.pathOf(name)
    await rm(file, {force: true})
    await syncFolder(path.dirname(file)).catch(ignoreMissing)
  }

  async #incoming(): Promise<string> {
    const incoming = path.join(this.#folder, 'incoming')
    this.#ready ??= rm(incoming, {recursive: true, force: true})
    await this.#ready
    await mkdir(incoming, {recursive: true})
    return incoming
  }
}

/** A rename is durable only once the folder it happened in is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

function tooLarge(limit: number): Error {
  const megabytes = Math.floor(limit / 1024 / 1024)
  const most = megabytes > 0 ? `${megabytes} MB` : `${limit} bytes`
  return httpError(413, `The file is larger than this lake accepts (${most}). Upload a smaller one.`)
}
