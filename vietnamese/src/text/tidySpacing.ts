import {isVietnameseSyllable} from './isVietnameseSyllable.ts'

export type SpacingChange = {
  kind: 'spacesFolded' | 'spaceBeforePunctuation' | 'spaceAfterStop'
  /** Where the change starts in the text that came in, in UTF-16 units. */
  at: number
  before: string
  after: string
}

type Edit = SpacingChange & {length: number}

/**
 * One paragraph with its typing slips mended, and the list of what was changed, for an editor to check: runs
 * of spaces (tabs and no-break spaces too) become one, those at the ends and before . , ; : ! ? go, and a full
 * stop glued to the next sentence gets its space. A glued stop is mended only between a Vietnamese syllable,
 * a number or a closing bracket and a capital letter, so 3.5, TP.HCM, '...' and domain names stay as they are.
 */
export function tidySpacing(paragraph: string): {text: string; changes: SpacingChange[]} {
  const edits = [...foldedSpaces(paragraph), ...gluedStops(paragraph)].toSorted((a, b) => a.at - b.at)
  let text = ''
  let done = 0
  for (const {at, length, after} of edits) {
    text += paragraph.slice(done, at) + after
    done = at + length
  }
  return {text: text + paragraph.slice(done), changes: edits.map(({length, ...change}) => change)}
}

function foldedSpaces(paragraph: string): Edit[] {
  return [...paragraph.matchAll(/\s+/g)].flatMap((run): Edit[] => {
    const end = run.index + run[0].length
    const atEdge = run.index === 0 || end === paragraph.length
    const unwanted = !atEdge && spacedPunctuation.test(paragraph.slice(run.index - 1, end + 2))
    const after = atEdge || unwanted ? '' : ' '
    if (run[0] === after) return []
    const kind = unwanted ? 'spaceBeforePunctuation' : 'spacesFolded'
    return [{kind, at: run.index, length: run[0].length, before: run[0], after}]
  })
}

/** A colon between figures is a ratio (1 : 2), a stop before a letter or digit may begin a name (.net). */
const spacedPunctuation = /^(\S\s+[,;!?]|\p{L}\s+:|\S\s+\.(?![.\p{L}\p{N}]))/u

const gluedStop = /\.(?=[“"‘«(]?\p{Lu})/gu

function gluedStops(paragraph: string): Edit[] {
  return [...paragraph.matchAll(gluedStop)]
    .filter(stop => endsSentence(paragraph.slice(0, stop.index)) && !isInAddress(paragraph, stop.index))
    .map(stop => ({kind: 'spaceAfterStop', at: stop.index, length: 1, before: '.', after: '. '}))
}

function endsSentence(textBeforeStop: string): boolean {
  const chunk = textBeforeStop.slice(textBeforeStop.search(/\S+$/))
  if (/[\p{N}\p{Pe}\p{Pf}"]$/u.test(chunk)) return true
  const word = /[\p{L}\p{M}]+$/u.exec(chunk)?.[0] ?? ''
  return word !== word.toUpperCase() && isVietnameseSyllable(word)
}

function isInAddress(paragraph: string, at: number): boolean {
  const start = paragraph.lastIndexOf(' ', at) + 1
  const end = paragraph.indexOf(' ', at)
  return /@|:\/\/|^www\.|\.\w+\//i.test(paragraph.slice(start, end < 0 ? undefined : end))
}
