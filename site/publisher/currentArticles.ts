import {articleIndexQuery} from '@cong/schemas/queries'
import type {ArticleIndexQueryResult} from '@cong/schemas/types'
import {type ArticleHead, readArticleHead} from '../src/articles/articleHead.ts'
import {ArticleIndex} from '../src/articles/articleIndex.ts'
import {changedViews} from '../src/articles/articleViews.ts'
import type {AskLake} from '../src/lake/askLake.ts'
import type {KnownContent} from './knownContent.ts'

type Row = ArticleIndexQueryResult[number]

/** Clocks of a cluster differ a little; what is asked twice costs nothing. */
const marginMs = 2000

/**
 * The index of articles, brought up to date from one small answer per change: what was edited lately, and those
 * that the change may have taken away.
 */
export class CurrentArticles {
  readonly #ask: AskLake
  #index: ArticleIndex
  /** What the pages on disk were rendered from. */
  #published: ArticleIndex
  #tags: ReadonlySet<string> = new Set()
  #isLoaded = false
  #lastUpdate = ''
  /** Changes of rows not yet saved. */
  readonly #unsaved = new Map<string, Row | undefined>()

  /** Starts from what `save` wrote. */
  constructor(ask: AskLake, known: KnownContent, now: string) {
    this.#ask = ask
    const rows = known.articleRows().map(row => JSON.parse(row) as Row)
    this.#index = new ArticleIndex(headsOf(rows), now, revisionsOf(rows))
    this.#published = this.#index
  }

  get index(): ArticleIndex {
    return this.#index
  }

  /** The index that the pages on disk were rendered from. */
  get published(): ArticleIndex {
    return this.#published
  }

  /**
   * Takes in a change at `now`. `suspects` are ids of articles that may be gone or due. Answers the views that differ
   * from those that the pages on disk were rendered from.
   */
  async refresh(
    tags: ReadonlySet<string> | undefined,
    suspects: readonly string[],
    now: string,
  ): Promise<Set<string>> {
    const isTouched = tags === undefined || [...tags].some(tag => this.#tags.has(tag))
    if (!this.#isLoaded || tags === undefined) await this.#load(now)
    else if (isTouched) await this.#follow(suspects, now)
    else this.#index = this.#index.update([], new Set(), now)
    return changedViews(this.#published, this.#index)
  }

  /** Says that the pages on disk are rendered from the index as it is now. */
  save(known: KnownContent): void {
    this.#published = this.#index
    for (const [id, row] of this.#unsaved) {
      if (row) known.putArticleRow(id, JSON.stringify(row))
      else known.removeArticleRow(id)
    }
    this.#unsaved.clear()
  }

  async #follow(suspects: readonly string[], now: string): Promise<void> {
    const rows = await this.#fetch(this.#since(), suspects)
    const found = new Set(rows.map(({_id}) => _id))
    const gone = suspects.filter(id => !found.has(id))
    // Something about articles changed and this does not show what: a date was set by hand. All are asked for.
    if (rows.length === 0 && gone.length === 0) return this.#load(now)
    this.#take(rows, new Set(gone), now)
  }

  async #load(now: string): Promise<void> {
    const rows = await this.#fetch('', [])
    const found = new Set(rows.map(({_id}) => _id))
    const gone = this.#index.heads.map(({id}) => id).filter(id => !found.has(id))
    this.#take(rows, new Set(gone), now)
    this.#isLoaded = true
  }

  async #fetch(since: string, ids: readonly string[]): Promise<Row[]> {
    const {result, syncTags} = await this.#ask(articleIndexQuery, {since, ids})
    this.#tags = new Set([...this.#tags, ...syncTags])
    return result as Row[]
  }

  #take(rows: readonly Row[], gone: ReadonlySet<string>, now: string): void {
    for (const row of rows) {
      this.#unsaved.set(row._id, row)
      if (row._updatedAt > this.#lastUpdate) this.#lastUpdate = row._updatedAt
    }
    for (const id of gone) this.#unsaved.set(id, undefined)
    const heads = headsOf(rows)
    const listed = new Set(heads.map(({id}) => id))
    const unlisted = rows.map(({_id}) => _id).filter(id => !listed.has(id))
    const revisions = new Map<string, string | undefined>(revisionsOf(rows))
    for (const id of gone) revisions.set(id, undefined)
    this.#index = this.#index.update(heads, new Set([...gone, ...unlisted]), now, revisions)
  }

  /** A date in the future, set by hand, must not hide what comes before it. */
  #since(): string {
    const last = Math.min(Date.parse(this.#lastUpdate) || 0, Date.now())
    return new Date(last - marginMs).toISOString()
  }
}

function revisionsOf(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map(({_id, _rev}) => [_id, _rev]))
}

function headsOf(rows: readonly Row[]): ArticleHead[] {
  return rows.flatMap(row => readArticleHead(row) ?? [])
}
