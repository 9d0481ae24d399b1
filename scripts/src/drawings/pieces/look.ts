import type {Colour} from '../colour.ts'

/** What somebody wears and looks like; colours are their own, before the light of the scene. */
export type Look = {
  skin: Colour
  hair: Colour
  hairStyle: 'short' | 'bob' | 'bun' | 'long'
  top: Colour
  bottom: Colour
  garment: 'shirt' | 'polo' | 'suit' | 'aoDai' | 'vest'
  hat?: 'conical' | 'helmet' | 'bucket' | 'cap'
}
