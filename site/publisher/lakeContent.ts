import {setImmediate} from 'node:timers/promises'
import type {ArticleIndex} from '../src/articles/articleIndex.ts'
import type {SiteConfig} from '../src/config.ts'
import {type AskLake, connectLake} from '../src/lake/askLake.ts'
import {type PageLake, readerOf} from '../src/lake/lakeReader.ts'
import {AnswerCache} from './answerCache.ts'
import {CurrentArticles} from './currentArticles.ts'
import {KeptRows} from './keptRows.ts'
import type {PageMap} from './pageMap.ts'
import {SharedAnswers} from './sharedAnswers.ts'

/** Names (of answers, rows and views) that say something else than what the pages on disk were rendered from. */
export type ContentChanges = {
  /** Changed documents' own texts, which are known first. */
  texts: Promise<readonly string[]>
  changed: Promise<ReadonlySet<string>>
}

/**
 * What the publisher knows of the lake's content: answers held from update to update, each asked anew only when a
 * change may have altered it.
 */
export class LakeContent {
  /** Asks the lake itself, at the instant of the update. */
  readonly ask: AskLake
  readonly #map: PageMap
  readonly #cache: AnswerCache
  readonly #shared: SharedAnswers
  readonly #rows: KeptRows
  readonly #articles: CurrentArticles
  #now = new Date()

  constructor(config: SiteConfig, map: PageMap) {
    const {content} = map
    this.ask = connectLake(config, () => this.now)
    this.#map = map
    this.#cache = new AnswerCache(this.ask)
    this.#shared = new SharedAnswers(this.ask, content.answers())
    this.#rows = new KeptRows(this.ask, map)
    this.#articles = new CurrentArticles(this.ask, content, map.note('now') ?? '')
  }

  /** The instant that pages speak of: ISO 8601 in UTC. */
  get now(): string {
    return this.#now.toISOString()
  }

  /** Begins an update that speaks of an instant. */
  begin(now: Date): void {
    this.#now = now
  }

  /**
   * Takes in a change that the tags tell of; undefined: it may be anything. `dueIds` are documents that appeared or expired by themselves.
   */
  refresh(tags: ReadonlySet<string> | undefined, dueIds: readonly string[]): ContentChanges {
    this.#cache.forget(tags)
    const {texts, textIds, all} = this.#rows.refresh(tags)
    const suspects = [...new Set([...textIds, ...dueIds])]
    return {texts, changed: this.#refreshRest(tags, suspects, all)}
  }

  async #refreshRest(
    tags: ReadonlySet<string> | undefined,
    suspects: readonly string[],
    rows: Promise<string[]>,
  ): Promise<Set<string>> {
    // Rows are asked for by then, the texts first: the lake answers in turn.
    const others = setImmediate().then(() =>
      Promise.all([this.#shared.refresh(tags), this.#articles.refresh(tags, suspects, this.now)]),
    )
    const [changedRows, [answers, views]] = await Promise.all([rows, others])
    return new Set([...answers, ...changedRows, ...views])
  }

  /** The index of articles that the pages on disk were rendered from. */
  get publishedArticles(): ArticleIndex {
    return this.#articles.published
  }

  openPage(articles?: ArticleIndex): PageLake {
    return readerOf({
      now: this.now,
      ask: this.#cache.ask,
      askShared: (query, params) => this.#shared.get(query, params),
      askRows: (query, ids) => this.#rows.get(query, ids),
      articles: async () => articles ?? this.#articles.index,
    }).openPage()
  }

  /** Says that the pages on disk are rendered from what was answered. Call it in a transaction of the map. */
  save(): void {
    for (const answer of this.#shared.takeFresh()) this.#map.content.putAnswer(answer)
    this.#rows.save()
    this.#articles.save(this.#map.content)
    this.#map.putNote('now', this.now)
  }

  /** Forgets what an update that failed may have left on its way. */
  forget(): void {
    this.#cache.forget(undefined)
    this.#rows.forget()
  }
}
