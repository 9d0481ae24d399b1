import {authorBySlugQuery, categoryBySlugQuery} from '@cong/schemas/queries'
import type {Listing} from '../articles/articleIndex.ts'
import type {Card} from '../content/card.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import type {PageLake} from './lakeReader.ts'
import type {ListPage} from './listPages.ts'
import {loadCards} from './loadCards.ts'
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

async function loadListPage(
  lake: PageLake,
  listing: Listing,
  head: Pick<ArticleList, 'title' | 'href' | 'description'>,
  number: number | undefined,
): Promise<ArticleList | undefined> {
  const found = (await lake.articles()).page(listing, head.href, number)
  return found && {...head, page: found.page, cards: await loadCards(lake, found.ids)}
}

/** Articles with a tag, found by the tag's slug: all spellings that give it. The oldest article's spelling names it. */
export async function loadTag(lake: PageLake, slug: string): Promise<Omit<ArticleList, 'page'> | undefined> {
  const articles = (await lake.articles()).all({of: 'tag', key: slug})
  const title = articles.at(-1)?.tags.get(slug)
  if (title === undefined) return undefined
  const cards = await loadCards(
    lake,
    articles.map(({id}) => id),
  )
  return {title, href: `/the/${slug}/`, cards}
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
  const articles = (await lake.articles()).all({of: 'author', key: person._id})
  if (articles.length === 0) return undefined
  return {
    title: required(person.name, person._id, 'name'),
    href: `/tac-gia/${slug}/`,
    position: person.position ?? undefined,
    unit: person.unit?.name ?? undefined,
    photo: readPicture(person.photo, person._id, 'photo'),
    cards: await loadCards(
      lake,
      articles.map(({id}) => id),
    ),
  }
}
