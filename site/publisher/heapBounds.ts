import {setFlagsFromString} from 'node:v8'

/** Megabytes for what was made lately: most of a page is rubbish before they are full. V8 would take four times as many. */
export const youngGenerationMb = 12

/**
 * Collects when the memory has grown by half since the last time. V8 lets a small heap grow fourfold, which costs a full
 * render a hundred megabytes and saves it no time that could be measured.
 */
export function collectSooner(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
