import {expect, it} from 'vitest'
import {namedAssets} from './namedAssets.ts'

const sha = 'c'.repeat(40)

it('finds every variant and file that a page or feed names, once', () => {
  const variant = `/images/${sha}-1600x900-jpg/w640-h360-r0.10.1600.900.avif`
  const file = `/files/${sha}.pdf`
  const html = `<source srcset="${variant} 640w, /images/${sha}-1600x900-jpg/w960.avif 960w"><a href="${file}">`
  const feed = `&lt;img src=&quot;https://so.vn${variant}&quot;&gt;`
  expect(namedAssets(html + feed)).toEqual([variant, `/images/${sha}-1600x900-jpg/w960.avif`, file])
})

it('finds nothing in a text without any', () => {
  expect(namedAssets('<a href="/images/">/files/x.pdf</a>')).toEqual([])
})
