import {articleBySlugQuery, siteSettingsQuery} from '@cong/schemas/queries'
import {describe, expect, it} from 'vitest'
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

describe('loadArticle', () => {
  it('is undefined for what the public may not read', async () => {
    expect(await loadArticle(lakeWith({}), 'khong-co')).toBeUndefined()
  })

  it.each(['publishedAt', 'category'])('names the article and the field %s', async field => {
    const article = {
      _id: 'bai-1',
      title: 'Bài',
      publishedAt: '2026-11-24T00:00:00Z',
      category: {_id: 'c', title: 'C', slug: 'c'},
      body: [],
      [field]: null,
    }
    const lake = lakeWith({[articleBySlugQuery]: article})
    lake.ask = async query => (query === articleBySlugQuery ? article : {previous: null, next: null}) as never
    await expect(loadArticle(lake, 'bai')).rejects.toThrow(`Document 'bai-1', field '${field}'`)
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
