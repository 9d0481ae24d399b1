import {createHash} from 'node:crypto'
import {createReadStream, readFileSync} from 'node:fs'
import {isAbsolute, join, normalize, sep} from 'node:path'
import {pipeline} from 'node:stream/promises'

/** The list of what a backup holds; written last, so that a backup without it was cut off. */
export interface BackupManifest {
  format: 'cong-backup-1'
  /** ISO 8601 in UTC. */
  createdAt: string
  files: BackupFile[]
}

export interface BackupFile {
  /** Below the data folder, with '/' between. */
  path: string
  bytes: number
  sha256: string
}

export const manifestName = 'backup.json'

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/** Throws an Error with what to do when `folder` holds no whole backup. */
export function readManifest(folder: string): BackupManifest {
  const file = join(folder, manifestName)
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest
    if (manifest.format !== 'cong-backup-1') throw new Error(`its format is "${manifest.format}"`)
    for (const {path} of manifest.files) assertInside(path)
    return manifest
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(
      `${folder} holds no whole backup (${reason}). Choose another; each is a folder with ${manifestName}.`,
      {
        cause: error,
      },
    )
  }
}

/** A manifest could have been written by anybody. */
function assertInside(path: string): void {
  if (isAbsolute(path) || normalize(path).split(sep).includes('..')) {
    throw new Error(`it names "${path}", outside the data folder`)
  }
}
