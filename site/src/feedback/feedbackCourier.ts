import type {FeedbackLake} from './feedbackLake.ts'
import type {FeedbackQueue} from './feedbackQueue.ts'
import type {MailNotice} from './mailNotice.ts'

export interface CourierParts {
  queue: FeedbackQueue
  /** undefined without a token: then everything waits in the queue. */
  lake: FeedbackLake | undefined
  mail: MailNotice | undefined
  clock: () => number
  onError: (event: string, error: unknown) => void
}

/** How long after a failure it tries again, in milliseconds. */
const patience = 15_000

/**
 * Carries submissions from the queue to the lake, in order, each exactly once: its id is its code, and the lake takes an
 * id once. What fails is tried again; a crash between the lake's answer and the mark only repeats what changes nothing.
 */
export class FeedbackCourier {
  readonly #parts: CourierParts
  readonly #timer: NodeJS.Timeout
  #round: Promise<void> | undefined
  #again = false

  constructor(parts: CourierParts) {
    this.#parts = parts
    this.#timer = setInterval(() => void this.deliver(), patience).unref()
  }

  /** Delivers all there is; one round runs at a time, and what comes meanwhile gets a round of its own. */
  deliver(): Promise<void> {
    this.#again = this.#round !== undefined
    this.#round ??= this.#rounds().finally(() => {
      this.#round = undefined
    })
    return this.#round
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.#round
  }

  async #rounds(): Promise<void> {
    do {
      this.#again = false
      await this.#toLake().catch(error => this.#parts.onError('feedback delivery', error))
      await this.#byMail().catch(error => this.#parts.onError('feedback mail', error))
    } while (this.#again)
  }

  async #toLake(): Promise<void> {
    const {queue, lake, clock} = this.#parts
    for (let some = lake ? queue.undelivered() : []; some.length > 0; some = queue.undelivered()) {
      for (const document of some) {
        await lake?.deliver(document)
        queue.markDelivered(document.code, clock())
      }
    }
    queue.tidy(clock())
  }

  async #byMail(): Promise<void> {
    const {queue, mail, clock} = this.#parts
    const codes = queue.unmailed()
    if (!mail || codes.length === 0) return
    await mail(codes)
    queue.markMailed(codes, clock())
  }
}
