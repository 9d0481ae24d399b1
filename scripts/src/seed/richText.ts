import type {AssetName} from './sampleAssets.ts'
import {keyed, type PictureWords, figure as pictureFigure} from './sampleDocument.ts'

type Span = {_type: 'span'; _key: string; text: string; marks: string[]}
type MarkDefinition = {_key: string; _type: string} & Record<string, unknown>
type Part = string | ({_type: string} & Record<string, unknown>)

const lineKinds = [
  {start: /^## /, block: {style: 'h2'}},
  {start: /^### /, block: {style: 'h3'}},
  {start: /^> /, block: {style: 'blockquote'}},
  {start: /^- /, block: {style: 'normal', listItem: 'bullet', level: 1}},
  {start: /^\d+\. /, block: {style: 'normal', listItem: 'number', level: 1}},
] as const

/**
 * Portable Text from plain lines and ready-made blocks. One line is one block: `## ` and `### ` are headings,
 * `> ` a quote, `- ` and `1. ` list items; inside, `**bold**`, `_italic_`, `[words](https://…)` and
 * `[words](#document-id)` for a link to another sample document. Empty lines only part the others.
 */
export function richText(...parts: Part[]) {
  return keyed(parts.flatMap(part => (typeof part === 'string' ? blocks(part) : [part])))
}

/** A picture inside a text. */
export function pictureBlock(name: AssetName, words: Required<PictureWords>) {
  return pictureFigure(name, words)
}

/** A table whose first row holds the titles of its columns. */
export function table(caption: string, ...rows: string[][]) {
  return {
    _type: 'table',
    caption,
    headerRow: true,
    rows: keyed(rows.map(cells => ({_type: 'tableRow', cells}))),
  }
}

export function callout(tone: 'info' | 'important' | 'warning', title: string, text: string) {
  return {_type: 'callout', tone, title, text}
}

function blocks(lines: string) {
  return lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(block)
}

function block(line: string) {
  const kind = lineKinds.find(({start}) => start.test(line))
  return {
    _type: 'block',
    ...(kind?.block ?? {style: 'normal'}),
    ...inline(kind ? line.replace(kind.start, '') : line),
  }
}

const marked =
  /\*\*(?<strong>[^*]+)\*\*|(?<![\p{L}\d])_(?<em>[^_]+)_|\[(?<label>[^\]]+)\]\((?<target>[^)\s]+)\)/gu

function inline(text: string): {children: Span[]; markDefs: MarkDefinition[]} {
  const children: Span[] = []
  const markDefs: MarkDefinition[] = []
  const add = (words: string, ...marks: string[]) => {
    if (words) children.push({_type: 'span', _key: `s${children.length + 1}`, text: words, marks})
  }
  let done = 0
  for (const match of text.matchAll(marked)) {
    add(text.slice(done, match.index))
    done = match.index + match[0].length
    const {strong, em, label, target} = match.groups ?? {}
    if (strong) add(strong, 'strong')
    else if (em) add(em, 'em')
    else if (label && target) add(label, link(markDefs, target))
  }
  add(text.slice(done))
  return {children, markDefs}
}

function link(markDefs: MarkDefinition[], target: string): string {
  const _key = `m${markDefs.length + 1}`
  const inside = target.startsWith('#')
  markDefs.push(
    inside
      ? {_key, _type: 'internalLink', reference: {_type: 'reference', _ref: target.slice(1)}}
      : {_key, _type: 'link', href: target},
  )
  return _key
}
