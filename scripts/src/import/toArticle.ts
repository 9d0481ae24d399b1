import {createHash} from 'node:crypto'
import {findGluedWords, type SpacingChange, tidySpacing} from '@cong/vietnamese/text'
import {isCaption} from './isCaption.ts'
import type {Capture} from './readCapture.ts'
import {splitByline} from './splitByline.ts'

interface TextBlock {
  _type: 'block'
  _key: string
  style: 'normal'
  markDefs: []
  children: [{_type: 'span'; _key: string; text: string; marks: []}]
}

interface WaitingFigure {
  _type: 'figure'
  _key: string
  caption: string
  pendingPhoto: true
}

export interface ImportedArticle {
  _id: string
  _type: 'article'
  body: (TextBlock | WaitingFigure)[]
  byline?: string
  source?: string
}

/** What was mended by itself, and what only an editor can decide. */
export interface ImportNotes {
  changes: {paragraph: number; change: SpacingChange}[]
  doubtful: {paragraph: number; text: string}[]
}

/**
 * Makes a draft article of a captured page: spaces and indents folded, captions lifted out as figures that wait for
 * their photo, the author from the last line. Its id follows from its text, so the same page imported twice is one draft.
 */
export function toArticle(capture: Capture): {article: ImportedArticle; notes: ImportNotes} {
  const {paragraphs, byline} = splitByline(capture.paragraphs)
  const key = createHash('sha256').update(capture.paragraphs.join('\n')).digest('hex')
  const notes: ImportNotes = {changes: [], doubtful: []}
  const body = paragraphs.map((paragraph, index) => {
    const {text, changes} = tidySpacing(paragraph)
    notes.changes.push(...changes.map(change => ({paragraph: index + 1, change})))
    notes.doubtful.push(...findDoubtful(text).map(found => ({paragraph: index + 1, text: found})))
    const blockKey = `p${key.slice(0, 6)}${index + 1}`
    return isCaption(paragraphs, index) ? waitingFigure(blockKey, text) : textBlock(blockKey, text)
  })
  const article: ImportedArticle = {
    _id: `drafts.import-${key.slice(0, 20)}`,
    _type: 'article',
    body,
    ...(byline ? {byline} : {}),
    ...(capture.office ? {source: capture.office} : {}),
  }
  return {article, notes}
}

function textBlock(key: string, text: string): TextBlock {
  const children: TextBlock['children'] = [{_type: 'span', _key: `${key}s`, text, marks: []}]
  return {_type: 'block', _key: key, style: 'normal', markDefs: [], children}
}

function waitingFigure(key: string, caption: string): WaitingFigure {
  return {_type: 'figure', _key: key, caption, pendingPhoto: true}
}

/** Slips that are likely but not sure: words without a space between them, quotation marks that face the wrong way. */
function findDoubtful(text: string): string[] {
  const quotes = [...text.matchAll(/(?:^|\s)”\S*|\S*“(?=\s|$)/gu)].map(match => match[0].trim())
  const hyphens = [...text.matchAll(/\S+ -(?=\p{L})\S+/gu)].map(match => match[0])
  return [...findGluedWords(text).map(glued => glued.text), ...quotes, ...hyphens, ...unbalancedQuotes(text)]
}

function unbalancedQuotes(text: string): string[] {
  const [opening, closing] = ['“', '”'].map(mark => text.split(mark).length - 1)
  return opening === closing ? [] : [`${opening} dấu “ nhưng ${closing} dấu ”`]
}
