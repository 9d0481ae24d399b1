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
/** Of JSON, a query: the cards of some ten thousand articles. */
const heldBytes = 12_000_000

/** What keeping a row costs besides. */
const rowCost = 200
/** Of JSON: a longer row is a document's whole text, which only its own page asks for. */
const longestShared = 2000
/** So many times sooner is a whole text forgotten than rows that many pages show. */
const soonerForgotten = 12

type Waiting = {id: string; resolve: (answer: RowAnswer) => void; reject: (error: unknown) => void}
type Held = {answer: Promise<RowAnswer>; bytes: number}
type Asked = {held: Map<string, Held>; bytes: number; waiting: Waiting[]}

/**
 * Answers of queries by `$ids`, kept row by row, so that pages that show the same document ask for it once. Ids that
 * several pages want in one turn go out together. The rows used last are held.
 */
export class RowAnswers {
  readonly #ask: AskLake
  readonly #onBatch: (batch: RowBatch) => void
  #queries = new Map<string, Asked>()

  constructor(ask: AskLake, onBatch: (batch: RowBatch) => void = () => undefined) {
    this.#ask = ask
    this.#onBatch = onBatch
  }

  /** The rows of a query by `$ids` that answers `_id` in each, in the order of the ids. */
  async get(query: string, ids: readonly string[]): Promise<RowAnswer[]> {
    const asked = this.#queries.get(query) ?? {held: new Map(), bytes: 0, waiting: []}
    this.#queries.set(query, asked)
    return Promise.all(ids.map(id => this.#getOne(query, asked, id)))
  }

  /** Forgets rows, so that the next who wants them asks; all rows of all queries when none are named. */
  forget(query?: string, ids: readonly string[] = []): void {
    if (query === undefined) this.#queries = new Map()
    const asked = query === undefined ? undefined : this.#queries.get(query)
    for (const id of ids) if (asked) drop(asked, id)
  }

  #getOne(query: string, asked: Asked, id: string): Promise<RowAnswer> {
    const held = asked.held.get(id)
    if (held) {
      asked.held.delete(id)
      asked.held.set(id, held)
      return held.answer
    }
    const answer = new Promise<RowAnswer>((resolve, reject) => {
      if (asked.waiting.length === 0) setImmediate(() => this.#send(query, asked))
      asked.waiting.push({id, resolve, reject})
    })
    asked.held.set(id, {answer, bytes: 0})
    return answer
  }

  #send(query: string, asked: Asked): void {
    const waiting = asked.waiting.splice(0).sort((one, other) => (one.id < other.id ? -1 : 1))
    for (let from = 0; from < waiting.length; from += batchSize) {
      const some = waiting.slice(from, from + batchSize)
      this.#askFor(query, asked, some).catch(error => {
        for (const {id, reject} of some) {
          drop(asked, id)
          reject(error)
        }
      })
    }
  }

  async #askFor(query: string, asked: Asked, waiting: readonly Waiting[]): Promise<void> {
    const {result, syncTags} = await this.#ask(query, {ids: waiting.map(({id}) => id)})
    const found = new Map((result as {_id: string}[]).map(row => [row._id, row]))
    const rows = waiting.map(({id}) => {
      const row = found.get(id)
      const json = row === undefined ? '' : JSON.stringify(row)
      weigh(asked, id, costOf(json))
      return {name: nameOf(query, id), id, row, hash: row === undefined ? '' : hashOf(json)}
    })
    this.#onBatch({query, rows, syncTags})
    trim(asked)
    // A page each turn, not all that waited at once: what one makes on its way is rubbish before the next begins.
    for (const [at, {resolve}] of waiting.entries()) setImmediate(resolve, rows[at] as RowAnswer)
  }
}

function costOf(json: string): number {
  return json.length > longestShared ? json.length * soonerForgotten : json.length + rowCost
}

function weigh(asked: Asked, id: string, bytes: number): void {
  const held = asked.held.get(id)
  if (!held) return
  held.bytes = bytes
  asked.bytes += bytes
}

function drop(asked: Asked, id: string): void {
  asked.bytes -= asked.held.get(id)?.bytes ?? 0
  asked.held.delete(id)
}

function trim(asked: Asked): void {
  for (const [id, {bytes}] of asked.held) {
    if (asked.bytes <= heldBytes) return
    // Zero: still on its way.
    if (bytes > 0) drop(asked, id)
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
