const gap = /[\s\u00A0]{8,}/u

/**
 * Takes the author off the end of the text: old pages push the name to the right with a run of spaces, or set it
 * as a last short line. Returns the paragraphs without it, in order.
 */
export function splitByline(paragraphs: string[]): {paragraphs: string[]; byline: string | undefined} {
  const last = paragraphs.at(-1)
  if (last === undefined || paragraphs.length < 2) return {paragraphs, byline: undefined}
  if (isName(last.trim())) return {paragraphs: paragraphs.slice(0, -1), byline: last.trim()}
  const at = last.trimEnd().split(gap)
  const name = at.at(-1)
  if (at.length < 2 || name === undefined || !isName(name)) return {paragraphs, byline: undefined}
  const rest = last.slice(0, last.lastIndexOf(name))
  return {paragraphs: [...paragraphs.slice(0, -1), rest], byline: name}
}

/** Two to six capitalised words without a closing mark: 'Ái Loan', 'Nguyễn Thị Minh Khai'. */
function isName(text: string): boolean {
  const parts = text.split(/\s+/u)
  return parts.length >= 2 && parts.length <= 6 && parts.every(part => /^\p{Lu}[\p{L}\p{M}]*\.?$/u.test(part))
}
