import {
  articleFeedQuery,
  categoryBySlugQuery,
  feedbackAnswerFeedQuery,
  noticeFeedQuery,
  photoFeedQuery,
  reportFeedQuery,
  videoFeedQuery,
} from '@cong/schemas/queries'
import type {Listing} from '../articles/articleIndex.ts'
import type {SiteConfig} from '../config.ts'
import type {PageLake} from '../lake/lakeReader.ts'
import {listable} from '../lake/listable.ts'
import {loadSettings, type Settings} from '../lake/loadSettings.ts'
import {required} from '../lake/required.ts'
import type {Feed, FeedItem} from './feed.ts'
import {
  answerItem,
  articleItem,
  type FeedContext,
  noticeItem,
  photoItem,
  reportItem,
  videoItem,
} from './readFeedItems.ts'

/** Kinds with a feed of their own, by their folder on the site. */
export const feedKinds = ['thong-bao', 'bao-cao', 'hinh-anh', 'video', 'hoi-dap'] as const
export type FeedKind = (typeof feedKinds)[number]

const kinds: Record<
  FeedKind,
  {title: string; load: (lake: PageLake, context: FeedContext) => Promise<FeedItem[]>}
> = {
  'thong-bao': {title: 'Thông báo', load: loader(noticeFeedQuery, noticeItem)},
  'bao-cao': {title: 'Báo cáo hoạt động', load: loader(reportFeedQuery, reportItem)},
  'hinh-anh': {title: 'Hình ảnh hoạt động', load: loader(photoFeedQuery, photoItem)},
  'hoi-dap': {title: 'Hỏi đáp', load: loader(feedbackAnswerFeedQuery, answerItem)},
  video: {title: 'Video', load: loader(videoFeedQuery, videoItem)},
}

/** The feed of all articles. */
export async function loadNewsFeed(lake: PageLake, config: SiteConfig): Promise<Feed> {
  const {settings, context} = await feedContext(lake, config)
  const items = await newestItems(lake, {of: 'all'}, context)
  return {...channel('', settings.name, settings, context), items}
}

/** The feed of one category; undefined when there is no such category. */
export async function loadCategoryFeed(
  lake: PageLake,
  config: SiteConfig,
  slug: string,
): Promise<Feed | undefined> {
  const category = await lake.ask(categoryBySlugQuery, {slug})
  if (!category) return undefined
  const {settings, context} = await feedContext(lake, config)
  const title = `${required(category.title, category._id, 'title')} | ${settings.shortName}`
  const items = await newestItems(lake, {of: 'category', key: category._id}, context)
  return {
    ...channel(`chuyen-muc/${slug}/`, title, settings, context),
    // The category's own id: its slug may change, the feed stays the same one.
    id: context.idOf(category._id),
    items,
  }
}

/** The feed of one kind of documents. */
export async function loadKindFeed(lake: PageLake, config: SiteConfig, kind: FeedKind): Promise<Feed> {
  const {settings, context} = await feedContext(lake, config)
  const {title, load} = kinds[kind]
  const items = await load(lake, context)
  return {...channel(`${kind}/`, `${title} | ${settings.shortName}`, settings, context), items}
}

/** The newest 20 articles of a list. */
async function newestItems(lake: PageLake, listing: Listing, context: FeedContext): Promise<FeedItem[]> {
  const ids = (await lake.articles()).newest(listing, 20)
  const articles = await lake.askEach(articleFeedQuery, ids)
  return ids.flatMap(id => {
    const article = articles.get(id)
    return article ? listable(id, () => articleItem(article, context)) : []
  })
}

function loader<const Query extends string, Document>(
  query: Query,
  read: (document: Document, context: FeedContext) => FeedItem,
) {
  return async (lake: PageLake, context: FeedContext): Promise<FeedItem[]> => {
    const documents = (await lake.ask(query)) as readonly Document[]
    return documents.map(document => read(document, context))
  }
}

async function feedContext(lake: PageLake, {siteUrl}: SiteConfig) {
  const settings = await loadSettings(lake)
  const authority = required(settings.feedAuthority, 'siteSettings', 'feedAuthority')
  const year = required(settings.feedYear, 'siteSettings', 'feedYear')
  const context: FeedContext = {siteUrl, idOf: documentId => `tag:${authority},${year}:${documentId}`}
  return {settings, context}
}

function channel(
  folder: string,
  title: string,
  settings: Settings,
  {siteUrl, idOf}: FeedContext,
): Omit<Feed, 'items'> {
  return {
    id: idOf(`feed/${folder}`),
    title,
    description: settings.description ?? `Nguồn tin của ${settings.name}`,
    pageUrl: `${siteUrl}/${folder}`,
    folderUrl: `${siteUrl}/${folder}`,
    author: settings.name,
  }
}
