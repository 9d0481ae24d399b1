import {articlePagesQuery} from '@cong/schemas/queries'
import type {ArticlePagesQueryResult} from '@cong/schemas/types'
import type {PageArticles} from '../articles/pageArticles.ts'
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

type Article = ArticlePagesQueryResult[number]

/** Everything the page of an article shows; undefined when the public may not read it. */
export async function loadArticle(lake: PageLake, slug: string): Promise<ArticlePage | undefined> {
  const articles = await lake.articles()
  const id = articles.withSlug(slug)?.id
  if (id === undefined) return undefined
  const [texts, others] = await Promise.all([
    lake.askEach(articlePagesQuery, [id]),
    loadOthers(lake, articles, id),
  ])
  const article = texts.get(id)
  // The index may be of before the change that the text shows.
  if (article?.slug !== slug) return undefined
  const publishedAt = required(article.publishedAt, id, 'publishedAt')
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
    ...others,
    seo: readSeo(article.seo, id),
  }
}

/** The articles beside it in time and older ones like it, so that a new one does not change the pages of all others. */
async function loadOthers(lake: PageLake, articles: PageArticles, id: string) {
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
