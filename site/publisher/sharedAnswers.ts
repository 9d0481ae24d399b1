import {createHash} from 'node:crypto'
import type {Answer, AskLake, Params} from '../src/lake/askLake.ts'
import type {KnownAnswer} from './knownContent.ts'

type Held = {query: string; params: Params; answer: Promise<Answer>}

/**
 * Answers that many pages share (the office's settings, menus, lists of addresses), held from round to round. Pages
 * stand on what such an answer says, not on its tags: asked anew once, an answer that says the same renders nothing.
 */
export class SharedAnswers {
  readonly #ask: AskLake
  readonly #held = new Map<string, Held>()
  /** What the pages on disk were rendered from. */
  readonly #known: Map<string, KnownAnswer>
  readonly #fresh = new Map<string, KnownAnswer>()

  constructor(ask: AskLake, known: readonly KnownAnswer[]) {
    this.#ask = ask
    this.#known = new Map(known.map(answer => [answer.name, answer]))
  }

  async get(query: string, params: Params): Promise<{result: unknown; name: string}> {
    const name = nameOf(query, params)
    const {result} = await this.#hold(name, query, params)
    return {result, name}
  }

  /** Asks those anew that stand on one of the tags (undefined: all). Answers the names of those that say something else. */
  async refresh(tags: ReadonlySet<string> | undefined): Promise<string[]> {
    const known = new Map([...this.#fresh, ...this.#known])
    const changed = await Promise.all([...known.values()].map(answer => this.#refreshOne(answer, tags)))
    return changed.flat()
  }

  /** What the pages now on disk were rendered from, where it is new since the last call. */
  takeFresh(): KnownAnswer[] {
    const fresh = [...this.#fresh.values()]
    for (const answer of fresh) this.#known.set(answer.name, answer)
    this.#fresh.clear()
    return fresh
  }

  async #refreshOne(known: KnownAnswer, tags: ReadonlySet<string> | undefined): Promise<string[]> {
    const held = await this.#held.get(known.name)?.answer
    if (held && tags && !held.syncTags.some(tag => tags.has(tag))) return []
    this.#held.delete(known.name)
    await this.#hold(known.name, known.query, JSON.parse(known.params) as Params)
    const now = this.#fresh.get(known.name) ?? this.#known.get(known.name)
    return now?.hash === known.hash ? [] : [known.name]
  }

  async #hold(name: string, query: string, params: Params): Promise<Answer> {
    const held = this.#held.get(name)
    if (held) return held.answer
    const asked = {query, params, answer: this.#ask(query, params)}
    this.#held.set(name, asked)
    try {
      const answer = await asked.answer
      const hash = createHash('sha256').update(JSON.stringify(answer.result)).digest('hex')
      if (this.#known.get(name)?.hash === hash) this.#fresh.delete(name)
      else this.#fresh.set(name, {name, query, params: JSON.stringify(params), hash})
      return answer
    } catch (error) {
      // Not kept: the next one who asks tries again.
      this.#held.delete(name)
      throw error
    }
  }
}

function nameOf(query: string, params: Params): string {
  return `answer ${createHash('sha256')
    .update(JSON.stringify([query, params]))
    .digest('base64url')
    .slice(0, 16)}`
}
