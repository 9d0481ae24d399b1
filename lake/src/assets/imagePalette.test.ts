import {expect, test} from 'vitest'
import {imagePalette} from './imagePalette.ts'

/** A sample one pixel high: so many pixels of each colour. */
function sample(...colours: [count: number, r: number, g: number, b: number, alpha?: number][]) {
  const pixels = colours.flatMap(([count, r, g, b, alpha = 255]) =>
    Array.from({length: count}, () => [r, g, b, alpha]),
  )
  return {data: Buffer.from(pixels.flat()), width: pixels.length, height: 1}
}

test('each colour gets the name it deserves, with its share and a readable text colour', () => {
  const palette = imagePalette(sample([60, 20, 40, 200], [30, 250, 220, 140], [10, 120, 110, 115]))
  expect(palette).toMatchObject({
    _type: 'sanity.imagePalette',
    dominant: {
      _type: 'sanity.imagePaletteSwatch',
      background: '#1428c8',
      foreground: '#fff',
      title: '#fff',
      population: 60,
    },
    vibrant: {background: '#1428c8'},
    lightVibrant: {background: '#fadc8c', foreground: '#000', title: '#000', population: 30},
    muted: {background: '#786e73', population: 10},
  })
  expect(palette).not.toHaveProperty('lightMuted')
})

test('transparent pixels count for nothing', () => {
  expect(imagePalette(sample([90, 255, 0, 0, 0], [10, 0, 0, 255]))).toMatchObject({
    dominant: {background: '#0000ff', population: 100},
  })
  expect(imagePalette(sample([4, 0, 0, 0, 0]))).toEqual({_type: 'sanity.imagePalette'})
})

test('one colour and no colour end', () => {
  expect(imagePalette(sample([5000, 9, 9, 9]))).toMatchObject({dominant: {background: '#090909'}})
  expect(imagePalette(sample())).toEqual({_type: 'sanity.imagePalette'})
})
