import {expect, test} from 'vitest'
import {withAssetUrls} from './withAssetUrls.ts'

const sha1 = '0123456789abcdef0123456789abcdef01234567'
const origin = {publicUrl: 'https://noidung.example.vn', projectId: 'cong', dataset: 'production'}

test('an asset document gets the address it has here, whatever was stored', () => {
  const document = {
    _id: `image-${sha1}-8x6-png`,
    _type: 'sanity.imageAsset',
    path: `images/abc/other/${sha1}-8x6.png`,
    url: 'https://cdn.sanity.io/x',
    size: 3,
  }
  expect(withAssetUrls(document, origin)).toEqual({
    _id: `image-${sha1}-8x6-png`,
    _type: 'sanity.imageAsset',
    path: `images/cong/production/${sha1}-8x6.png`,
    url: `https://noidung.example.vn/images/cong/production/${sha1}-8x6.png`,
    size: 3,
  })
  expect(document.url).toBe('https://cdn.sanity.io/x')
})

test('other documents, and asset documents the lake did not name, stay as they are', () => {
  const article = {_id: 'a', _type: 'article', url: 'của tác giả'}
  const foreign = {_id: 'image-x', _type: 'sanity.imageAsset', url: 'https://example.org/x.png'}
  expect(withAssetUrls(article, origin)).toBe(article)
  expect(withAssetUrls(foreign, origin)).toBe(foreign)
})
