import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {cropRect} from './cropRect.ts'
import {filePath, parseFilePath} from './fileAddress.ts'
import {responsiveImage} from './responsiveImage.ts'
import {parseVariantPath, variantPath, variantWidths} from './variantAddress.ts'

const sha = '0123456789abcdef0123456789abcdef01234567'
const assetId = `image-${sha}-2000x1500-jpg`

describe('variantPath', () => {
  it('names the whole picture by its width alone', () => {
    expect(variantPath({assetId}, {width: 640}, 'avif')).toBe(`/images/${sha}-2000x1500-jpg/w640.avif`)
  })

  it('writes the cut that follows from crop, hotspot and shape', () => {
    const image = {assetId, crop: {top: 0.1, bottom: 0, left: 0, right: 0}, hotspot: {x: 0.5, y: 0.2}}
    expect(variantPath(image, {width: 640, height: 360}, 'jpg')).toBe(
      `/images/${sha}-2000x1500-jpg/w640-h360-r0.150.2000.1125.jpg`,
    )
  })

  it('refuses a width nobody agreed on and an id that is no image', () => {
    expect(() => variantPath({assetId}, {width: 641}, 'jpg')).toThrow('No variant is 641 pixels wide')
    expect(() => variantPath({assetId: `file-${sha}-pdf`}, {width: 640}, 'jpg')).toThrow('not an image asset')
  })
})

describe('parseVariantPath', () => {
  it("gives the lake's parameters", () => {
    expect(parseVariantPath(`/images/${sha}-2000x1500-jpg/w640-h360-r0.150.2000.1125.jpg`)).toEqual({
      original: `${sha}-2000x1500.jpg`,
      parameters: {w: 640, h: 360, rect: '0,150,2000,1125', fit: 'crop', fm: 'jpg', q: 78},
    })
    expect(parseVariantPath(`/images/${sha}-2000x1500-jpg/w640.avif`)?.parameters).toEqual({
      w: 640,
      fit: 'max',
      fm: 'avif',
      q: 56,
    })
  })

  it.each([
    [`/images/${sha}-2000x1500-jpg/w641.jpg`, 'an unknown width'],
    [`/images/${sha}-2000x1500-jpg/w640-h10-r0.0.2000.1500.jpg`, 'a height that is not the shape of the cut'],
    [`/images/${sha}-2000x1500-jpg/w640-r1500.0.1000.1500.jpg`, 'a cut outside the picture'],
    [`/images/${sha}-2000x1500-jpg/w640-r0.0.0.1500.jpg`, 'an empty cut'],
    [`/images/${sha}-2000x1500-jpg/../w640.jpg`, 'a path that climbs'],
    [`/images/${sha}-2000x1500-jpg/w640.gif`, 'a format we never write'],
    [`/images/${sha}-0x0-jpg/w640.jpg`, 'a picture without size'],
  ])('%s is nothing: %s', path => {
    expect(parseVariantPath(path)).toBeUndefined()
  })

  it('reads back everything variantPath writes', () => {
    const share = fc.double({min: 0, max: 0.45, noNaN: true})
    const spot = fc.double({min: 0, max: 1, noNaN: true})
    const picture = fc.record({
      width: fc.integer({min: 40, max: 9000}),
      height: fc.integer({min: 40, max: 9000}),
      crop: fc.option(fc.record({top: share, bottom: share, left: share, right: share})),
      hotspot: fc.option(fc.record({x: spot, y: spot})),
      w: fc.constantFrom(...variantWidths),
      aspect: fc.option(fc.constantFrom(1, 3 / 2, 4 / 3, 16 / 9, 1200 / 630)),
    })
    fc.assert(
      fc.property(picture, ({width, height, crop, hotspot, w, aspect}) => {
        const image = {assetId: `image-${sha}-${width}x${height}-jpg`, crop, hotspot}
        const size = aspect === null ? {width: w} : {width: w, height: Math.round(w / aspect)}
        const request = parseVariantPath(variantPath(image, size, 'avif'))
        expect(request?.parameters.w).toBe(w)
        expect(request?.parameters.h).toBe(size.height)
        const rect = cropRect(
          {width, height},
          image,
          aspect === null ? undefined : w / Math.round(w / aspect),
        )
        const written = `${rect.left},${rect.top},${rect.width},${rect.height}`
        expect(request?.parameters.rect ?? `0,0,${width},${height}`).toBe(written)
      }),
    )
  })
})

describe('responsiveImage', () => {
  it('never asks for more pixels than the cut holds', () => {
    const {srcset, width, height} = responsiveImage(
      {assetId: `image-${sha}-1000x1000-jpg`},
      {maxWidth: 1600, aspect: 2},
    )
    expect(width).toBe(960)
    expect(height).toBe(480)
    expect(srcset).toContain('w960-h480-r0.250.1000.500.jpg 960w')
    expect(srcset).not.toContain('1200w')
  })

  it('keeps the transparency of a drawing', () => {
    expect(responsiveImage({assetId: `image-${sha}-400x400-png`}, {maxWidth: 160}).src).toMatch(/w160\.png$/)
  })
})

describe('filePath', () => {
  it('goes there and back', () => {
    expect(filePath(`file-${sha}-pdf`)).toBe(`/files/${sha}.pdf`)
    expect(parseFilePath(`/files/${sha}.pdf`)).toBe(`${sha}.pdf`)
    expect(parseFilePath(`/files/../${sha}.pdf`)).toBeUndefined()
  })
})
