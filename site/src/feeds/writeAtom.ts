import {toIsoHanoi} from '@cong/vietnamese/text'
import {type Feed, type FeedItem, feedUpdatedAt} from './feed.ts'
import {escapeXml} from './xmlText.ts'

/** Atom 1.0 (RFC 4287) with the full text. */
export function writeAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `<id>${escapeXml(feed.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.description)}</subtitle>`,
    `<updated>${toIsoHanoi(feedUpdatedAt(feed))}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${feed.folderUrl}atom.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.pageUrl)}"/>`,
    ...feed.items.map(entry),
    '</feed>\n',
  ].join('')
}

function entry(item: FeedItem): string {
  const author = item.author ? `<author><name>${escapeXml(item.author)}</name></author>` : ''
  const summary = item.summary ? `<summary>${escapeXml(item.summary)}</summary>` : ''
  const file = item.enclosure
  const enclosure = file
    ? `<link rel="enclosure" type="${escapeXml(file.type)}" length="${file.bytes}" href="${escapeXml(file.url)}"/>`
    : ''
  return (
    `<entry><id>${escapeXml(item.id)}</id><title>${escapeXml(item.title)}</title>` +
    `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>${enclosure}` +
    `<published>${toIsoHanoi(item.publishedAt)}</published><updated>${toIsoHanoi(item.updatedAt)}</updated>` +
    author +
    item.categories.map(term => `<category term="${escapeXml(term)}"/>`).join('') +
    `${summary}<content type="html">${escapeXml(item.html)}</content></entry>`
  )
}
