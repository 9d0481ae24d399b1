import {sitemapQuery} from '@cong/schemas/queries'
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
  '/luu-tru/',
  '/lich/',
  '/co-cau-to-chuc/',
  '/lien-he/',
  '/rss/',
  '/so-do-trang/',
]

/** Every page a search engine should know, lists first; a document's page changed when the document did. */
export async function loadSitemapEntries(lake: PageLake, siteUrl: string): Promise<SitemapEntry[]> {
  const documents = await lake.ask(sitemapQuery)
  const pages = documents.flatMap(document => {
    const href = addressOf(document)
    return href
      ? [{url: siteUrl + href, changedAt: changedAt(document), image: imageOf(document, siteUrl)}]
      : []
  })
  return [...lists.map(path => ({url: siteUrl + path})), ...pages]
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
