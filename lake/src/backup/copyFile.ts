import {closeSync, copyFileSync, fsyncSync, mkdirSync, openSync} from 'node:fs'
import {dirname} from 'node:path'

/** Copies a file so that the copy is on disk when this returns; makes the folders on the way. */
export function copyFile(
  from: string,
  to: string,
  copy: (from: string, to: string) => void = copyFileSync,
): void {
  mkdirSync(dirname(to), {recursive: true, mode: 0o700})
  copy(from, to)
  const descriptor = openSync(to, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
