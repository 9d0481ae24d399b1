import {fold} from './fold.ts'

/** Folded text, and for each of its UTF-16 units (and its end) the position it came from. */
export type FoldedText = {folded: string; offsets: number[]}

/**
 * Folds like `fold` and remembers where each folded character stood, so that a hit in folded text can be
 * marked in the original: the hit `[start, end)` covers `text.slice(offsets[start], offsets[end])`.
 * In decomposed text a letter's marks belong to the hit on that letter.
 */
export function foldWithOffsets(text: string): FoldedText {
  let folded = ''
  let position = 0
  const offsets: number[] = []
  for (const character of text) {
    const letters = fold(character)
    for (let unit = 0; unit < letters.length; unit++) offsets.push(position)
    folded += letters
    position += character.length
  }
  offsets.push(text.length)
  return {folded, offsets}
}
