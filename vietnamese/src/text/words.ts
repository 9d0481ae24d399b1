/**
 * The words of a text in order, composed (NFC): runs of letters and digits, without punctuation and spaces.
 * Two texts with equal words differ in layout only; the importer proves by this that nothing was lost.
 */
export function words(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
