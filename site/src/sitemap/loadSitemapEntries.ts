import {articleSitemapQuery, sitemapQuery} from '@cong/schemas/queries'
import {addressOf} from '../addresses.ts'
import {singleImage} from '../images/responsiveImage.ts'
import type {PageLake} from '../lake/lakeReader.ts'
import type {SitemapEntry} from './writeSitemap.ts'

const lists = [
  '/',
  '/tin-tuc/',
  '/thong-bao/',
  '/van-ban/',
  '/bao-cao/',
  '/hinh-anh/',
  '/video/',
  '/hoi-dap/',
  '/gop-y/',
  '/thong-ke/',
  '/luu-tru/',
  '/lich/',
  '/co-cau-to-chuc/',
  '/lien-he/',
  '/rss/',
  '/so-do-trang/',
]

/** Keys of the site map's parts, newest month of articles first: `trang` for the rest, so that a new article touches one. */
export async function loadSitemapKeys(lake: PageLake): Promise<string[]> {
  return ['trang', ...(await lake.articles()).keys('month').reverse()]
}

/** The pages of one part that a search engine should know; a document's page changed when the document did. */
export async function loadSitemapEntries(
  lake: PageLake,
  siteUrl: string,
  key: string,
): Promise<SitemapEntry[]> {
  const documents = key === 'trang' ? await lake.ask(sitemapQuery) : await loadArticles(lake, key)
  const pages = documents.flatMap(document => {
    const href = addressOf(document)
    return href
      ? [{url: siteUrl + href, changedAt: changedAt(document), image: imageOf(document, siteUrl)}]
      : []
  })
  return [...(key === 'trang' ? lists.map(path => ({url: siteUrl + path})) : []), ...pages]
}

async function loadArticles(lake: PageLake, month: string) {
  const articles = (await lake.articles()).all({of: 'month', key: month})
  const found = await lake.askEach(articleSitemapQuery, articles.map(({id}) => id).sort())
  return [...found.values()]
}

type Changed = {_type: string; _updatedAt: string; publishedAt?: string | null}

/** A category's page changes with its articles, not with the category: no date is better than a wrong one. */
function changedAt({_type, _updatedAt, publishedAt}: Changed): string | undefined {
  if (_type === 'category') return undefined
  return publishedAt && Date.parse(publishedAt) > Date.parse(_updatedAt) ? publishedAt : _updatedAt
}

function imageOf(
  {image}: {image?: {asset: {_id: string} | null} | null},
  siteUrl: string,
): string | undefined {
  return image?.asset ? siteUrl + singleImage({assetId: image.asset._id}, {maxWidth: 1200}).src : undefined
}
