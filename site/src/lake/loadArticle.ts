import {articleBySlugQuery} from '@cong/schemas/queries'
import type {ArticleBySlugQueryResult} from '@cong/schemas/types'
import {type Attachment, readAttachments} from '../content/attachment.ts'
import {type Card, type NamedLink, readCategory} from '../content/card.ts'
import {type Picture, readPicture} from '../content/picture.ts'
import {readSeo, type Seo} from '../content/seo.ts'
import {renderRichText} from '../richText/renderRichText.ts'
import type {PageLake} from './lakeReader.ts'
import {loadCards} from './loadCards.ts'
import {required} from './required.ts'
import {tagLinks} from './tags.ts'

export type ArticlePage = {
  id: string
  href: string
  title: string
  summary?: string | undefined
  publishedAt: string
  /** Set when the text was changed after it was published and the editor says what changed. */
  updated?: {at: string; note: string} | undefined
  modifiedAt: string
  category: NamedLink
  author?: {name: string; href?: string | undefined} | undefined
  source?: string | undefined
  unit?: string | undefined
  approvedBy?: string | undefined
  picture?: Picture | undefined
  bodyHtml: string
  attachments: Attachment[]
  tags: NamedLink[]
  previous?: NamedLink | undefined
  next?: NamedLink | undefined
  related: Card[]
  seo: Seo
}

type Article = NonNullable<ArticleBySlugQueryResult>

/** Everything the page of an article shows; undefined when the public may not read it. */
export async function loadArticle(lake: PageLake, slug: string): Promise<ArticlePage | undefined> {
  const article = await lake.ask(articleBySlugQuery, {slug})
  if (!article) return undefined
  const id = article._id
  const publishedAt = required(article.publishedAt, id, 'publishedAt')
  const {previous, next, related} = await loadOthers(lake, id)
  return {
    id,
    href: `/tin-tuc/${slug}/`,
    title: required(article.title, id, 'title'),
    summary: article.summary ?? undefined,
    publishedAt,
    updated: article.updatedNote ? {at: article._updatedAt, note: article.updatedNote} : undefined,
    modifiedAt: article._updatedAt,
    category: readCategory(article.category, id),
    author: readAuthor(article),
    source: article.source ?? undefined,
    unit: article.unit?.name ?? undefined,
    approvedBy: article.approvedBy?.name ?? undefined,
    picture: readPicture(article.mainImage, id, 'mainImage'),
    bodyHtml: renderRichText(required(article.body, id, 'body'), id, {kind: 'page'}),
    attachments: readAttachments(article.attachments, id),
    tags: tagLinks(article.tags),
    previous,
    next,
    related,
    seo: readSeo(article.seo, id),
  }
}

/** The articles beside it in time and older ones like it, so that a new one does not change the pages of all others. */
async function loadOthers(lake: PageLake, id: string) {
  const articles = await lake.articles()
  const neighbours = articles.neighbours(id)
  const related = articles.related(id)
  const ids = [neighbours.previous, neighbours.next, ...related].filter(one => one !== undefined)
  const cards = new Map((await loadCards(lake, [...new Set(ids)])).map(card => [card.id, card]))
  const card = (one: string | undefined) => (one === undefined ? undefined : cards.get(one))
  return {
    previous: card(neighbours.previous),
    next: card(neighbours.next),
    related: related.flatMap(one => card(one) ?? []),
  }
}

function readAuthor({byline, author}: Article): ArticlePage['author'] {
  const name = byline ?? author?.name
  if (!name) return undefined
  return {name, href: author?.slug && author.name ? `/tac-gia/${author.slug}/` : undefined}
}
