import {existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join, relative, sep} from 'node:path'
import {copyDatabase, isDatabase} from '../store/copyDatabase.ts'
import {type BackupFile, type BackupManifest, manifestName, sha256Of} from './backupManifest.ts'
import {copyFile} from './copyFile.ts'

/**
 * Copies everything worth keeping below `dataDir` to the new folder `target`, while the lake runs. Databases come
 * first, each as of one moment; a blob is always written before the document that needs it, so none is missing.
 * Left out: what is made anew (image variants, the rendered site), locks, and `not-for-backup`.
 *
 * Throws when `target` exists or a database is damaged; nothing is left at `target` then.
 */
export async function backUpData(dataDir: string, target: string, now: Date): Promise<BackupManifest> {
  if (!existsSync(join(dataDir, 'lake')))
    throw new Error(`There is nothing to back up: ${dataDir} holds no lake.`)
  if (existsSync(target)) throw new Error(`${target} exists already. Choose a folder that does not.`)
  const unfinished = `${target}.unfinished`
  rmSync(unfinished, {recursive: true, force: true})
  try {
    const manifest = await copyAll(dataDir, unfinished, now)
    renameSync(unfinished, target)
    return manifest
  } finally {
    rmSync(unfinished, {recursive: true, force: true})
  }
}

async function copyAll(dataDir: string, target: string, now: Date): Promise<BackupManifest> {
  const databases = listFiles(dataDir, dataDir).filter(path => isDatabase(join(dataDir, path)))
  const files: BackupFile[] = []
  for (const path of databases) files.push(await saveFile(path, dataDir, target, copyDatabase))
  // Listed anew: blobs that came while the databases were copied may be the ones they name.
  const others = listFiles(dataDir, dataDir).filter(path => !databases.includes(path))
  for (const path of others) files.push(await saveFile(path, dataDir, target))
  const manifest: BackupManifest = {format: 'cong-backup-1', createdAt: now.toISOString(), files}
  writeFileSync(join(target, manifestName), `${JSON.stringify(manifest, null, 2)}\n`, {flush: true})
  return manifest
}

async function saveFile(
  path: string,
  dataDir: string,
  target: string,
  copy?: (from: string, to: string) => void,
): Promise<BackupFile> {
  const saved = join(target, path)
  try {
    copyFile(join(dataDir, path), saved, copy)
  } catch (error) {
    throw new Error(`${path} can't be saved: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
  return {path: path.split(sep).join('/'), bytes: statSync(saved).size, sha256: await sha256Of(saved)}
}

/**
 * Made anew when missing (the whole rendered site, with the map of its pages), held by a process, not finished, or
 * promised to nobody's memory: `not-for-backup` holds the visit counter's salt. Paths below the data folder.
 */
const leftOut = [
  /^not-for-backup$/,
  /^site$/,
  /^lake\/(?:cache|lock\.sqlite)$/,
  /^lake\/datasets\/[^/]+\/blobs\/incoming$/,
  /-(?:wal|shm|journal|lock)$/,
]

function listFiles(root: string, folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const full = join(folder, entry.name)
    const path = relative(root, full)
    const name = path.split(sep).join('/')
    if (leftOut.some(pattern => pattern.test(name))) return []
    if (entry.isDirectory()) return listFiles(root, full)
    return entry.isFile() ? [path] : []
  })
}
