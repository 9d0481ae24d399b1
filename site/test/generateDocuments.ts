import {vietnameseTexts} from '../bench/vietnameseText.ts'
import {seededRandom} from './contentSteps.ts'
import type {DatedDocument} from './searchFolder.ts'

/** Documents of about so many syllables, one a day, the same for the same seed. */
export function generateDocuments(count: number, length: number, seed = 1): DatedDocument[] {
  const {topic, text} = vietnameseTexts(seed)
  return Array.from({length: count}, (_, number) => {
    const random = seededRandom(seed * 100_000 + number)
    const words = topic(random)
    const document = {
      a: `/tin-tuc/bai-${number}/`,
      t: text(8, words, random),
      s: text(30, words, random),
      m: ['Tin tức', text(2, words, random)],
      x: text(length, words, random),
    }
    const day = new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10)
    return {id: `bai-${number}`, day, kind: number % 5 === 0 ? 'd' : 't', document}
  })
}
