import sharp from 'sharp'
import {expect} from 'vitest'
import {planImage} from '../../src/assets/planImage.ts'
import {addUser} from '../addUser.ts'
import {movingPicture, pixelsOf, plainPicture} from '../assets/pictures.ts'
import type {TestLake} from '../startLake.ts'
import type {Shown} from './difference.ts'

async function upload({client}: TestLake, bytes: Buffer): Promise<string> {
  return (await client.assets.upload('image', bytes)).url
}

async function fetched(url: string, search = ''): Promise<Buffer> {
  const response = await fetch(url + search)
  expect([url + search, response.status]).toEqual([url + search, 200])
  return Buffer.from(await response.arrayBuffer())
}

export const assetDifferences: Record<string, Shown> = {
  'D-22': async lake => {
    const colours = Array.from({length: 200}, (_, index) => (index % 2 === 0 ? '#ff0000' : '#00ff00'))
    const url = await upload(lake, await (await movingPicture(20, 20, colours)).gif().toBuffer())
    const frames = async (search: string) =>
      (await sharp(await fetched(url, search), {animated: true}).metadata()).pages ?? 1
    expect(await frames('?w=10')).toBe(200)
    expect(await frames('?w=10&frame=1')).toBe(1)
    // 200 frames of 600 × 600 are 72 megapixels.
    expect(await frames('?w=600&h=600&fit=scale')).toBe(1)
  },
  'D-23': async lake => {
    const url = await upload(lake, await plainPicture(20, 10, '#ff8800').png().toBuffer())
    const grey = (await pixelsOf(await fetched(url, '?sat=-100'))).at(5, 5)
    expect(Math.max(...grey) - Math.min(...grey)).toBeLessThan(3)
    expect(await sharp(await fetched(url, '?w=5&h=5&fit=crop&crop=edges')).metadata()).toMatchObject({
      width: 5,
    })
  },
  'D-24': async lake => {
    const url = await upload(lake, await plainPicture(100, 100, '#336699').png().toBuffer())
    const padded = await pixelsOf(await fetched(url, '?w=60&h=60&pad=10&bg=ff0000'))
    expect([padded.width, padded.height]).toEqual([60, 60])
    expect(padded.at(5, 30).slice(0, 3)).toEqual([255, 0, 0])
    expect(padded.at(30, 30).slice(0, 3)).toEqual([0x33, 0x66, 0x99])
    await fetched(url, '?blur=2000')
  },
  'D-25': async () => {
    const {size} = planImage({width: 12_000, height: 9000}, {q: 50})
    expect(size.width * size.height).toBeLessThanOrEqual(40_000_000)
    expect(size.width / size.height).toBeCloseTo(12 / 9, 2)
    expect(() => planImage({width: 12_000, height: 9000}, {w: 8192, h: 8192, fit: 'scale'})).toThrow(/pixels/)
  },
  'D-26': async ({client}) => {
    const heic = Buffer.from('\0\0\0\x1cftypheic\0\0\0\0heicmif1', 'latin1')
    await expect(client.assets.upload('image', heic)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('HEIC'),
    })
  },
  'D-27': async lake => {
    const photo = await plainPicture(30, 30, '#123456')
      .withExif({IFD0: {Artist: 'Ái Loan'}})
      .jpeg()
      .toBuffer()
    const url = await upload(lake, photo)
    expect(await fetched(url)).toEqual(photo)
    expect((await sharp(await fetched(url, '?w=10')).metadata()).exif).toBeUndefined()
  },
  'D-28': async lake => {
    const {token} = addUser(lake, 'cộng tác viên', ['contributor'])
    const client = lake.clientWith(token)
    const bytes = await plainPicture(3, 3, '#654321').png().toBuffer()
    expect(await client.assets.upload('image', bytes)).toHaveProperty('_type', 'sanity.imageAsset')
    await expect(client.create({_type: 'article'})).rejects.toMatchObject({statusCode: 403})
  },
}
