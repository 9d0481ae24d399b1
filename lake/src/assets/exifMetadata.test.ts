import sharp from 'sharp'
import {expect, test} from 'vitest'
import {exifMetadata} from './exifMetadata.ts'

async function block(exif: Record<string, Record<string, string>>): Promise<Buffer> {
  const image = sharp({create: {width: 2, height: 2, channels: 3, background: '#fff'}})
    .withExif(exif)
    .jpeg()
  return (await sharp(await image.toBuffer()).metadata()).exif ?? Buffer.alloc(0)
}

const everything = new Set(['exif', 'image', 'location'])

test('places south and west are negative', async () => {
  const gps = await block({
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '10/1 30/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '20/1 0/1 36/1',
    },
  })
  expect(exifMetadata(gps, everything).location).toEqual({_type: 'geopoint', lat: -10.5, lng: -20.01})
})

test('nothing is given that was not asked for', async () => {
  expect(exifMetadata(await block({IFD0: {Make: 'X'}}), new Set(['lqip']))).toEqual({})
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['noise', Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1')],
  ['a header only', Buffer.from('Exif\0\0MM\0*\0\0\0\x08', 'latin1')],
])('%s gives nothing and does not throw', (_name, bytes) => {
  expect(exifMetadata(bytes, everything)).toEqual({})
})
