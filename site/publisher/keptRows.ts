import {articlePagesQuery} from '@cong/schemas/queries'
import type {AskLake} from '../src/lake/askLake.ts'
import {type RowAnswer, RowAnswers, type RowBatch} from '../src/lake/rowAnswers.ts'
import type {KnownContent} from './knownContent.ts'
import type {PageMap} from './pageMap.ts'

type SeenBatch = Omit<RowBatch, 'rows'> & {rows: Omit<RowAnswer, 'row'>[]}

/** Rows that are asked anew: names by ids, by their query. */
type StaleRows = Map<string, Map<string, string>>

/** What a change may have altered among the rows. */
export type RowChanges = {
  /** Ids of the articles whose texts are asked anew. */
  textIds: string[]
  /** Names of changed documents' own texts that say something else: known before the rest. */
  texts: Promise<string[]>
  /** Names of all rows that say something else. */
  all: Promise<string[]>
}

const batchHolder = (batch: number) => `rows:${batch}`
/** Texts are taken for a changed document's own when no more answers than this stand on one of the change's tags. */
const fewBatches = 3

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
  #changed: ReadonlySet<string> = new Set()
  /** Whether all pages are rendered anew: what is saved then is of none of them. */
  #isOutdated = false

  constructor(ask: AskLake, map: PageMap) {
    this.#map = map
    this.#content = map.content
    this.#rows = new RowAnswers(ask, batch => this.#hear(batch))
  }

  get(query: string, ids: readonly string[]): Promise<RowAnswer[]> {
    return this.#rows.get(query, ids)
  }

  /** Asks those rows anew that may have changed; tags undefined: each when a page wants it. */
  refresh(tags: ReadonlySet<string> | undefined): RowChanges {
    if (tags === undefined) {
      this.#rows.forget()
      this.#batches = []
      this.#seen.clear()
      this.#changed = new Set()
      this.#isOutdated = true
      return {textIds: [], texts: Promise.resolve([]), all: Promise.resolve([])}
    }
    const {stale, own} = this.#standingOn(tags)
    for (const [query, rows] of stale) {
      for (const name of rows.values()) this.#seen.delete(name)
      this.#rows.forget(query, [...rows.keys()])
    }
    const textIds = [...(stale.get(articlePagesQuery)?.keys() ?? [])]
    stale.delete(articlePagesQuery)
    // Before all others: the lake answers in turn.
    const texts = this.#rows.get(articlePagesQuery, textIds)
    const others = [...stale].map(([query, rows]) => this.#rows.get(query, [...rows.keys()]))
    return {
      textIds,
      texts: texts.then(() => this.#changedOf(own)),
      all: Promise.all([texts, ...others]).then(() => this.#noteChanged()),
    }
  }

  #noteChanged(): string[] {
    const changed = this.#changedOf(this.#seen.keys())
    this.#changed = new Set(changed)
    return changed
  }

  #changedOf(names: Iterable<string>): string[] {
    return [...names].filter(name => {
      const known = this.#content.row(name)
      return known !== undefined && known.hash !== this.#seen.get(name)
    })
  }

  /** Says that the pages on disk are rendered from what was answered so far. */
  save(): void {
    if (this.#isOutdated) this.#content.removeRows()
    this.#isOutdated = false
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

  /** The rows that came in an answer with one of the tags, and the names of those texts that a changed document says itself. */
  #standingOn(tags: ReadonlySet<string>): {stale: StaleRows; own: Set<string>} {
    const stale: StaleRows = new Map()
    const own = new Set<string>()
    for (const tag of tags) {
      const batches = [...this.#savedBatches(tag), ...this.#batches.filter(one => one.syncTags.includes(tag))]
      for (const {query, rows} of batches) {
        const names = stale.get(query) ?? new Map<string, string>()
        stale.set(query, names)
        for (const {id, name} of rows) names.set(id, name)
      }
      const texts = batches.filter(({query}) => query === articlePagesQuery)
      if (texts.length <= fewBatches) for (const {rows} of texts) for (const {name} of rows) own.add(name)
    }
    return {stale, own}
  }

  #savedBatches(tag: string): Pick<SeenBatch, 'query' | 'rows'>[] {
    return [...this.#map.holdersOf([tag])].flatMap(holder => {
      const batch = holder.match(/^rows:(\d+)$/)?.[1]
      const rows = batch === undefined ? [] : this.#content.rowsOfBatch(Number(batch))
      const [first] = rows
      return first ? [{query: this.#content.rowQuery(first.queryName) ?? '', rows}] : []
    })
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
      const isTold = this.#changed.has(name) || known === undefined
      const shown = isTold ? (this.#seen.get(name) ?? hash) : known.hash
      this.#content.putRow({name, queryName, id, hash: shown, batch})
    }
    this.#map.putStanding(batchHolder(batch), new Set(syncTags))
    return left
  }
}
