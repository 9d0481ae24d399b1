import type {ArticleCardsQueryResult} from '@cong/schemas/types'
import {required} from '../lake/required.ts'
import {type Picture, readPicture} from './picture.ts'

export type NamedLink = {title: string; href: string}

/** Something to read as a list shows it. */
export type Card = {
  id: string
  href: string
  title: string
  summary?: string | undefined
  /** ISO 8601 instant. */
  publishedAt: string
  category?: NamedLink | undefined
  picture?: Picture | undefined
}

export function readArticleCard(article: ArticleCardsQueryResult[number]): Card {
  const {_id} = article
  return {
    id: _id,
    href: `/tin-tuc/${required(article.slug, _id, 'slug')}/`,
    title: required(article.title, _id, 'title'),
    summary: article.summary ?? undefined,
    publishedAt: required(article.publishedAt, _id, 'publishedAt'),
    category: readCategory(article.category, _id),
    picture: readPicture(article.mainImage, _id, 'mainImage'),
  }
}

/** The category an article must have, as a link. */
export function readCategory(
  category: ArticleCardsQueryResult[number]['category'],
  articleId: string,
): NamedLink {
  const {_id, slug, title} = required(category, articleId, 'category')
  return {title: required(title, _id, 'title'), href: `/chuyen-muc/${required(slug, _id, 'slug')}/`}
}
