import {type TextToken, textTokens} from './documentIndexText.ts'
import {allOf, everyDocument, type IndexCondition, noneOf} from './indexCondition.ts'

/** Words that must stand together in this order in one text, the last perhaps only begun. */
export interface TextTerm {
  tokens: TextToken[]
  isPrefix: boolean
}

/** What `text::query()` is given, taken apart. */
export interface TextQuery {
  wanted: TextTerm[]
  unwanted: TextTerm[]
}

/**
 * Reads a search as people and the Studio type it: all words must be found, `"several words"` together, `-word` must
 * not be, `wor*` begins a word. The last word that is in no quotes may always be the beginning of one.
 */
export function parseTextQuery(query: string): TextQuery {
  const parts = query.normalize('NFC').match(/-?"[^"]*"?|[^\s"]+/g) ?? []
  const last = parts.findLastIndex(part => !part.startsWith('-') && !part.includes('"'))
  const terms = parts.map((part, index) => ({
    isUnwanted: part.startsWith('-') && part.length > 1,
    tokens: textTokens(part),
    isPrefix: part.endsWith('*') || index === last,
  }))
  const found = terms.filter(term => term.tokens.length > 0)
  return {wanted: found.filter(term => !term.isUnwanted), unwanted: found.filter(term => term.isUnwanted)}
}

/** The documents that `[@, _id] match text::query(…)` is true of. A query without a word, such as `*`, finds all. */
export function textCondition({wanted, unwanted}: TextQuery): IndexCondition {
  return allOf([wantedCondition(wanted), ...unwanted.map(term => noneOf(wantedCondition([term])))])
}

/** The documents that any of their texts can make match: what is unwanted may stand in another text. */
export function wantedCondition(wanted: readonly TextTerm[]): IndexCondition {
  if (wanted.length === 0) return everyDocument
  return {kind: 'text', match: wanted.map(term => `folded : ${phrase(term)}`).join(' AND ')}
}

/** The documents that have all words with marks as they were typed; undefined when none was. */
export function asWrittenCondition({wanted}: TextQuery): IndexCondition | undefined {
  const words = wanted.flatMap(markedWords)
  if (words.length === 0) return undefined
  return {
    kind: 'text',
    match: words.map(word => `accented : ${quoted(word.text, word.isPrefix)}`).join(' AND '),
  }
}

/** The words of a term that folding changes. */
export function markedWords({tokens, isPrefix}: TextTerm): {text: string; isPrefix: boolean}[] {
  return tokens.flatMap(({folded, written}, index) =>
    written === folded ? [] : [{text: written, isPrefix: isPrefix && index === tokens.length - 1}],
  )
}

function phrase({tokens, isPrefix}: TextTerm): string {
  return quoted(tokens.map(token => token.folded).join(' '), isPrefix)
}

/** Tokens are letters and digits only, so nothing in them needs escaping. */
function quoted(text: string, isPrefix: boolean): string {
  return `"${text}"${isPrefix ? ' *' : ''}`
}
