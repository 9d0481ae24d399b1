import type {Answer, AskLake} from '../src/lake/askLake.ts'

/** Of JSON. Articles are not among them: they come as rows. */
const heldBytes = 2_000_000
/** What is larger, such as texts for the search index, is for one page alone, and would push out all others. */
const largest = 100_000

type Held = {answer: Promise<Answer>; bytes: number; syncTags: readonly string[]}

/**
 * The lake's answers, held until one of their sync tags changes; those used last. Asking happens within an update and
 * forgetting at its start, so no answer is held that an event heard meanwhile has overtaken.
 */
export class AnswerCache {
  readonly #ask: AskLake
  #held = new Map<string, Held>()
  #bytes = 0

  constructor(ask: AskLake) {
    this.#ask = ask
  }

  readonly ask: AskLake = (query, params) => {
    const key = JSON.stringify([query, params])
    const held = this.#held.get(key)
    if (!held) return this.#askLake(key, query, params)
    this.#held.delete(key)
    this.#held.set(key, held)
    return held.answer
  }

  /** Forgets what stands on one of the tags; undefined: everything. */
  forget(tags: ReadonlySet<string> | undefined): void {
    if (tags === undefined) {
      // What is still on its way lands in the old map, and so nowhere.
      this.#held = new Map()
      this.#bytes = 0
      return
    }
    for (const [key, {syncTags}] of this.#held) {
      if (syncTags.some(tag => tags.has(tag))) this.#drop(key)
    }
  }

  #askLake(key: string, query: string, params: Parameters<AskLake>[1]): Promise<Answer> {
    const map = this.#held
    const held: Held = {answer: this.#ask(query, params), bytes: 0, syncTags: []}
    map.set(key, held)
    held.answer.then(
      ({result, syncTags}) => {
        if (map === this.#held) this.#weigh(key, held, JSON.stringify(result).length, syncTags)
      },
      () => map.delete(key),
    )
    return held.answer
  }

  #weigh(key: string, held: Held, bytes: number, syncTags: readonly string[]): void {
    held.bytes = bytes
    held.syncTags = syncTags
    this.#bytes += bytes
    if (bytes > largest) this.#drop(key)
    for (const [oldest, {bytes: weighed}] of this.#held) {
      if (this.#bytes <= heldBytes) return
      if (weighed > 0) this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#held.get(key)?.bytes ?? 0
    this.#held.delete(key)
  }
}
