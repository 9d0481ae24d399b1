import {expect, test} from 'vitest'
import {sealPage} from './sealPage.ts'

const page = [
  '<!DOCTYPE html><html lang="en"><head><title>Sanity Studio</title>',
  '<style>@font-face { font-family: Inter; src: url("https://studio-static.sanity.io/a.woff2") } body { margin: 0 }</style>',
  '<script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>',
  '</head><body><div id="sanity"></div><script src="/static/sanity.js" type="module"></script>',
  '<noscript><h1>JavaScript disabled</h1><a href="https://www.enable-javascript.com/">help</a></noscript></body></html>',
].join('\n')

test('what loads from other hosts is taken out, what is ours stays', () => {
  const sealed = sealPage(page)
  expect(sealed).not.toContain('sanity-cdn')
  expect(sealed).not.toContain('studio-static')
  expect(sealed).not.toContain('enable-javascript')
  expect(sealed).toContain('<script src="/static/sanity.js" type="module"></script>')
  expect(sealed).toContain('body { margin: 0 }')
})

test('the page speaks Vietnamese', () => {
  const sealed = sealPage(page)
  expect(sealed).toContain('<html lang="vi">')
  expect(sealed).toContain('<title>Cổng</title>')
  expect(sealed).toContain('Hãy bật JavaScript')
  expect(sealed).not.toContain('JavaScript disabled')
})

test('sealing twice changes nothing more', () => {
  expect(sealPage(sealPage(page))).toBe(sealPage(page))
})

test('an unknown foreign address stops the build and is named', () => {
  const newer = page.replace('</head>', '<link rel="preload" href="https://elsewhere.example/x.css"></head>')
  expect(() => sealPage(newer)).toThrow('href="https://elsewhere.example/x.css"')
})
