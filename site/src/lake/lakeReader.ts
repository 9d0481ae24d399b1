import {articleIndexQuery} from '@cong/schemas/queries'
import type {ClientReturn} from '@sanity/client'
import {readArticleHead} from '../articles/articleHead.ts'
import {ArticleIndex} from '../articles/articleIndex.ts'
import {type PageArticles, pageArticles} from '../articles/pageArticles.ts'
import type {SiteConfig} from '../config.ts'
import {type AskLake, connectLake, type Params} from './askLake.ts'
import {type RowAnswer, RowAnswers} from './rowAnswers.ts'

/** What one page may ask of the lake, and a note of all it was told. */
export type PageLake = {
  /** The instant the page speaks of; later documents are not yet public, expired ones no longer. */
  readonly now: string
  /** Sync tags, shared answers, rows and views of the articles: the page is stale when one of them changes. */
  readonly standsOn: ReadonlySet<string>
  ask<const Query extends string>(query: Query, params?: Params): Promise<ClientReturn<Query>>
  /** Asks for documents that the page stands on by a view of the articles: the answer's tags are not noted. */
  askUnnoted<const Query extends string>(query: Query, params?: Params): Promise<ClientReturn<Query>>
  /** The same for what most pages share (settings, menus): asked once for all pages of this reader. */
  askOnce<const Query extends string>(query: Query, params?: Params): Promise<ClientReturn<Query>>
  /**
   * The rows of a query by `$ids`, by their `_id`; documents that are not there are left out. The page stands on what
   * each row says, and other pages that show the same document do not ask for it again.
   */
  askEach<const Query extends string>(
    query: Query,
    ids: readonly string[],
  ): Promise<Map<string, RowOf<ClientReturn<Query>>>>
  /** Which articles there are and in what order, without what they say. */
  articles(): Promise<PageArticles>
}

type RowOf<Result> = Result extends readonly (infer Row)[] ? Row : never

/** Reads the published content as it is at one instant. */
export type LakeReader = {openPage(): PageLake}

/** What a reader takes its answers from; the publisher brings sources that outlive one round of rendering. */
export type LakeSources = {
  now: string
  ask: AskLake
  /** Answers what many pages ask, with the name under which they stand on it. */
  askShared: (query: string, params: Params) => Promise<{result: unknown; name: string}>
  /** Answers a query by `$ids` row by row. */
  askRows: (query: string, ids: readonly string[]) => Promise<RowAnswer[]>
  articles: () => Promise<ArticleIndex>
}

/** A reader for one round of rendering. The lake's answers come without a token: what needs one is not for the public. */
export function createLakeReader(config: SiteConfig, now: Date = new Date()): LakeReader {
  const instant = now.toISOString()
  const ask = connectLake(config, () => instant)
  const shared = new Map<string, Promise<{result: unknown; name: string}>>()
  const rows = new RowAnswers(ask)
  let index: Promise<ArticleIndex> | undefined
  return readerOf({
    now: instant,
    ask,
    askShared: (query, params) => {
      const name = JSON.stringify([query, params])
      const answer = shared.get(name) ?? ask(query, params).then(({result}) => ({result, name}))
      shared.set(name, answer)
      return answer
    },
    askRows: (query, ids) => rows.get(query, ids),
    articles: () => {
      index ??= loadArticleIndex(ask, instant)
      return index
    },
  })
}

/** A reader of the given sources. */
export function readerOf(sources: LakeSources): LakeReader {
  return {openPage: () => openPage(sources)}
}

async function loadArticleIndex(ask: AskLake, now: string): Promise<ArticleIndex> {
  const {result} = await ask(articleIndexQuery, {since: '', ids: []})
  const rows = result as ClientReturn<typeof articleIndexQuery>
  return new ArticleIndex(
    rows.flatMap(row => readArticleHead(row) ?? []),
    now,
    new Map(rows.map(({_id, _rev}) => [_id, _rev])),
  )
}

function openPage({now, ask, askShared, askRows, articles}: LakeSources): PageLake {
  const standsOn = new Set<string>()
  // The answer's shape is what typegen wrote for this very query text; the lake's conformance tests hold it.
  return {
    now,
    standsOn,
    async ask<const Query extends string>(query: Query, params: Params = {}) {
      const {result, syncTags} = await ask(query, params)
      for (const tag of syncTags) standsOn.add(tag)
      return result as ClientReturn<Query>
    },
    async askUnnoted<const Query extends string>(query: Query, params: Params = {}) {
      const {result} = await ask(query, params)
      return result as ClientReturn<Query>
    },
    async askOnce<const Query extends string>(query: Query, params: Params = {}) {
      const {result, name} = await askShared(query, params)
      standsOn.add(name)
      return result as ClientReturn<Query>
    },
    async askEach<const Query extends string>(query: Query, ids: readonly string[]) {
      const answers = await askRows(query, ids)
      for (const {name} of answers) standsOn.add(name)
      const found = answers.filter(({row}) => row !== undefined)
      return new Map(found.map(({id, row}) => [id, row as RowOf<ClientReturn<Query>>]))
    },
    articles: async () => pageArticles(await articles(), one => standsOn.add(one)),
  }
}
