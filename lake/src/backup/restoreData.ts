import {existsSync, renameSync, rmSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {databaseProblem, isDatabase} from '../store/copyDatabase.ts'
import {lockFolder} from '../store/lockFolder.ts'
import {type BackupFile, readManifest, sha256Of} from './backupManifest.ts'
import {copyFile} from './copyFile.ts'

/**
 * Puts a backup in the place of `dataDir`. The backup is verified first, file by file and page by page; what was in
 * `dataDir` is kept beside it. Returns where, or null when there was nothing.
 *
 * Throws when the backup is not whole or a lake is running; `dataDir` is as it was then.
 */
export async function restoreData(backup: string, dataDir: string, now: Date): Promise<string | null> {
  const {files} = readManifest(backup)
  for (const file of files) await verify(backup, file)
  const incoming = `${dataDir}.restoring`
  rmSync(incoming, {recursive: true, force: true})
  try {
    for (const {path} of files) copyFile(join(backup, path), join(incoming, path))
    return swap(incoming, dataDir, now)
  } finally {
    rmSync(incoming, {recursive: true, force: true})
  }
}

async function verify(backup: string, {path, bytes, sha256}: BackupFile): Promise<void> {
  const file = join(backup, path)
  const refuse = (problem: string) =>
    new Error(`The backup ${backup} is damaged: ${path} ${problem}. Choose another.`)
  if (!existsSync(file)) throw refuse('is missing')
  if (statSync(file).size !== bytes) throw refuse(`has ${statSync(file).size} bytes instead of ${bytes}`)
  if ((await sha256Of(file)) !== sha256) throw refuse('is not what was written')
  const problem = isDatabase(file) ? databaseProblem(file) : undefined
  if (problem !== undefined) throw refuse(`is no sound database: ${problem}`)
}

function swap(incoming: string, dataDir: string, now: Date): string | null {
  if (!existsSync(dataDir)) {
    renameSync(incoming, dataDir)
    return null
  }
  // The lock moves with the folder; it only has to keep a lake out until the new one is in place.
  const unlock = lockFolder(join(dataDir, 'lake'))
  const kept = `${dataDir}.before-restore-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  try {
    renameSync(dataDir, kept)
    renameSync(incoming, dataDir)
    return kept
  } finally {
    unlock()
  }
}
