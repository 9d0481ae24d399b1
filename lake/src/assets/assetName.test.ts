import {expect, test} from 'vitest'
import {assetDocumentId, assetFileName, parseAssetDocumentId, parseAssetName} from './assetName.ts'

const sha1 = '0123456789abcdef0123456789abcdef01234567'

test('names and ids of images and files, there and back', () => {
  const image = {kind: 'image', sha1, extension: 'jpg', size: {width: 800, height: 600}} as const
  const file = {kind: 'file', sha1, extension: 'pdf', size: null} as const
  expect(assetFileName(image)).toBe(`${sha1}-800x600.jpg`)
  expect(assetDocumentId(image)).toBe(`image-${sha1}-800x600-jpg`)
  expect(assetFileName(file)).toBe(`${sha1}.pdf`)
  expect(assetDocumentId(file)).toBe(`file-${sha1}-pdf`)
  for (const name of [image, file]) {
    expect(parseAssetName(name.kind, assetFileName(name))).toEqual(name)
    expect(parseAssetDocumentId(assetDocumentId(name))).toEqual(name)
  }
})

test.each([
  '',
  `${sha1}.jpg`,
  `${sha1}-0x10.jpg`,
  `${sha1}-800x600`,
  `${sha1}-800x600.JPG`,
  `${sha1}-800x600.jpg/..`,
  `../${sha1}-800x600.jpg`,
  `${sha1.toUpperCase()}-800x600.jpg`,
  `${sha1.slice(1)}-800x600.jpg`,
  `${sha1}-800x600.jpg\n`,
])('%j is no image’s name', name => {
  expect(parseAssetName('image', name)).toBeUndefined()
})

test.each([
  '',
  'image',
  'article-1',
  `drafts.image-${sha1}-800x600-jpg`,
  `image-${sha1}-jpg`,
  `file-${sha1}-800x600-jpg`,
])('%j is no asset’s id', id => {
  expect(parseAssetDocumentId(id)).toBeUndefined()
})
