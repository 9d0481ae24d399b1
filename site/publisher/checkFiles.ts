import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {uptime} from 'node:os'
import {join} from 'node:path'
import type {PageMap} from './pageMap.ts'

/**
 * Compares the files that readers get with the map when the machine was started anew: a power cut may have taken back
 * what the map said, and not the file, or the other way round. What differs is doubted, and so rendered again. Answers
 * how many that were.
 */
export function checkAfterReboot(map: PageMap, current: string, boot: string = bootId()): number {
  if (map.note('boot') === boot) return 0
  const doubtful = map
    .files()
    .filter(({file, hash}) => isOnDisk(hash) && hash !== hashOf(join(current, file)))
  map.exclusively(() => {
    for (const {file} of doubtful) map.doubtFile(file)
    map.putNote('boot', boot)
  })
  return doubtful.length
}

/** Those already doubted, and pages that are not there, have no bytes to compare. */
function isOnDisk(hash: string): boolean {
  return hash.length > 1
}

function hashOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('base64url')
  } catch {
    return ''
  }
}

/** Differs for each start of the machine. Where the system gives none, the minute it was started in stands for it. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return `minute ${Math.round((Date.now() / 1000 - uptime()) / 60)}`
  }
}
