import {hash} from 'node:crypto'
import type {AskLake} from './askLake.ts'

/** What one document says in answer to a query: `row` is undefined when there is no such document. */
export type RowAnswer = {
  /** Under which a page stands on it: the same for the same query and id. */
  name: string
  id: string
  row: unknown
  /** Of what the row says; '' when there is none. */
  hash: string
}

/** Rows that came in one answer, and so share its sync tags. */
export type RowBatch = {query: string; rows: RowAnswer[]; syncTags: readonly string[]}

/** Few enough that a change of one asks little of the others again, enough that a whole site asks seldom. */
const batchSize = 12
/** Of JSON: the cards of some ten thousand articles. */
const heldBytes = 12_000_000

/** What keeping a row costs besides. */
const rowCost = 200
/** Of JSON: a longer row is a document's whole text, which few pages ask for. */
const longestShared = 2000
/** Some more than pages wait for at a time, and than the feeds that a new article touches show. */
const heldTexts = 60

/** `bytes` is zero while the answer is on its way. */
type Held = {answer: Promise<RowAnswer>; bytes: number}
type Waiting = {
  id: string
  name: string
  held: Held
  resolve: (answer: RowAnswer) => void
  reject: (error: unknown) => void
}

/**
 * Answers of queries by `$ids`, kept row by row, so that pages that show the same document ask for it once. Ids that
 * several pages want in one turn go out together. The rows used last are held.
 */
export class RowAnswers {
  readonly #ask: AskLake
  readonly #onBatch: (batch: RowBatch) => void
  /** By the names of the rows, the one used last at the end. */
  readonly #held = new Map<string, Held>()
  #bytes = 0
  /** Names of whole texts, the one used last at the end. */
  readonly #texts = new Set<string>()
  /** What is asked at the end of this turn, by its query. */
  readonly #waiting = new Map<string, Waiting[]>()

  constructor(ask: AskLake, onBatch: (batch: RowBatch) => void = () => undefined) {
    this.#ask = ask
    this.#onBatch = onBatch
  }

  /** The rows of a query by `$ids` that answers `_id` in each, in the order of the ids. */
  async get(query: string, ids: readonly string[]): Promise<RowAnswer[]> {
    return Promise.all(ids.map(id => this.#getOne(query, id)))
  }

  /** Forgets rows, so that the next who wants them asks; all rows of all queries when none are named. */
  forget(query?: string, ids: readonly string[] = []): void {
    const names = query === undefined ? [...this.#held.keys()] : ids.map(id => nameOf(query, id))
    for (const name of names) this.#drop(name)
  }

  #getOne(query: string, id: string): Promise<RowAnswer> {
    const name = nameOf(query, id)
    const held = this.#held.get(name)
    if (held) {
      this.#held.delete(name)
      this.#held.set(name, held)
      if (this.#texts.delete(name)) this.#texts.add(name)
      return held.answer
    }
    const {promise: answer, resolve, reject} = Promise.withResolvers<RowAnswer>()
    const fresh = {answer, bytes: 0}
    this.#held.set(name, fresh)
    this.#wait(query, {id, name, held: fresh, resolve, reject})
    return answer
  }

  #wait(query: string, one: Waiting): void {
    const waiting = this.#waiting.get(query)
    if (waiting) waiting.push(one)
    else {
      this.#waiting.set(query, [one])
      setImmediate(() => this.#send(query))
    }
  }

  #send(query: string): void {
    const waiting = this.#waiting.get(query) ?? []
    this.#waiting.delete(query)
    waiting.sort((one, other) => (one.id < other.id ? -1 : 1))
    for (let from = 0; from < waiting.length; from += batchSize) {
      const some = waiting.slice(from, from + batchSize)
      this.#askFor(query, some).catch(error => {
        for (const {name, held, reject} of some) {
          if (this.#held.get(name) === held) this.#drop(name)
          reject(error)
        }
      })
    }
  }

  async #askFor(query: string, waiting: readonly Waiting[]): Promise<void> {
    const {result, syncTags} = await this.#ask(query, {ids: waiting.map(({id}) => id)})
    const found = new Map((result as {_id: string}[]).map(row => [row._id, row]))
    const rows = waiting.map(({id, name, held}) => {
      const row = found.get(id)
      const json = row === undefined ? '' : JSON.stringify(row)
      this.#weigh(name, held, json.length)
      return {name, id, row, hash: row === undefined ? '' : hashOf(json)}
    })
    this.#onBatch({query, rows, syncTags})
    this.#trim()
    // A page each turn, not all that waited at once: what one makes on its way is rubbish before the next begins.
    for (const [at, {resolve}] of waiting.entries()) setImmediate(resolve, rows[at] as RowAnswer)
  }

  /** One that was forgotten on its way is not held, nor is what was asked in its place. */
  #weigh(name: string, held: Held, bytes: number): void {
    if (this.#held.get(name) !== held) return
    held.bytes = bytes + rowCost
    this.#bytes += held.bytes
    if (bytes > longestShared) this.#texts.add(name)
  }

  #drop(name: string): void {
    this.#bytes -= this.#held.get(name)?.bytes ?? 0
    this.#held.delete(name)
    this.#texts.delete(name)
  }

  #trim(): void {
    for (const name of this.#texts) if (this.#texts.size > heldTexts) this.#drop(name)
    for (const [name, {bytes}] of this.#held) {
      if (this.#bytes <= heldBytes) return
      if (bytes > 0) this.#drop(name)
    }
  }
}

function nameOf(query: string, id: string): string {
  return `row ${queryName(query)} ${id}`
}

const queryNames = new Map<string, string>()

function queryName(query: string): string {
  const name = queryNames.get(query) ?? hashOf(query).slice(0, 8)
  queryNames.set(query, name)
  return name
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url')
}
