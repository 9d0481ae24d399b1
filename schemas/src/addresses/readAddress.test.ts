import {expect, test} from 'vitest'
import {addressOf} from './addressOf.ts'
import {plainAddress, readAddress} from './readAddress.ts'

test.each([
  {_type: 'article', slug: 'mot-bai'},
  {_type: 'category', slug: 'cai-cach'},
  {_type: 'page', slug: 'gioi-thieu', language: 'vi'},
  {_type: 'page', slug: 'en', language: 'en'},
  {_type: 'page', slug: 'contacts', language: 'en'},
] as const)('the address of $_type $slug reads back', document => {
  expect(readAddress(addressOf(document) ?? '')).toEqual({kind: 'document', document})
})

test.each([
  '/',
  '/index.html',
  '/tin-tuc/',
  '/tin-tuc/trang/2/',
  '/chuyen-muc/cai-cach/trang/1/',
  '/chuyen-muc/cai-cach/rss.xml',
  '/thong-bao/rss.xml',
  '/lich/2026/11/',
  '/rss.xml',
  '/_astro/site.css',
  '/images/x/w640.avif',
])('%s is another address of ours', path => {
  expect(readAddress(path)).toEqual({kind: 'own'})
})

test.each(['/vi/tin/123.aspx', '/tin-tuc/chinh-tri/bai-cu.html', '/a/b/c/d'])('%s is free', path => {
  expect(readAddress(path)).toEqual({kind: 'free'})
})

test('addresses are compared without case, encoding, query and what the end may carry', () => {
  const same = ['/Tin-T%E1%BB%A9c/Cu', '/tin-tức/cu/', '/TIN-TỨC/cu/index.html', '/tin-tức/cu?a=1#b']
  expect([...new Set(same.map(plainAddress))]).toEqual(['/tin-tức/cu'])
  expect(plainAddress('/100%')).toBe('/100%')
})
