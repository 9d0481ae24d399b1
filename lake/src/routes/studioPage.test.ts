import {expect, test} from 'vitest'
import {inlineScriptHashes, withoutForeignFonts, withoutForeignTags} from './studioPage.ts'

test('scripts and links with an address elsewhere go, ours stay', () => {
  const html =
    '<head><link rel="icon" href="/static/favicon.ico">' +
    '<link rel="stylesheet" href="https://sanity-cdn.com/a.css"><link href=//elsewhere.example/b.css rel=stylesheet>' +
    '<script src="/static/sanity-Ab12Cd34.js" type="module"></script>' +
    '<script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>\n' +
    '<script>const docs = "https://www.sanity.io"</script></head>'
  expect(withoutForeignTags(html)).toBe(
    '<head><link rel="icon" href="/static/favicon.ico">' +
      '<script src="/static/sanity-Ab12Cd34.js" type="module"></script>' +
      '<script>const docs = "https://www.sanity.io"</script></head>',
  )
})

test('fonts from elsewhere go, ours stay', () => {
  const css =
    '@font-face { font-family: Inter; src: url("https://studio-static.sanity.io/Inter.woff2") format("woff2"); }\n' +
    '@font-face{font-family:Be;src:url(/static/be.woff2)}@font-face{font-family:X;src:url(//x.example/x.woff2)}' +
    'body { background: url(/a.png) }'
  expect(withoutForeignFonts(css)).toBe(
    '@font-face{font-family:Be;src:url(/static/be.woff2)}body { background: url(/a.png) }',
  )
})

test('inline scripts are hashed as browsers do, scripts from a file are not', () => {
  const html = '<script src="/a.js"></script><script type="module">alert(1)</script>'
  expect(inlineScriptHashes(html)).toEqual(['sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='])
})
