import {describe, expect, it} from 'vitest'
import {type RichText, renderRichText} from './renderRichText.ts'
import {safeAddress} from './safeAddress.ts'

type Block = Extract<RichText[number], {_type: 'block'}>
type Table = Extract<RichText[number], {_type: 'table'}>

function paragraph(text: string, over: Partial<Block> = {}): Block {
  const children = [{_type: 'span' as const, _key: 's', text, marks: []}]
  return {
    _key: 'b',
    _type: 'block',
    style: 'normal',
    listItem: null,
    level: null,
    markDefs: [],
    children,
    ...over,
  }
}

function linked(href: string): Block {
  const children = [{_type: 'span' as const, _key: 's', text: 'đọc', marks: ['m']}]
  return paragraph('', {children, markDefs: [{_key: 'm', _type: 'link', href}]})
}

const onPage = (...blocks: RichText) => renderRichText(blocks, 'bai-1', {kind: 'page'})
const inFeed = (...blocks: RichText) =>
  renderRichText(blocks, 'bai-1', {kind: 'feed', siteUrl: 'https://so.vn'})
const sha = 'a'.repeat(40)
const figure = {
  _key: 'f',
  _type: 'figure' as const,
  alt: 'Cán bộ trao quà',
  caption: 'Trao quà <b>Tết</b>',
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
    lqip: 'data:image/jpeg;base64,AAAA',
    hasAlpha: false,
  },
}

describe('renderRichText', () => {
  it('sets paragraphs, headings, lists and quotes', () => {
    const item = (text: string) => paragraph(text, {listItem: 'bullet', level: 1})
    expect(onPage(paragraph('Mở đầu'), paragraph('Mục', {style: 'h2'}), item('một'), item('hai'))).toBe(
      '<p>Mở đầu</p><h2>Mục</h2><ul><li>một</li><li>hai</li></ul>',
    )
  })

  it('gives text through byte for byte, markup as words', () => {
    const hostile = `<script>alert(1)</script>  two  spaces & "quotes" 'x' \u202Eabc 👩‍👩‍👧 ]]>`
    expect(onPage(paragraph(hostile))).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;  two  spaces &amp; &quot;quotes&quot; &#39;x&#39; \u202Eabc 👩‍👩‍👧 ]]&gt;</p>',
    )
  })

  it.each([
    'javascript:alert(1)',
    'JaVa\nscript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    ' ',
  ])('keeps the words of a link to %j and drops the link', href => {
    expect(onPage(linked(href))).toBe('<p>đọc</p>')
  })

  it('escapes an address and marks one that leaves the site', () => {
    expect(onPage(linked('https://chinhphu.vn/?a="><img src=x>&b'))).not.toContain('<img')
    expect(onPage(linked('https://chinhphu.vn'))).toContain('rel="external noopener"')
    expect(onPage(linked('/lich/'))).toBe('<p><a href="/lich/">đọc</a></p>')
  })

  it('drops the empty lines that editors leave', () => {
    expect(onPage(paragraph('a'), paragraph('  '), paragraph(''), paragraph('b'))).toBe('<p>a</p><p>b</p>')
  })

  it('sets a figure with placeholder, sizes, caption and photographer', () => {
    const html = onPage(figure)
    expect(html).toContain('alt="Cán bộ trao quà"')
    expect(html).toContain('<source type="image/avif"')
    expect(html).toContain('width="1600" height="900"')
    expect(html).toContain('loading="lazy"')
    expect(html).toContain('Trao quà &lt;b&gt;Tết&lt;/b&gt;. <span class="credit">Ảnh: Ái Loan</span>')
    expect(html).not.toContain('style=')
  })

  it('speaks the language of the text', () => {
    const html = renderRichText([figure], 'page-en', {kind: 'page', language: 'en'})
    expect(html).toContain('<span class="credit">Photo: Ái Loan</span>')
  })

  it('names the document and the field of a picture without description', () => {
    expect(() => onPage({...figure, alt: null})).toThrow(`Document 'bai-1', field 'body[_key=="f"].alt'`)
  })

  it('fills short rows of a table and keeps cells as text', () => {
    const table: Table = {
      _key: 't',
      _type: 'table',
      caption: 'Số liệu',
      headerRow: true,
      rows: [
        {_key: '1', cells: ['Tên', 'Số']},
        {_key: '2', cells: ['<i>a</i>']},
        {_key: '3', cells: ['b', '1.234']},
      ],
    }
    expect(onPage(table)).toContain(
      '<tbody><tr><td>&lt;i&gt;a&lt;/i&gt;</td><td></td></tr><tr><td>b</td><td class="number">1.234</td></tr></tbody>',
    )
  })

  it('makes addresses whole in a feed and sets no picture element there', () => {
    const html = inFeed(linked('/lich/'), figure)
    expect(html).toContain('href="https://so.vn/lich/"')
    expect(html).toContain(`src="https://so.vn/images/${sha}-1600x900-jpg/w960.jpg"`)
    expect(html).not.toContain('<picture')
    expect(html).not.toContain('data:')
  })
})

describe('safeAddress', () => {
  it.each([
    'https://chinhphu.vn/',
    'http://a.vn',
    'mailto:so@tinh.gov.vn',
    'tel:+842333852529',
    '/lich/',
    '#muc',
  ])('lets %s through', address => {
    expect(safeAddress(address)).toBe(address)
  })

  it.each(['vbscript:x', 'https://', 'file:///etc/passwd', 'java\tscript:x', '', null])(
    'refuses %j',
    address => {
      expect(safeAddress(address)).toBeUndefined()
    },
  )
})
