import {authorBySlugQuery, categoryBySlugQuery} from '@cong/schemas/queries'
import type {Listing} from '../articles/articleIndex.ts'
import type {Card} from '../content/card.ts'
import type {PageLake} from './lakeReader.ts'
import type {ListPage} from './listPages.ts'
import {loadCards} from './loadCards.ts'
import {required} from './required.ts'

/** A list of articles, newest first, with its neighbours in time. */
export type ArticleList = {
  title: string
  href: string
  /** What the title names: a tag, an author. */
  kicker?: string | undefined
  description?: string | undefined
  page: ListPage
  cards: Card[]
}

/** Page `number` (undefined: the newest) of all articles; undefined when there is no such page. */
export async function loadNewsList(lake: PageLake, number?: number): Promise<ArticleList | undefined> {
  return loadListPage(lake, {of: 'all'}, {title: 'Tin tức', href: '/tin-tuc/'}, number)
}

/** Page `number` (undefined: the newest) of a category; undefined when there is no such category or page. */
export async function loadCategory(
  lake: PageLake,
  slug: string,
  number?: number,
): Promise<ArticleList | undefined> {
  const category = await lake.ask(categoryBySlugQuery, {slug})
  if (!category) return undefined
  const head = {
    title: required(category.title, category._id, 'title'),
    href: `/chuyen-muc/${slug}/`,
    description: category.description ?? undefined,
  }
  return loadListPage(lake, {of: 'category', key: category._id}, head, number)
}

/**
 * Page `number` (undefined: the newest) of the articles with a tag, found by the tag's slug: all spellings that give
 * it. The oldest article's spelling names it.
 */
export async function loadTag(
  lake: PageLake,
  slug: string,
  number?: number,
): Promise<ArticleList | undefined> {
  const listing = {of: 'tag', key: slug} as const
  const title = (await lake.articles()).oldest(listing)?.tags.get(slug)
  if (title === undefined) return undefined
  return loadListPage(lake, listing, {title, href: `/the/${slug}/`, kicker: 'Từ khóa'}, number)
}

/** Page `number` (undefined: the newest) of what a person signed; undefined when nobody has that slug or nothing is signed. */
export async function loadAuthor(
  lake: PageLake,
  slug: string,
  number?: number,
): Promise<ArticleList | undefined> {
  const person = await lake.ask(authorBySlugQuery, {slug})
  if (!person) return undefined
  const listing = {of: 'author', key: person._id} as const
  if (!(await lake.articles()).oldest(listing)) return undefined
  const head = {
    title: required(person.name, person._id, 'name'),
    href: `/tac-gia/${slug}/`,
    kicker: 'Tác giả',
    description: [person.position, person.unit?.name].filter(Boolean).join(', ') || undefined,
  }
  return loadListPage(lake, listing, head, number)
}

async function loadListPage(
  lake: PageLake,
  listing: Listing,
  head: Omit<ArticleList, 'page' | 'cards'>,
  number: number | undefined,
): Promise<ArticleList | undefined> {
  const found = (await lake.articles()).page(listing, head.href, number)
  return found && {...head, page: found.page, cards: await loadCards(lake, found.ids)}
}
