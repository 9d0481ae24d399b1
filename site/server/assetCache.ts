import {createWriteStream, existsSync, mkdirSync} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'

/** Why an asset could not be had: `missing` is the reader's 404, `unavailable` passes by. */
export class AssetUnavailable extends Error {
  readonly kind: 'missing' | 'unavailable'
  constructor(kind: 'missing' | 'unavailable', message: string) {
    super(message)
    this.name = 'AssetUnavailable'
    this.kind = kind
  }
}

/**
 * Pictures and files fetched from the lake, or drawn, once and kept on disk under their public address, so that readers never
 * reach the lake and the site goes on when it is down. Requests for the same address at the same time share one.
 */
export class AssetCache {
  readonly folder: string
  readonly #underWay = new Map<string, Promise<void>>()

  constructor(folder: string) {
    this.folder = folder
  }

  /** Sees to it that the file is there, made from `source` when it is not. Throws AssetUnavailable. */
  async need(address: string, source: AssetSource): Promise<void> {
    const path = join(this.folder, address)
    if (existsSync(path)) return
    let making = this.#underWay.get(address)
    if (!making) {
      making = store(path, source).finally(() => this.#underWay.delete(address))
      this.#underWay.set(address, making)
    }
    await making
  }
}

/** Gives the bytes of an asset, or throws AssetUnavailable. */
export type AssetSource = () => Promise<Readable>

/** The bytes from an address of the lake. */
export function fetched(source: string): AssetSource {
  return async () => {
    const response = await fetch(source).catch((error: Error) => {
      throw new AssetUnavailable('unavailable', `The lake does not answer at ${source}: ${error.message}`)
    })
    if (response.ok && response.body) return Readable.fromWeb(response.body)
    await response.body?.cancel()
    const kind = response.status >= 500 || response.status === 429 ? 'unavailable' : 'missing'
    throw new AssetUnavailable(kind, `The lake answers ${response.status} for ${source}`)
  }
}

async function store(path: string, source: AssetSource): Promise<void> {
  const bytes = await source()
  mkdirSync(dirname(path), {recursive: true})
  const temporary = `${path}.${process.pid}.part`
  try {
    await pipeline(bytes, createWriteStream(temporary))
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, {force: true})
    throw new AssetUnavailable(
      'unavailable',
      `${path} was not stored: ${error instanceof Error ? error.message : error}`,
    )
  }
}
