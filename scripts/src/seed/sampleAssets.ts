import {readFile} from 'node:fs/promises'
import {type PictureName, pictures} from '../drawings/pictures.ts'
import {renderEmblem, renderPicture} from '../drawings/renderPicture.ts'
import {type LetterName, letters} from './letters.ts'
import {writeOdt} from './writeOdt.ts'

/** A file of the sample content: made when asked for, or read from beside this module. */
export type SampleAsset = {kind: 'image' | 'file'; contentType: string; make: () => Promise<Buffer>}

const videoNames = ['nop-ho-so-truc-tuyen', 'mot-ngay-o-thanh-giang'] as const
type VideoName = (typeof videoNames)[number]

export type AssetName =
  | `${PictureName}.jpg`
  | 'bieu-trung.png'
  | `${VideoName}.mp4`
  | `${VideoName}.vtt`
  | `${LetterName}.odt`

/** Every file of the sample content, by the name it is uploaded under. */
export const sampleAssets = Object.fromEntries([
  ...Object.entries(pictures).map(([name, draw]) => [
    `${name}.jpg`,
    {kind: 'image', contentType: 'image/jpeg', make: () => renderPicture(draw())},
  ]),
  ['bieu-trung.png', {kind: 'image', contentType: 'image/png', make: renderEmblem}],
  ...videoNames.flatMap(name => [
    [`${name}.mp4`, {kind: 'file', contentType: 'video/mp4', make: () => stored(`${name}.mp4`)}],
    [`${name}.vtt`, {kind: 'file', contentType: 'text/vtt', make: () => stored(`${name}.vtt`)}],
  ]),
  ...Object.entries(letters).map(([name, lines]) => [
    `${name}.odt`,
    {kind: 'file', contentType: 'application/vnd.oasis.opendocument.text', make: async () => writeOdt(lines)},
  ]),
]) as Record<AssetName, SampleAsset>

function stored(name: string): Promise<Buffer> {
  return readFile(new URL(`./videos/${name}`, import.meta.url))
}
