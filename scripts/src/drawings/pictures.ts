import {type Light, lights} from './light.ts'
import type {Drawing} from './renderPicture.ts'
import {boatRace, memorial, volleyball} from './scenes/ceremonies.ts'
import {awards, conference, signing} from './scenes/hall.ts'
import {riceHarvest, riverValley, terraces} from './scenes/landscapes.ts'
import {archive, examination, meeting, officeBuilding, serviceCounter} from './scenes/office.ts'
import {portrait, type Sitter} from './scenes/portrait.ts'
import {adultClass, hotline, jobFair, sewingClass, workshop} from './scenes/training.ts'
import {flowerRoad, houseVisit, market, roadRepair} from './scenes/village.ts'
import {beachCleaning, digitalHelpers, stormPreparation, treePlanting} from './scenes/volunteers.ts'
import {bridgeAtDusk, fishingHarbour, townAtNight} from './scenes/waterside.ts'

const wide = (draw: () => string) => (): Drawing => ({content: draw(), size: [1600, 1067]})
const part =
  (draw: () => string, x: number, y: number, width: number, height: number, scale: number) =>
  (): Drawing => ({
    content: draw(),
    crop: [x, y, width, height],
    size: [Math.round(width * scale), Math.round(height * scale)],
  })
const valley = (light: Light) => wide(() => riverValley(light))
const sitting = (sitter: Sitter) => (): Drawing => ({
  content: portrait(sitter),
  crop: [400, 66, 800, 1000],
  size: [800, 1000],
})

const blue = '#8fb0c4'
const man: Sitter = {
  skin: '#e3b48c',
  hair: '#2a2422',
  hairStyle: 'short',
  dress: 'suit',
  cloth: '#27364f',
  background: blue,
}

/** Every picture of the sample content, by the name its file gets; drawn when called. */
export const pictures = {
  'thung-lung-song-binh-minh': valley(lights.dawn),
  'thung-lung-song-hoang-hon': valley(lights.dusk),
  'ruong-bac-thang': wide(terraces),
  'mua-gat': wide(riceHarvest),
  'cau-qua-song': wide(bridgeAtDusk),
  'thi-xa-ve-dem': wide(townAtNight),
  'cang-ca': wide(fishingHarbour),
  'tru-so-co-quan': wide(officeBuilding),
  'bo-phan-mot-cua': wide(serviceCounter),
  'nguoi-dan-nop-ho-so': part(serviceCounter, 440, 296, 860, 764, 1.5),
  'hoi-nghi': wide(conference),
  'hop-giao-ban': wide(meeting),
  'phong-thi': wide(examination),
  'kho-luu-tru': part(archive, 360, 130, 850, 937, 1.3),
  'trao-bang-khen': wide(awards),
  'ky-ket': wide(signing),
  'trong-cay': wide(treePlanting),
  'cho-que': wide(market),
  'tham-gia-dinh': wide(houseVisit),
  'phong-chong-bao': wide(stormPreparation),
  'lam-duong': wide(roadRepair),
  'don-bai-bien': wide(beachCleaning),
  'duong-hoa': part(flowerRoad, 190, 100, 1220, 915, 1.2),
  'to-cong-nghe-so': wide(digitalHelpers),
  'lop-may': wide(sewingClass),
  'lop-hoc-cong-dong': wide(adultClass),
  'xuong-thuc-hanh': part(workshop, 60, 130, 1500, 937, 1.06),
  'ngay-hoi-viec-lam': wide(jobFair),
  'tong-dai': wide(hotline),
  'dai-tuong-niem': part(memorial, 430, 60, 760, 1007, 1.4),
  'thap-nen-tri-an': wide(memorial),
  'dua-thuyen': wide(boatRace),
  'bong-chuyen': wide(volleyball),
  'chan-dung-1': sitting({...man, hair: '#6a6663', hairStyle: 'parted', glasses: true, skin: '#d9a579'}),
  'chan-dung-2': sitting({...man, hairStyle: 'bob', dress: 'aoDai', cloth: '#8f3a4a', skin: '#e9c09b'}),
  'chan-dung-3': sitting({...man, background: '#a9b8a0'}),
  'chan-dung-4': sitting({...man, hairStyle: 'bun', dress: 'shirt', cloth: '#dfe8f0', background: '#b9c4a8'}),
  'chan-dung-5': sitting({
    ...man,
    hairStyle: 'parted',
    dress: 'shirt',
    cloth: '#cfdcea',
    skin: '#cf9a6c',
    background: '#9fb3c9',
  }),
} satisfies Record<string, () => Drawing>

export type PictureName = keyof typeof pictures
