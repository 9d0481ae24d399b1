import type {ArticlePage} from '../lake/loadArticle.ts'
import type {Settings} from '../lake/loadSettings.ts'
import type {PageHead} from './pageHead.ts'
import {newsArticleData} from './structuredData.ts'

/** The head of an article's page. */
export function articleHead(article: ArticlePage, settings: Settings, siteUrl: string): PageHead {
  const head: PageHead = {
    path: article.href,
    title: article.seo.title ?? article.title,
    description: article.seo.description ?? article.summary,
    picture: article.seo.image ?? article.picture,
    kind: 'article',
    publishedAt: article.publishedAt,
    modifiedAt: article.modifiedAt,
    author: article.author?.name,
    subjects: [article.category.title, ...article.tags.map(tag => tag.title)],
    hidden: article.seo.hidden,
    way: [article.category],
    feeds: [{title: article.category.title, href: `${article.category.href}rss.xml`}],
  }
  return {...head, data: [newsArticleData(head, settings, siteUrl)]}
}
