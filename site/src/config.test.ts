import {expect, it} from 'vitest'
import {addressOf} from './addresses.ts'
import {readSiteConfig} from './config.ts'

it('reads our own lake by default and a hosted one by its project', () => {
  expect(readSiteConfig({})).toEqual({
    siteUrl: 'http://localhost:4321',
    lakeUrl: 'http://localhost:3333',
    projectId: 'cong',
    dataset: 'production',
  })
  expect(readSiteConfig({SANITY_PROJECT_ID: 'abc', SITE_URL: 'https://so.vn/'})).toMatchObject({
    lakeUrl: 'https://api.sanity.io',
    siteUrl: 'https://so.vn',
  })
})

it('says which setting is wrong', () => {
  expect(() => readSiteConfig({SITE_URL: 'so.vn'})).toThrow("SITE_URL is 'so.vn', which is no address")
})

it('knows the address of every kind that has a page', () => {
  const address = (_type: string, slug: string | null, language?: 'en') =>
    addressOf({_id: 'x', _type, slug, language})
  expect(address('article', 'a')).toBe('/tin-tuc/a/')
  expect(address('page', 'gioi-thieu')).toBe('/gioi-thieu/')
  expect(address('page', 'en', 'en')).toBe('/en/')
  expect(address('page', 'contact', 'en')).toBe('/en/contact/')
  expect(address('photoCaption', 'a')).toBeUndefined()
  expect(address('article', null)).toBeUndefined()
})
