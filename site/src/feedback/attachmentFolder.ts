import {createHash, randomBytes} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type AttachmentKind, attachmentKind} from './attachmentKind.ts'

/**
 * Attachments on disk, outside everything the public side serves. One is opened only with the random key that stands in
 * its document, which only logged-in editors read; the folder itself knows no key, just its digest.
 */
export class AttachmentFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Keeps a file under its receipt code and returns its key. Throws, and leaves nothing, when the disk is full. */
  keep(code: string, bytes: Buffer): string {
    const key = randomBytes(24).toString('base64url')
    mkdirSync(this.#folder, {recursive: true, mode: 0o700})
    const path = join(this.#folder, nameOf(code, key))
    const temporary = `${path}.part`
    try {
      // Not `writeSync`: on a disk that is almost full it writes a part and calls that a success.
      writeFileSync(temporary, bytes, {flag: 'wx', mode: 0o600, flush: true})
      renameSync(temporary, path)
    } catch (error) {
      rmSync(temporary, {force: true})
      throw error
    }
    return key
  }

  /** Deletes a file whose submission could not be kept. */
  drop(code: string, key: string): void {
    rmSync(join(this.#folder, nameOf(code, key)), {force: true})
  }

  /** The file behind a code and its key; undefined when there is none. */
  open(code: string, key: string): {bytes: Buffer; kind: AttachmentKind} | undefined {
    try {
      const bytes = readFileSync(join(this.#folder, nameOf(code, key)))
      const kind = attachmentKind(bytes)
      return kind && {bytes, kind}
    } catch {
      // Not there: never was, or erased with its submission.
      return undefined
    }
  }
}

function nameOf(code: string, key: string): string {
  return `${code}-${createHash('sha256').update(key).digest('hex')}`
}
