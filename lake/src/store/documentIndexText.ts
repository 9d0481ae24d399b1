// Not from '…/text': that brings date-fns along, whose hundreds of modules slow the start of each query thread.
import {fold} from '@cong/vietnamese/fold'
import {documentLayer} from './documentLayer.ts'

/** A word of a text, folded, and as written (NFC, lower case). */
export interface TextToken {
  folded: string
  written: string
}

/** The words of a text in order. Both the index and `text::query` go through here, so that they always meet. */
export function textTokens(text: string): TextToken[] {
  const found =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return found.flatMap(written => {
    const folded = fold(written)
    return folded === '' ? [] : [{folded, written}]
  })
}

/** Words apart enough that no phrase spans two texts. */
const gap = ' \u2029 '

/**
 * Every text of a document for the search index: all strings, its id among them, but not what is under other names
 * that begin with an underscore. `accented` holds only the words that folding changes.
 */
export function indexedText(document: Record<string, unknown>): {folded: string; accented: string} {
  const texts = documentTexts(document).map(textTokens)
  const accented = texts.flat().filter(token => token.written !== token.folded)
  return {
    folded: texts.map(tokens => tokens.map(token => token.folded).join(' ')).join(gap),
    accented: [...new Set(accented.map(token => token.written))].join(' '),
  }
}

/** The strings in a value in document order, system attributes other than the id left out. */
export function documentTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(documentTexts)
  return Object.entries(value).flatMap(([name, child]) => {
    // Drafts and versions are found by the id of the document they are of.
    if (name === '_id' && typeof child === 'string') return [documentLayer(child).baseId]
    return name.startsWith('_') ? [] : documentTexts(child)
  })
}
