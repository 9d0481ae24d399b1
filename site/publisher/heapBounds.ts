import {setFlagsFromString} from 'node:v8'

/** Megabytes for what was made lately: most of a page is rubbish before they are full. V8 would take twice as many. */
export const youngGenerationMb = 24

/**
 * Sets how this process collects garbage. It does so when the memory has grown by a quarter since the last time: V8 lets
 * a small heap grow fourfold, which costs a full render more than a hundred megabytes; a quarter in place of a half
 * saves fifty of them and costs some 5 % of the processor time.
 * And what was made lately is collected by one thread: of so little, several spend more time on meeting than on work
 * (a sixth of the processor time of a full render).
 */
export function boundHeap(): void {
  setFlagsFromString('--heap-growing-percent=25')
  setFlagsFromString('--no-parallel-scavenge')
}
