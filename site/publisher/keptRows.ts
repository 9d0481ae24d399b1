import type {AskLake} from '../src/lake/askLake.ts'
import {type RowAnswer, RowAnswers, type RowBatch} from '../src/lake/rowAnswers.ts'
import type {KnownContent} from './knownContent.ts'
import type {PageMap} from './pageMap.ts'

type SeenBatch = Omit<RowBatch, 'rows'> & {rows: Omit<RowAnswer, 'row'>[]}

const batchHolder = (batch: number) => `rows:${batch}`

/**
 * Rows (a document's card, its line in the site map, …) that pages show, held from round to round. Rows stand on the
 * sync tags of the answer they came in, pages on what the row says: a document changed elsewhere than in what lists
 * show of it touches no list.
 */
export class KeptRows {
  readonly #map: PageMap
  readonly #content: KnownContent
  readonly #rows: RowAnswers
  /** Answers not yet saved, and the hashes of their rows as pages first saw them. */
  #batches: SeenBatch[] = []
  readonly #seen = new Map<string, string>()
  /** Rows whose pages are all rendered anew before the next `save`. */
  #changed: Set<string> | 'all' = new Set()

  constructor(ask: AskLake, map: PageMap) {
    this.#map = map
    this.#content = map.content
    this.#rows = new RowAnswers(ask, batch => this.#hear(batch))
  }

  get(query: string, ids: readonly string[]): Promise<RowAnswer[]> {
    return this.#rows.get(query, ids)
  }

  /** Asks those rows anew that may have changed (tags undefined: all). Answers the names of those that say something else. */
  async refresh(tags: ReadonlySet<string> | undefined): Promise<string[]> {
    if (tags === undefined) {
      this.#rows.forget()
      this.#batches = []
      this.#seen.clear()
      this.#changed = 'all'
      return []
    }
    const stale = this.#standingOn(tags)
    for (const [query, rows] of stale) {
      const ids = [...rows.keys()]
      for (const name of rows.values()) this.#seen.delete(name)
      this.#rows.forget(query, ids)
    }
    await Promise.all([...stale].map(([query, rows]) => this.#rows.get(query, [...rows.keys()])))
    const changed = [...this.#seen].filter(([name, hash]) => {
      const known = this.#content.row(name)
      return known !== undefined && known.hash !== hash
    })
    if (this.#changed !== 'all') this.#changed = new Set(changed.map(([name]) => name))
    return changed.map(([name]) => name)
  }

  /** Says that the pages on disk are rendered from what was answered so far. */
  save(): void {
    if (this.#changed === 'all') this.#content.removeRows()
    const emptied = new Set<number>()
    let last = this.#content.lastBatch()
    for (const batch of this.#batches) for (const left of this.#saveBatch(batch, ++last)) emptied.add(left)
    for (const batch of emptied) {
      if (this.#content.rowsOfBatch(batch).length === 0) this.#map.putStanding(batchHolder(batch), new Set())
    }
    this.#batches = []
    this.#seen.clear()
    this.#changed = new Set()
  }

  /** Forgets what a round that failed has asked. */
  forget(): void {
    this.#rows.forget()
  }

  #hear({query, rows, syncTags}: RowBatch): void {
    // Without what the rows say: of a whole site that would be much.
    this.#batches.push({query, rows: rows.map(({name, id, hash}) => ({name, id, hash})), syncTags})
    for (const {name, hash} of rows) if (!this.#seen.has(name)) this.#seen.set(name, hash)
  }

  /** Names by ids of the rows that came in an answer with one of the tags, by their query. */
  #standingOn(tags: ReadonlySet<string>): Map<string, Map<string, string>> {
    const found = new Map<string, Map<string, string>>()
    const add = (query: string, id: string, name: string) => {
      const names = found.get(query) ?? new Map<string, string>()
      found.set(query, names.set(id, name))
    }
    for (const holder of this.#map.holdersOf(tags)) {
      const batch = holder.match(/^rows:(\d+)$/)?.[1]
      const rows = batch === undefined ? [] : this.#content.rowsOfBatch(Number(batch))
      for (const {queryName, id, name} of rows) add(this.#content.rowQuery(queryName) ?? '', id, name)
    }
    for (const {query, rows, syncTags} of this.#batches) {
      if (syncTags.some(tag => tags.has(tag))) for (const {id, name} of rows) add(query, id, name)
    }
    return found
  }

  /** Answers the batches that rows have left. */
  #saveBatch({query, rows, syncTags}: SeenBatch, batch: number): number[] {
    const left: number[] = []
    for (const {name, id, hash} of rows) {
      const queryName = name.split(' ', 2)[1] ?? ''
      this.#content.putRowQuery(queryName, query)
      const known = this.#content.row(name)
      if (known) left.push(known.batch)
      // A row that says something else and that no event told of yet: its pages on disk still show the old one.
      const isTold = this.#changed === 'all' || this.#changed.has(name) || known === undefined
      const shown = isTold ? (this.#seen.get(name) ?? hash) : known.hash
      this.#content.putRow({name, queryName, id, hash: shown, batch})
    }
    this.#map.putStanding(batchHolder(batch), new Set(syncTags))
    return left
  }
}
