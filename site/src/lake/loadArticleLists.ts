import {
  articleCountQuery,
  articlesByAuthorQuery,
  articlesByCategoryPageQuery,
  articlesByTagsQuery,
  articlesPageQuery,
  articleTagsQuery,
  authorBySlugQuery,
  categoryBySlugQuery,
} from '@cong/schemas/queries'
import {slugify} from '@cong/vietnamese/text'
import {type Card, readArticleCard} from '../content/card.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import type {PageLake} from './lakeReader.ts'
import {type ListPage, listPage} from './listPages.ts'
import {required} from './required.ts'

/** A list of articles, newest first, with its neighbours in time. */
export type ArticleList = {
  title: string
  href: string
  description?: string | undefined
  page: ListPage
  cards: Card[]
}

/** Page `number` (undefined: the newest) of all articles; undefined when there is no such page. */
export async function loadNewsList(lake: PageLake, number?: number): Promise<ArticleList | undefined> {
  const page = listPage('/tin-tuc/', await lake.ask(articleCountQuery), number)
  if (!page) return undefined
  const articles = await lake.ask(articlesPageQuery, {from: page.from, to: page.to})
  return {title: 'Tin tức', href: '/tin-tuc/', page, cards: newestFirst(articles.map(readArticleCard))}
}

/** Page `number` (undefined: the newest) of a category; undefined when there is no such category or page. */
export async function loadCategory(
  lake: PageLake,
  slug: string,
  number?: number,
): Promise<ArticleList | undefined> {
  const category = await lake.ask(categoryBySlugQuery, {slug})
  if (!category) return undefined
  const href = `/chuyen-muc/${slug}/`
  const page = listPage(href, category.articleCount, number)
  if (!page) return undefined
  const range = {categoryId: category._id, from: page.from, to: page.to}
  const articles = await lake.ask(articlesByCategoryPageQuery, range)
  return {
    title: required(category.title, category._id, 'title'),
    href,
    description: category.description ?? undefined,
    page,
    cards: newestFirst(articles.map(readArticleCard)),
  }
}

/** Articles with a tag, found by the tag's slug: all spellings that give it. */
export async function loadTag(lake: PageLake, slug: string): Promise<Omit<ArticleList, 'page'> | undefined> {
  const inUse = await lake.askOnce(articleTagsQuery)
  const tags = inUse.filter(tag => tag !== null).filter(tag => slugify(tag) === slug)
  const [title] = tags
  if (title === undefined) return undefined
  const articles = await lake.ask(articlesByTagsQuery, {tags})
  return {title, href: `/the/${slug}/`, cards: newestFirst(articles.map(readArticleCard))}
}

export type AuthorPage = Omit<ArticleList, 'page'> & {
  position?: string | undefined
  unit?: string | undefined
  photo?: Picture | undefined
}

/** A person and the articles signed by them; undefined when nobody has that slug or nothing is signed. */
export async function loadAuthor(lake: PageLake, slug: string): Promise<AuthorPage | undefined> {
  const person = await lake.ask(authorBySlugQuery, {slug})
  if (!person) return undefined
  const articles = await lake.ask(articlesByAuthorQuery, {authorId: person._id})
  if (articles.length === 0) return undefined
  return {
    title: required(person.name, person._id, 'name'),
    href: `/tac-gia/${slug}/`,
    position: person.position ?? undefined,
    unit: person.unit?.name ?? undefined,
    photo: readPicture(person.photo, person._id, 'photo'),
    cards: newestFirst(articles.map(readArticleCard)),
  }
}

function newestFirst(cards: Card[]): Card[] {
  return cards.reverse()
}
