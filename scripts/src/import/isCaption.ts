/**
 * Whether a paragraph is the caption of a photo that stood there: one phrase of caption length that ends without
 * a mark, between paragraphs that are sentences. First and last paragraphs are never captions.
 */
export function isCaption(paragraphs: string[], index: number): boolean {
  const text = paragraphs[index]?.trim() ?? ''
  const [before, after] = [paragraphs[index - 1]?.trim(), paragraphs[index + 1]?.trim()]
  if (!before || !after) return false
  return text.length >= 25 && text.length <= 260 && !endsSentence(text) && endsSentence(before)
}

function endsSentence(text: string): boolean {
  return /[.!?…:;”"')\]]$/u.test(text)
}
