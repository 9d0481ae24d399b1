import {type Token, tokensOf} from './tokens.ts'

/** One thing the reader looks for: a word, or words that must stand in a row. */
export type Term = {
  tokens: readonly [Token, ...Token[]]
  /** Finds it in a text that was folded. */
  pattern: RegExp
}

/** Longer questions are asked with their first words only: each word costs the reader a file. */
const mostTokens = 12

/** Reads what the reader typed: words, and "phrases in quotes". Marks may be left off, đ too. */
export function parseQuery(query: string): Term[] {
  const parts = [...query.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)]
  let left = mostTokens
  return parts.flatMap(([, phrase, word]) => {
    const [first, ...others] = tokensOf(phrase ?? word ?? '').slice(0, left)
    if (!first) return []
    left -= 1 + others.length
    return [{tokens: [first, ...others] as const, pattern: wholeWords([first, ...others])}]
  })
}

/**
 * Whether the index alone can't say that a document holds the term: it knows two words in a row, and of a longer
 * phrase that all its twos are there. The document's text has the last word.
 */
export function needsText({tokens}: Term): boolean {
  return tokens.length > 2
}

/** Words in a row as whole words, whatever stands between them that is neither letter nor digit. */
function wholeWords(tokens: readonly Token[]): RegExp {
  const inRow = tokens.map(({folded}) => folded).join('[^\\p{L}\\p{N}]+')
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${inRow}(?![\\p{L}\\p{M}\\p{N}])`, 'gu')
}
