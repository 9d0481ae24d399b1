import type {RandomSource} from '../randomSource.ts'
import type {Look} from './look.ts'

const skins = ['#e3b48c', '#d9a579', '#cf9a6c', '#e9c09b'] as const
const hairs = ['#1d1a1a', '#26201e', '#2e2623'] as const
const shirts = ['#f3f4f2', '#cfe0ee', '#dbe7d6', '#f0e2d0', '#b8cbe0', '#e4d4e4'] as const
const trousers = ['#26303f', '#2f2f35', '#3a3f4b', '#22364d'] as const
const tunics = ['#b3364a', '#2a6f97', '#7a3b69', '#2f7d5b', '#c46f2e', '#d9668a'] as const
const country = ['#7a4f77', '#4c7a5e', '#a3593b', '#5a6ea3', '#8d7a3c'] as const

/** Somebody at work in an office: shirt and trousers. */
export function clerk(random: RandomSource): Look {
  return {...anyone(random), garment: 'shirt', top: random.pick(shirts)}
}

/** A leader at a formal occasion. */
export function leader(random: RandomSource): Look {
  return {
    ...anyone(random),
    hairStyle: 'short',
    garment: 'suit',
    top: random.pick(['#27364f', '#2d2f36', '#1f3a4d']),
  }
}

/** A woman in áo dài. */
export function lady(random: RandomSource): Look {
  return {
    ...anyone(random),
    hairStyle: random.pick(['long', 'bun']),
    garment: 'aoDai',
    top: random.pick(tunics),
  }
}

/** A member of the Youth Union in the blue volunteer's shirt. */
export function volunteer(random: RandomSource): Look {
  return {...anyone(random), garment: 'polo', top: '#2b6cc4', hat: random.pick(['bucket', 'bucket', 'cap'])}
}

/** A villager, often under a conical hat. */
export function villager(random: RandomSource, hatted = true): Look {
  const look: Look = {...anyone(random), garment: random.pick(['shirt', 'polo']), top: random.pick(country)}
  return hatted ? {...look, hat: 'conical'} : look
}

/** An old person with grey hair. */
export function elder(random: RandomSource): Look {
  return {
    ...anyone(random),
    hair: random.pick(['#b9b7b3', '#d6d4cf']),
    hairStyle: random.pick(['short', 'bun']),
    garment: 'shirt',
    top: random.pick(['#8a6b4f', '#6d7f8c', '#9a7b8a']),
  }
}

/** Somebody on a building site: helmet and vest. */
export function worker(random: RandomSource): Look {
  return {
    ...anyone(random),
    hairStyle: 'short',
    garment: 'vest',
    top: random.pick(['#e8732c', '#e0b12e']),
    hat: 'helmet',
  }
}

/** A visitor of any kind in everyday clothes. */
export function citizen(random: RandomSource): Look {
  return {
    ...anyone(random),
    garment: random.pick(['shirt', 'polo']),
    top: random.pick([...country, ...shirts]),
  }
}

function anyone(random: RandomSource): Look {
  return {
    skin: random.pick(skins),
    hair: random.pick(hairs),
    hairStyle: random.pick(['short', 'short', 'bob', 'long', 'bun']),
    top: '#ffffff',
    bottom: random.pick(trousers),
    garment: 'shirt',
  }
}
