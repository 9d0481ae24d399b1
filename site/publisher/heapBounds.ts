import {setFlagsFromString} from 'node:v8'

/** Megabytes for what was made lately: most of a page is rubbish before they are full. V8 would take twice as many. */
export const youngGenerationMb = 24

/**
 * Sets how this process collects garbage. It does so when the memory has grown by half since the last time: V8 lets a
 * small heap grow fourfold, which costs a full render a hundred megabytes and saves it no time that could be measured.
 * A quarter would save some forty more, and collect twice as often.
 * And what was made lately is collected by one thread: of so little, several spend more time on meeting than on work
 * (a sixth of the processor time of a full render).
 * And all is marked at once, in some fifty milliseconds among ten thousand articles: marked in small steps between
 * the work, what dies meanwhile is kept until the next time, which a full render paid with forty megabytes.
 */
export function boundHeap(): void {
  setFlagsFromString('--heap-growing-percent=50')
  setFlagsFromString('--no-parallel-scavenge')
  setFlagsFromString('--no-incremental-marking')
}
