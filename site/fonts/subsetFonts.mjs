import {readFile, writeFile} from 'node:fs/promises'
import subsetFont from 'subset-font'

/**
 * Cuts the two families to what Vietnamese pages use: every Vietnamese letter with its marks, Latin-1 for
 * foreign names, and the punctuation and arrows the pages set. Features kept: kerning and local forms.
 * Run in this folder: `npm install && npm run subset`.
 */
const range = (from, to) =>
  Array.from({length: to - from + 1}, (_, index) => String.fromCodePoint(from + index)).join('')

const glyphs = [
  range(0x20, 0x7e),
  range(0xa0, 0xff),
  'ĂăĐđĨĩŨũƠơƯư',
  range(0x1ea0, 0x1ef9),
  '₫–—‘’“”„…•′″€™−×÷←→↑↓‹›№≤≥',
].join('')

const faces = [
  {
    source: 'source-serif/VAR/SourceSerif4Variable-Roman.ttf',
    target: 'congSerif.woff2',
    axes: {opsz: 32, wght: 600},
  },
  {
    source: 'source-sans/VF/SourceSans3VF-Upright.ttf',
    target: 'congSans.woff2',
    axes: {wght: {min: 400, max: 600}},
  },
]

for (const {source, target, axes} of faces) {
  const whole = await readFile(new URL(import.meta.resolve(source)))
  const subset = await subsetFont(whole, glyphs, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: ['kern', 'locl'],
    noHinting: true,
  })
  await writeFile(new URL(`../src/styles/fonts/${target}`, import.meta.url), subset)
  console.log(`${target}: ${subset.length} bytes`)
}
