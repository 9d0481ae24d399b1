import {closeSync, fsyncSync, mkdirSync, openSync} from 'node:fs'
import {dirname, resolve} from 'node:path'

/** Makes a folder for this user alone, and those above it, so that a power cut does not take them away again. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, {recursive: true, mode: 0o700})
  if (first === undefined) return
  const isNew = (path: string) => path.length >= resolve(first).length
  for (let made = resolve(folder); isNew(made); made = dirname(made)) syncFolder(dirname(made))
}

/** What was made, renamed or removed in a folder is durable only once the folder itself is. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
