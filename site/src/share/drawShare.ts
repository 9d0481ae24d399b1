import {readFileSync} from 'node:fs'
import sharp from 'sharp'
import {breakTitle, lineHeight} from './breakTitle.ts'
import {shareSize} from './shareAddress.ts'
import type {ShareTexts} from './shareTexts.ts'
import {type FaceName, outlines, showable, widthOf} from './typeset.ts'

const motif = (name: string) =>
  readFileSync(new URL(`../styles/motif/${name}.svg`, import.meta.url), 'utf8').replace(
    /^<svg[^>]*>|<\/svg>\s*$/g,
    '',
  )
const [drum, frieze, sun] = [motif('drum'), motif('frieze'), motif('sun')]

/** The light theme's colours, as in tokens.css. */
const colours = {
  paper: '#fbf8f1',
  ink: '#241d18',
  brand: '#97191c',
  band: '#861417',
  onBand: '#fff4e4',
  gold: '#a9812a',
}

const margin = 72
const width = shareSize.width - 2 * margin
const bandTop = 532
const title = {top: 168, height: 330}

/** The picture of a page that has none, as PNG: the same bytes for the same texts on any machine with this release. */
export function drawShare(texts: ShareTexts): Promise<Buffer> {
  return sharp(Buffer.from(shareSvg(texts)))
    .png({palette: true, colours: 64, effort: 4})
    .toBuffer()
}

/** The same as SVG, all text as outlines. */
export function shareSvg({section, title, office}: ShareTexts): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${shareSize.width} ${shareSize.height}">`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<g transform="translate(1050 170) scale(1.5)" fill="none" stroke="${colours.gold}" stroke-width="1.2" opacity=".22">${recoloured(drum)}</g>`,
    `<g transform="translate(${margin + 24} 100) scale(.39)" fill="${colours.brand}">${sun}</g>`,
    line('text', section, 34, margin + 68, 112, colours.brand, width - 68),
    titleLines(title),
    band(office),
    '</svg>',
  ].join('')
}

function titleLines(text: string): string {
  const {lines, size} = breakTitle(showable('title', text), {width, height: title.height}, (part, at) =>
    widthOf('title', part, at),
  )
  const top = title.top + (title.height - lines.length * size * lineHeight) / 2
  const paths = lines.map((part, index) =>
    outlines('title', part, size, margin, Math.round(top + (index + 0.8) * size * lineHeight)),
  )
  return `<g fill="${colours.ink}">${paths.join('')}</g>`
}

function band(office: string): string {
  const height = shareSize.height - bandTop
  const teeth = Array.from(
    {length: Math.ceil(shareSize.width / 36)},
    (_, index) => `<g transform="translate(${index * 36})">${recoloured(frieze)}</g>`,
  )
  return [
    `<rect y="${bandTop}" width="100%" height="${height}" fill="${colours.band}"/>`,
    `<g transform="translate(0 ${bandTop - 19})" fill="none" stroke="${colours.gold}" stroke-width="1">${teeth.join('')}</g>`,
    line('text', office, 34, margin, bandTop + 61, colours.onBand, width),
  ].join('')
}

/** The ornaments are drawn in black, to be masks; here they take the colour of what is round them. */
function recoloured(drawing: string): string {
  return drawing.replaceAll('fill="#000"', `fill="${colours.gold}"`)
}

/** One line, smaller when it would not fit. */
function line(face: FaceName, text: string, size: number, x: number, y: number, fill: string, room: number) {
  const shown = showable(face, text)
  const fitting = Math.min(size, (size * room) / Math.max(1, widthOf(face, shown, size)))
  return `<g fill="${fill}">${outlines(face, shown, fitting, x, y)}</g>`
}
