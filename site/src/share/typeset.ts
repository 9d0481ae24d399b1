import {readFileSync} from 'node:fs'
import {create, type Font} from 'fontkit'

/** The faces of the site; the upright one of the texts has its lightest weight here. */
const faces = {title: openFace('congSerif.woff2'), text: openFace('congSans.woff2')}

export type FaceName = keyof typeof faces

function openFace(file: string): Font {
  return create(readFileSync(new URL(`../styles/fonts/${file}`, import.meta.url))) as Font
}

/** The text as a face can show it: composed, one space between words, without letters that it lacks. */
export function showable(face: FaceName, text: string): string {
  const letters = [...text.normalize('NFC').replace(/\s+/g, ' ')]
  return letters
    .filter(letter => faces[face].hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    .join('')
    .trim()
}

/** Width of a line in pixels, kerning in it. */
export function widthOf(face: FaceName, text: string, size: number): number {
  return (faces[face].layout(text).advanceWidth * size) / faces[face].unitsPerEm
}

/**
 * A line as SVG outlines, its baseline beginning at `x`, `y` in pixels: outlines look the same wherever they are
 * drawn, while a `<text>` takes what fonts a machine happens to have.
 */
export function outlines(face: FaceName, text: string, size: number, x: number, y: number): string {
  const scale = size / faces[face].unitsPerEm
  const {glyphs, positions} = faces[face].layout(text)
  let at = 0
  const paths = glyphs.map(({path}, index) => {
    const placed = `<path transform="translate(${at})" d="${path.toSVG()}"/>`
    at += positions[index]?.xAdvance ?? 0
    return placed
  })
  return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`
}
