import {type Token, tokensOf} from './tokens.ts'

/** Which documents hold a word, by their places in the segment, and which hold it in their titles. Both rise. */
export type Places = {all: number[]; title: number[]}

/** What a segment can be asked: the places of each spelling of a word, and of two words in a row. */
export type InvertedSegment = {
  /** By the word without marks, then by the word as it is spelt. */
  words: Map<string, Map<string, Places>>
  /** By a word without marks, then by the word after it. */
  pairs: Map<string, Map<string, number[]>>
}

/** A document's texts, the title first. Words of two texts never count as standing in a row. */
export type DocumentTexts = readonly [title: string, ...others: string[]]

export function invertDocuments(documents: Iterable<DocumentTexts>): InvertedSegment {
  const inverted = emptySegment()
  let place = 0
  for (const texts of documents) addDocument(inverted, texts, place++)
  return inverted
}

export function emptySegment(): InvertedSegment {
  return {words: new Map(), pairs: new Map()}
}

/** Adds the document at a place, which is after those of all that were added. */
export function addDocument(inverted: InvertedSegment, texts: DocumentTexts, place: number): void {
  for (const [index, text] of texts.entries()) addText(inverted, tokensOf(text), place, index === 0)
}

function addText({words, pairs}: InvertedSegment, tokens: readonly Token[], place: number, isTitle: boolean) {
  let before: Token | undefined
  for (const token of tokens) {
    const {folded, exact} = token
    const places = entry(entry(words, folded, newMap<Places>), exact, newPlaces)
    addPlace(places.all, place)
    if (isTitle) addPlace(places.title, place)
    // One map in another: to join two words to one key for each of a million costs more than all the rest.
    if (before) addPlace(entry(entry(pairs, before.folded, newMap<number[]>), folded, newList), place)
    before = token
  }
}

const newMap = <Value>() => new Map<string, Value>()
const newPlaces = (): Places => ({all: [], title: []})
const newList = (): number[] => []

function addPlace(places: number[], place: number): void {
  if (places[places.length - 1] !== place) places.push(place)
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}
