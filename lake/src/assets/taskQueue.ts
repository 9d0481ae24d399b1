import {httpError} from '../http/apiError.ts'

/** Runs at most `width` tasks at a time and lets at most `length` more wait; a further one is refused with a 503. */
export class TaskQueue {
  readonly #width: number
  readonly #length: number
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(width: number, length: number) {
    this.#width = width
    this.#length = length
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    await this.#place()
    try {
      return await task()
    } finally {
      this.#handOver()
    }
  }

  #place(): Promise<void> {
    if (this.#running < this.#width) {
      this.#running += 1
      return Promise.resolve()
    }
    if (this.#waiting.length >= this.#length) throw queueFull()
    return new Promise(resolve => this.#waiting.push(resolve))
  }

  // The place goes straight to the next in line, so that a newcomer cannot slip in between.
  #handOver(): void {
    const next = this.#waiting.shift()
    if (next) next()
    else this.#running -= 1
  }
}

function queueFull(): Error {
  return httpError(503, 'Too many images are being worked on. Try again in a few seconds.', {
    'retry-after': '5',
  })
}
