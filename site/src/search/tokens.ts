import {fold} from '@cong/vietnamese/fold'

/** A word as it stands (NFC, small letters) and as a reader may type it, without marks. */
export type Token = {exact: string; folded: string}

const known = new Map<string, Token>()
/** A language has some thousand syllables; numbers and names are without end and must not fill the memory. */
const mostKnown = 50_000

/** The words of a text in order: runs of letters and digits. One syllable of Vietnamese is one word here. */
export function tokensOf(text: string): Token[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .map(tokenOf)
    .filter(({folded}) => folded !== '')
}

function tokenOf(word: string): Token {
  let token = known.get(word)
  if (!token) {
    token = {exact: word.toLowerCase(), folded: fold(word)}
    if (known.size < mostKnown) known.set(word, token)
  }
  return token
}
