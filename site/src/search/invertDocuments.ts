import {type Token, tokensOf} from './tokens.ts'

/** Which documents hold a word, by their places in the segment, and which hold it in their titles. Both rise. */
export type Places = {all: number[]; title: number[]}

/** What a segment can be asked: the places of each spelling of a word, and of two words in a row. */
export type InvertedSegment = {
  /** By the word without marks, then by the word as it is spelt. */
  words: Map<string, Map<string, Places>>
  /** By two words without marks, a space between. */
  pairs: Map<string, number[]>
}

/** A document's texts, the title first. Words of two texts never count as standing in a row. */
export type DocumentTexts = readonly [title: string, ...others: string[]]

export function invertDocuments(documents: Iterable<DocumentTexts>): InvertedSegment {
  const inverted: InvertedSegment = {words: new Map(), pairs: new Map()}
  let place = 0
  for (const texts of documents) {
    for (const [index, text] of texts.entries()) addText(inverted, tokensOf(text), place, index === 0)
    place++
  }
  return inverted
}

export const pairKey = (one: Token, next: Token) => `${one.folded} ${next.folded}`

function addText({words, pairs}: InvertedSegment, tokens: readonly Token[], place: number, isTitle: boolean) {
  let before: Token | undefined
  for (const token of tokens) {
    const places = placesOf(words, token)
    addPlace(places.all, place)
    if (isTitle) addPlace(places.title, place)
    if (before)
      addPlace(
        entry(pairs, pairKey(before, token), () => []),
        place,
      )
    before = token
  }
}

function placesOf(words: InvertedSegment['words'], {folded, exact}: Token): Places {
  const spellings = entry(words, folded, () => new Map<string, Places>())
  return entry(spellings, exact, () => ({all: [], title: []}))
}

function addPlace(places: number[], place: number): void {
  if (places.at(-1) !== place) places.push(place)
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
