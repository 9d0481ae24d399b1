import {siteSettingsQuery} from '@cong/schemas/queries'
import {describe, expect, it} from 'vitest'
import {readArticleHead} from '../articles/articleHead.ts'
import {ArticleIndex} from '../articles/articleIndex.ts'
import {pageArticles} from '../articles/pageArticles.ts'
import {createLakeReader, type PageLake} from './lakeReader.ts'
import {loadArticle} from './loadArticle.ts'
import {loadSettings} from './loadSettings.ts'
import {tagLinks} from './tags.ts'

/** A lake of a few literal answers, by query text; what nobody gave is null. */
function lakeWith(answers: Record<string, unknown>): PageLake {
  const ask = async (query: string) => (answers[query] ?? null) as never
  const now = '2026-11-24T00:00:00.000Z'
  const articles = async () => pageArticles(new ArticleIndex([], now), () => {})
  const askEach = async () => new Map()
  return {now, standsOn: new Set(), ask, askUnnoted: ask, askOnce: ask, askEach, articles}
}

const settings = {
  _id: 'siteSettings',
  name: 'Sở Nội vụ',
  shortName: 'Sở',
  address: 'Số 1',
  responsiblePerson: 'Bà Hà',
  navigation: [
    {_key: 'a', link: {label: 'Tin', address: '/tin-tuc/', document: null}, children: null},
    {_key: 'b', link: {label: 'Xấu', address: 'javascript:alert(1)', document: null}, children: null},
    {
      _key: 'c',
      link: {
        label: 'Giới thiệu',
        address: null,
        document: {_id: 'p', _type: 'page', slug: 'gioi-thieu', language: 'vi'},
      },
      children: null,
    },
  ],
}

describe('loadSettings', () => {
  it('reads menus, leaving out what leads nowhere safe', async () => {
    const {navigation} = await loadSettings(lakeWith({[siteSettingsQuery]: settings}))
    expect(navigation.map(({label, href}) => [label, href])).toEqual([
      ['Tin', '/tin-tuc/'],
      ['Giới thiệu', '/gioi-thieu/'],
    ])
  })

  it.each(['name', 'shortName', 'address', 'responsiblePerson'])(
    'names the settings and the field %s',
    async field => {
      const lake = lakeWith({[siteSettingsQuery]: {...settings, [field]: null}})
      await expect(loadSettings(lake)).rejects.toThrow(`Document 'siteSettings', field '${field}'`)
    },
  )

  it('says so when the office has not published its settings', async () => {
    await expect(loadSettings(lakeWith({}))).rejects.toThrow("Document 'siteSettings', field '_id'")
  })
})

/** A lake whose index knows one article, `bai`, and which answers its text so. */
function lakeWithText(text: {_id: string}): PageLake {
  const head = readArticleHead({
    _id: text._id,
    slug: 'bai',
    publishedAt: '2026-11-23T00:00:00Z',
    expiresAt: null,
    categoryId: null,
    authorId: null,
    tags: null,
    featured: null,
  })
  const lake = lakeWith({})
  const index = new ArticleIndex(head ? [head] : [], lake.now)
  return {
    ...lake,
    articles: async () => pageArticles(index, () => {}),
    askEach: async () => new Map([[text._id, text as never]]),
  }
}

describe('loadArticle', () => {
  it('is undefined for what the public may not read', async () => {
    expect(await loadArticle(lakeWith({}), 'khong-co')).toBeUndefined()
  })

  it('is undefined at an address that the article has left', async () => {
    expect(
      await loadArticle(lakeWithText({_id: 'bai-1', slug: 'moi'} as {_id: string}), 'bai'),
    ).toBeUndefined()
  })

  it.each(['publishedAt', 'category'])('names the article and the field %s', async field => {
    const article = {
      _id: 'bai-1',
      title: 'Bài',
      slug: 'bai',
      publishedAt: '2026-11-24T00:00:00Z',
      category: {_id: 'c', title: 'C', slug: 'c'},
      body: [],
      [field]: null,
    }
    await expect(loadArticle(lakeWithText(article), 'bai')).rejects.toThrow(
      `Document 'bai-1', field '${field}'`,
    )
  })
})

describe('createLakeReader', () => {
  it('says in one sentence that the lake cannot be reached, and where it looked', async () => {
    const config = {
      siteUrl: 'https://so.vn',
      lakeUrl: 'http://127.0.0.1:1',
      projectId: 'cong',
      dataset: 'production',
    }
    const page = createLakeReader(config).openPage()
    await expect(page.ask('*[0]')).rejects.toThrow(
      /^The content lake at http:\/\/127\.0\.0\.1:1 did not answer/,
    )
  })
})

describe('tagLinks', () => {
  it('gives spellings of one tag one page, and marks alone none', () => {
    expect(tagLinks(['Đoàn viên', 'đoàn viên', '!!!', null])).toEqual([
      {title: 'Đoàn viên', href: '/the/doan-vien/'},
    ])
  })
})
