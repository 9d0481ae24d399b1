import {documentTexts, type TextToken, textTokens} from '../store/documentIndexText.ts'
import {markedWords, type TextQuery, type TextTerm} from '../store/textQuery.ts'

/** Whether a value's texts (a string, a list of strings, objects with strings in them) match a text query. */
export function matchesText(value: unknown, {wanted, unwanted}: TextQuery): boolean {
  const texts = documentTexts(value).map(textTokens)
  return wanted.every(term => hasTerm(texts, term)) && !unwanted.some(term => hasTerm(texts, term))
}

/** Whether the words of the query that bear marks stand in the value as they were typed. False when none bears any. */
export function matchesAsWritten(value: unknown, {wanted}: TextQuery): boolean {
  const words = wanted.flatMap(markedWords)
  const tokens = documentTexts(value).flatMap(textTokens)
  return (
    words.length > 0 &&
    words.every(({text, isPrefix}) => tokens.some(({written}) => isWord(written, text, isPrefix)))
  )
}

function hasTerm(texts: readonly TextToken[][], {tokens: wanted, isPrefix}: TextTerm): boolean {
  const last = wanted.length - 1
  const standsAt = (text: readonly TextToken[], start: number) =>
    wanted.every(({folded}, index) => isWord(text[start + index]?.folded, folded, isPrefix && index === last))
  return texts.some(text => text.some((_, start) => standsAt(text, start)))
}

function isWord(found: string | undefined, wanted: string, isPrefix: boolean): boolean {
  return isPrefix ? found?.startsWith(wanted) === true : found === wanted
}
