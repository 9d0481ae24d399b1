import {toIsoHanoi} from '@cong/vietnamese/text'
import type {Feed, FeedItem} from './feed.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with the full text. */
export function writeJsonFeed(feed: Feed): string {
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.pageUrl,
    feed_url: `${feed.folderUrl}feed.json`,
    language: 'vi',
    authors: [{name: feed.author}],
    items: feed.items.map(jsonItem),
  }
  return `${JSON.stringify(json, null, 1)}\n`
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    content_html: item.html,
    image: item.image?.url,
    date_published: toIsoHanoi(item.publishedAt),
    date_modified: toIsoHanoi(item.updatedAt),
    authors: item.author ? [{name: item.author}] : undefined,
    tags: item.categories,
    attachments: item.enclosure && [
      {url: item.enclosure.url, mime_type: item.enclosure.type, size_in_bytes: item.enclosure.bytes},
    ],
  }
}
