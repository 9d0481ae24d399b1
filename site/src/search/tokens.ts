import {fold} from '@cong/vietnamese/fold'

/** A word as it stands (NFC, small letters) and as a reader may type it, without marks. */
export type Token = {exact: string; folded: string}

const known = new Map<string, Token>()
/** A language has some thousand syllables; numbers and names are without end and must not fill the memory. */
const mostKnown = 50_000

/** The words of a text in order: runs of letters and digits. One syllable of Vietnamese is one word here. */
export function tokensOf(text: string): Token[] {
  const composed = text.normalize('NFC')
  const tokens: Token[] = []
  const add = (from: number, to: number) => {
    const token = tokenOf(composed.slice(from, to))
    if (token.folded !== '') tokens.push(token)
  }
  let start = -1
  for (let at = 0; at < composed.length; at++) {
    if (isOfWord(composed, at)) {
      if (start < 0) start = at
    } else if (start >= 0) {
      add(start, at)
      start = -1
    }
  }
  if (start >= 0) add(start, composed.length)
  return tokens
}

const ofWord = /^[\p{L}\p{M}\p{N}]$/u
/** By UTF-16 unit: 1 for one of a word, 2 for another, 0 where nobody asked yet. To match a regular expression all along a text takes twice as long. */
const units = new Uint8Array(0x10000)

function isOfWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (isSurrogate(unit)) return ofWord.test(characterAt(text, at))
  if (units[unit] === 0) units[unit] = ofWord.test(String.fromCharCode(unit)) ? 1 : 2
  return units[unit] === 1
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** The whole character that one half of a surrogate pair belongs to, such as a letter of chữ Nôm. */
function characterAt(text: string, at: number): string {
  const isSecond = text.charCodeAt(at) >= 0xdc00
  return text.slice(isSecond ? at - 1 : at, isSecond ? at + 1 : at + 2)
}

function tokenOf(word: string): Token {
  let token = known.get(word)
  if (!token) {
    token = {exact: word.toLowerCase(), folded: fold(word)}
    if (known.size < mostKnown) known.set(word, token)
  }
  return token
}
