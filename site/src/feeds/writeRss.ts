import {getRssString} from '@astrojs/rss'
import {toRfc822} from '@cong/vietnamese/text'
import {type Feed, type FeedItem, feedUpdatedAt} from './feed.ts'
import {escapeXml, xmlText} from './xmlText.ts'

/**
 * RSS 2.0 with the full text in content:encoded (https://www.rssboard.org/rss-specification and its profile).
 * @astrojs/rss makes the guid from the link; `customData` puts the lasting id in its place.
 */
export async function writeRss(feed: Feed): Promise<string> {
  return getRssString({
    title: xmlText(feed.title),
    description: xmlText(feed.description),
    site: feed.pageUrl,
    xmlns: {
      atom: 'http://www.w3.org/2005/Atom',
      dc: 'http://purl.org/dc/elements/1.1/',
      media: 'http://search.yahoo.com/mrss/',
    },
    customData:
      '<language>vi</language>' +
      `<lastBuildDate>${toRfc822(feedUpdatedAt(feed))}</lastBuildDate>` +
      `<atom:link href="${escapeXml(`${feed.folderUrl}rss.xml`)}" rel="self" type="application/rss+xml"/>`,
    items: feed.items.map(item => ({
      title: xmlText(item.title),
      link: item.url,
      description: xmlText(item.summary ?? item.title),
      content: xmlText(item.html),
      pubDate: new Date(item.publishedAt),
      categories: item.categories.map(xmlText),
      customData: customData(item),
      ...enclosure(item),
    })),
  })
}

function customData({id, author, updatedAt, image}: FeedItem): string {
  const creator = author ? `<dc:creator>${escapeXml(author)}</dc:creator>` : ''
  return `<guid isPermaLink="false">${escapeXml(id)}</guid>${creator}<atom:updated>${updatedAt}</atom:updated>${image ? media(image) : ''}`
}

function media({url, type, width, height, alt, credit}: NonNullable<FeedItem['image']>): string {
  const by = credit ? `<media:credit>${escapeXml(credit)}</media:credit>` : ''
  return (
    `<media:content url="${escapeXml(url)}" type="${type}" medium="image" width="${width}" height="${height}">` +
    `<media:description type="plain">${escapeXml(alt)}</media:description>${by}</media:content>`
  )
}

/** A picture's variants are made on demand, so its length is not known: 0, as readers expect for that. */
function enclosure({enclosure: file, image}: FeedItem) {
  if (file) return {enclosure: {url: file.url, type: file.type, length: file.bytes}}
  return image ? {enclosure: {url: image.url, type: image.type, length: 0}} : {}
}
