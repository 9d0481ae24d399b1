import type {ArticleFeedQueryResult} from '@cong/schemas/types'
import {parseFeed} from '@rowanmanning/feed-parser'
import {describe, expect, it} from 'vitest'
import type {Feed} from './feed.ts'
import {articleItem} from './readFeedItems.ts'
import {writeAtom} from './writeAtom.ts'
import {writeJsonFeed} from './writeJsonFeed.ts'
import {writeRss} from './writeRss.ts'

type Article = ArticleFeedQueryResult[number]
const sha = 'b'.repeat(40)
const context = {siteUrl: 'https://so.vn', idOf: (id: string) => `tag:so.vn,2026:${id}`}
const image = {
  _type: 'figure' as const,
  alt: 'Quang cảnh "hội nghị" & khách mời',
  caption: 'Hội nghị',
  credit: 'Ái Loan',
  hotspot: null,
  crop: null,
  asset: {
    _id: `image-${sha}-1600x900-jpg`,
    url: null,
    extension: 'jpg',
    mimeType: 'image/jpeg',
    size: 1,
    width: 1600,
    height: 900,
    lqip: null,
    hasAlpha: false,
  },
}

function article(over: Partial<Article> = {}): Article {
  const children = [{_type: 'span' as const, _key: 's', text: 'Đoàn viên ưu tú', marks: ['m']}]
  return {
    _id: 'bai-1',
    _type: 'article',
    _updatedAt: '2026-11-24T03:00:00Z',
    title: 'Giới thiệu đoàn viên',
    slug: 'gioi-thieu-doan-vien',
    summary: 'Tóm tắt',
    publishedAt: '2026-11-24T01:30:00Z',
    tags: ['đoàn viên'],
    byline: 'Ái Loan',
    source: null,
    category: {_id: 'c', title: 'Đoàn thể', slug: 'doan-the'},
    author: null,
    mainImage: image,
    body: [
      {
        _key: 'b',
        _type: 'block',
        style: 'normal',
        listItem: null,
        level: null,
        children,
        markDefs: [{_key: 'm', _type: 'link', href: '/lich/'}],
      },
    ],
    attachments: null,
    ...over,
  }
}

function feedOf(...articles: Article[]): Feed {
  return {
    id: 'tag:so.vn,2026:feed/',
    title: 'Sở Nội vụ',
    description: 'Nguồn tin',
    pageUrl: 'https://so.vn/',
    folderUrl: 'https://so.vn/',
    author: 'Sở Nội vụ',
    items: articles.map(one => articleItem(one, context)),
  }
}

async function readers(feed: Feed) {
  return [parseFeed(await writeRss(feed)), parseFeed(writeAtom(feed)), JSON.parse(writeJsonFeed(feed))]
}

describe('feeds', () => {
  it('say the same in every format, with lasting ids and whole addresses', async () => {
    const [rss, atom, json] = await readers(feedOf(article()))
    for (const item of [rss.items[0], atom.items[0], json.items[0]]) {
      expect(item.id).toBe('tag:so.vn,2026:bai-1')
      expect(item.url).toBe('https://so.vn/tin-tuc/gioi-thieu-doan-vien/')
      expect(item.title).toBe('Giới thiệu đoàn viên')
      const html = item.content ?? item.content_html
      expect(html).toContain('<a href="https://so.vn/lich/">Đoàn viên ưu tú</a>')
      expect(html).toContain(`src="https://so.vn/images/${sha}-1600x900-jpg/w960.jpg"`)
    }
    expect(rss.items[0]?.published?.toISOString()).toBe('2026-11-24T01:30:00.000Z')
    expect(json.items[0].date_published).toBe('2026-11-24T08:30:00+07:00')
    expect(atom.items[0]?.updated?.toISOString()).toBe('2026-11-24T03:00:00.000Z')
  })

  it('carry author, categories and picture in RSS', async () => {
    const xml = await writeRss(feedOf(article()))
    expect(xml).toContain('<guid isPermaLink="false">tag:so.vn,2026:bai-1</guid>')
    expect(xml).toContain('<dc:creator>Ái Loan</dc:creator>')
    expect(xml).toContain('<category>Đoàn thể</category><category>đoàn viên</category>')
    expect(xml).toContain('<pubDate>Tue, 24 Nov 2026 01:30:00 GMT</pubDate>')
    expect(xml).toMatch(/<media:content url="[^"]+w1200\.jpg" type="image\/jpeg" medium="image" width="1200"/)
    expect(xml).toMatch(/<enclosure url="[^"]+w1200\.jpg" length="0" type="image\/jpeg"\/>/)
    expect(xml).toContain('<atom:link href="https://so.vn/rss.xml" rel="self"')
  })

  it('announce nothing again when the address changes', async () => {
    const before = await readers(feedOf(article()))
    const after = await readers(feedOf(article({slug: 'dia-chi-moi', _updatedAt: '2026-11-25T00:00:00Z'})))
    for (const [index, feed] of after.entries()) {
      expect(feed.items[0].id).toBe(before[index].items[0].id)
      expect(feed.items[0].url).toBe('https://so.vn/tin-tuc/dia-chi-moi/')
    }
  })

  it('stay readable whatever an editor pastes', async () => {
    const title = 'A\u0000\u000b <b>& "x" ]]> \ud800 \u202e đ 👩‍👩‍👧'
    const [rss, atom, json] = await readers(feedOf(article({title, summary: title, byline: '<i>&'})))
    expect(rss.items[0]?.title).toBe('A <b>& "x" ]]> \ufffd \u202e đ 👩‍👩‍👧')
    expect(atom.items[0]?.title).toBe(rss.items[0]?.title)
    expect(json.items[0].title).toBe(title)
  })

  it('are the same bytes for the same content, and whole when empty', async () => {
    expect(await writeRss(feedOf(article()))).toBe(await writeRss(feedOf(article())))
    expect(parseFeed(await writeRss(feedOf())).items).toEqual([])
    expect(parseFeed(writeAtom(feedOf())).items).toEqual([])
  })

  it('give a scheduled article the day it was published, not the earlier day it was written', () => {
    const scheduled = article({_updatedAt: '2026-11-01T00:00:00Z'})
    expect(articleItem(scheduled, context).updatedAt).toBe('2026-11-24T01:30:00Z')
  })

  it('name the document and field that is missing', () => {
    expect(() => articleItem(article({title: null}), context)).toThrow("Document 'bai-1', field 'title'")
  })
})
