import sharp from 'sharp'
import {expect, test} from 'vitest'
import {type PictureName, pictures} from './pictures.ts'
import {renderEmblem, renderPicture, toSvg} from './renderPicture.ts'

const names = Object.keys(pictures) as PictureName[]

test.each(names)('%s is drawn alike each time, without text or anything from elsewhere', name => {
  const svg = toSvg(pictures[name]())
  expect(toSvg(pictures[name]())).toBe(svg)
  expect(svg).not.toMatch(/NaN|undefined|Infinity|<text|<image|href/)
})

test('no two pictures are the same', () => {
  expect(new Set(names.map(name => toSvg(pictures[name]()))).size).toBe(names.length)
})

test('a drawing becomes a JPEG of its size, the same bytes each time', async () => {
  const drawing = pictures['ruong-bac-thang']()
  const file = await renderPicture(drawing)
  const {format, width, height} = await sharp(file).metadata()
  expect({format, width, height}).toEqual({format: 'jpeg', width: 1600, height: 1067})
  expect(file.equals(await renderPicture(drawing))).toBe(true)
})

test('a crop keeps its own shape', async () => {
  const {width, height} = await sharp(await renderPicture(pictures['dai-tuong-niem']())).metadata()
  expect([width, height]).toEqual([1064, 1410])
})

test('the emblem has a transparent ground', async () => {
  const {data} = await sharp(await renderEmblem())
    .raw()
    .toBuffer({resolveWithObject: true})
  expect(data[3]).toBe(0)
})
