import {readFileSync} from 'node:fs'

const readEvery = 5_000

/**
 * The office's older figure, as the rendered site says it (`/thong-ke/tong-ban-dau.json`): so an editor's change
 * arrives the way all content does, and the counter needs no lake. 0 until the site is rendered.
 */
export function watchCounterStart(path: string, clock: () => number): () => number {
  let value = 0
  let readAt = Number.NEGATIVE_INFINITY
  return () => {
    if (clock() - readAt >= readEvery) {
      readAt = clock()
      value = readCounterStart(path) ?? value
    }
    return value
  }
}

function readCounterStart(path: string): number | undefined {
  try {
    const {counterStart} = JSON.parse(readFileSync(path, 'utf8')) as {counterStart?: unknown}
    return typeof counterStart === 'number' ? counterStart : undefined
  } catch {
    // Not rendered yet, or being replaced: the figure before stays.
    return undefined
  }
}
