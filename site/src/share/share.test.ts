import {readFileSync} from 'node:fs'
import sharp from 'sharp'
import {describe, expect, it} from 'vitest'
import {breakTitle} from './breakTitle.ts'
import {drawShare, shareSvg} from './drawShare.ts'
import {shareAddress, sharedPage} from './shareAddress.ts'
import {readShareTexts, shareTextsOf} from './shareTexts.ts'

const texts = {section: 'Tin tức', title: 'Đoàn viên ưu tú của Sở', office: 'Sở Nội vụ'}
const way = (...names: string[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: names.map(name => ({'@type': 'ListItem', name})),
})
const office = {
  '@type': 'GovernmentOrganization',
  name: 'Sở Nội vụ',
  parentOrganization: {name: 'UBND tỉnh'},
}

describe('the texts of a drawn picture', () => {
  it('are those of the page’s structured data', () => {
    expect(shareTextsOf([office, way('Trang chủ', 'Tin tức', 'Đoàn viên ưu tú của Sở')])).toEqual(texts)
    expect(shareTextsOf([office, way('Trang chủ', 'Liên hệ')])).toEqual({
      ...texts,
      section: '',
      title: 'Liên hệ',
    })
    expect(shareTextsOf([office, undefined])).toEqual({
      section: 'UBND tỉnh',
      title: 'Sở Nội vụ',
      office: '',
    })
    expect(shareTextsOf([])).toBeUndefined()
  })

  it('are read back from the page', () => {
    const graph = JSON.stringify({'@graph': [office, way('Trang chủ', 'Tin tức', texts.title)]})
    expect(readShareTexts(`<p>x</p><script type="application/ld+json">${graph}</script>`)).toEqual(texts)
    expect(readShareTexts('<p>x</p>')).toBeUndefined()
  })
})

describe('the address of a drawn picture', () => {
  it('names its page, and changes with every text', () => {
    const address = shareAddress('/tin-tuc/bai/', texts)
    expect(sharedPage(address)).toBe('/tin-tuc/bai/')
    expect(sharedPage(shareAddress('/', texts))).toBe('/')
    for (const name of ['section', 'title', 'office'] as const)
      expect(shareAddress('/tin-tuc/bai/', {...texts, [name]: 'khác'})).not.toBe(address)
    for (const other of ['/tin-tuc/bai/', '/images/chia-se/../x/0123456789abcdef.png', `${address}x`])
      expect(sharedPage(other)).toBeUndefined()
  })
})

describe('breakTitle', () => {
  const measure = (text: string, size: number) => text.length * size * 0.5
  const room = {width: 1000, height: 330}
  it('sets a short title large, in lines of much the same length', () => {
    expect(breakTitle('Đoàn viên ưu tú của Sở Nội vụ', room, measure)).toEqual({
      size: 76,
      lines: ['Đoàn viên ưu tú', 'của Sở Nội vụ'],
    })
  })

  it('makes a long one smaller, breaks a word wider than the room, and cuts what fits at no size', () => {
    const long = breakTitle('một hai ba '.repeat(18).trim(), room, measure)
    expect(long.size).toBeLessThan(60)
    expect(long.lines.join(' ')).toBe('một hai ba '.repeat(18).trim())
    expect(breakTitle('x'.repeat(60), room, measure).lines.join('')).toBe('x'.repeat(60))
    const cut = breakTitle('một hai ba '.repeat(200).trim(), room, measure)
    expect(cut.lines.at(-1)).toMatch(/…$/)
    expect(cut.lines.length * cut.size * 1.26).toBeLessThanOrEqual(330)
    expect(breakTitle('', room, measure).lines).toEqual([])
  })
})

describe('the drawing', () => {
  it('gives the same bytes each time, as large as said, other ones for another title', async () => {
    const [one, again, other] = await Promise.all([texts, texts, {...texts, title: 'Khác'}].map(drawShare))
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
    expect(await sharp(one).metadata()).toMatchObject({format: 'png', width: 1200, height: 630})
  })

  it('holds outlines and no text, so that it needs no font of the machine', () => {
    const svg = shareSvg({...texts, title: 'Ẩm thực “Việt” <b>&amp; 😀 漢'})
    expect(svg).not.toMatch(/<text|font/)
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(20)
  })

  it('has the colours of the site', () => {
    const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')
    for (const [colour] of shareSvg(texts).matchAll(/#[0-9a-f]{6}/g)) expect(tokens).toContain(colour)
  })
})
