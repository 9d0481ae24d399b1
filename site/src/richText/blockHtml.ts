import type {ArticlePagesQueryResult} from '@cong/schemas/types'
import type {Attachment} from '../content/attachment.ts'
import {fileSize} from '../content/fileSize.ts'
import type {Picture} from '../content/picture.ts'
import type {VideoCard} from '../content/videoCard.ts'
import {pictureHtml} from '../images/pictureHtml.ts'
import {singleImage} from '../images/responsiveImage.ts'
import {type Language, words} from '../language.ts'
import {attributes, escapeHtml} from './escapeHtml.ts'
import {absolute, languageOf, type TextTarget} from './textTarget.ts'

type Body = NonNullable<ArticlePagesQueryResult[number]['body']>[number]
type Table = Pick<Extract<Body, {_type: 'table'}>, 'caption' | 'headerRow'> & {
  rows: readonly {cells: readonly string[] | null}[] | null
}
type Callout = Extract<Body, {_type: 'callout'}>

const textWidth = '(min-width: 760px) 684px, calc(100vw - 32px)'

export function figureHtml(picture: Picture, target: TextTarget): string {
  const image =
    target.kind === 'page'
      ? pictureHtml(picture, {maxWidth: 1600, sizes: textWidth})
      : simpleImage(picture, target)
  return `<figure class="figure">${image}${figcaption(picture, languageOf(target))}</figure>`
}

/** The caption and, after it, the photographer; nothing when there is neither. */
export function figcaption(
  {caption, credit}: Pick<Picture, 'caption' | 'credit'>,
  language: Language = 'vi',
): string {
  const text = caption ? escapeHtml(closed(caption, credit)) : ''
  const by = credit ? `<span class="credit">${words[language].photo}: ${escapeHtml(credit)}</span>` : ''
  return text || by ? `<figcaption>${[text, by].filter(Boolean).join(' ')}</figcaption>` : ''
}

/** A caption that a photographer's name follows ends with a stop. */
function closed(caption: string, credit: string | undefined): string {
  return credit && !/[.!?…]$/.test(caption) ? `${caption}.` : caption
}

/** A table in a box that scrolls by itself, reachable by keyboard. Short rows are filled up with empty cells. */
export function tableHtml({caption, headerRow, rows}: Table): string {
  const all = (rows ?? []).map(row => row.cells ?? [])
  const width = Math.max(0, ...all.map(row => row.length))
  const [first, ...rest] = all
  const head = headerRow && first ? `<thead>${rowHtml(first, width, headCell(rest))}</thead>` : ''
  const body = (head ? rest : all).map(row => rowHtml(row, width, dataCell)).join('')
  const name = escapeHtml(caption ?? '')
  return `<div class="table-scroll" role="region" tabindex="0" aria-label="${name}"><table><caption>${name}</caption>${head}<tbody>${body}</tbody></table></div>`
}

export function calloutHtml({tone, title, text}: Callout, target: TextTarget): string {
  const heading = title || words[languageOf(target)].callouts[tone ?? 'info']
  return `<div class="note" data-tone="${tone ?? 'info'}"><p><strong>${escapeHtml(heading)}</strong> ${lines(text ?? '')}</p></div>`
}

export function attachmentHtml(file: Attachment, target: TextTarget): string {
  const link = attributes({href: absolute(file.href, target), download: file.fileName})
  return `<p class="file"><a${link}>${escapeHtml(file.title)}</a> <span class="meta">${fileSize(file)}</span></p>`
}

/** A video of ours plays in the text; one from elsewhere is a picture that leads to its page. */
export function videoHtml(video: VideoCard, target: TextTarget): string {
  const title = `<a href="${escapeHtml(absolute(video.href, target))}">${escapeHtml(video.title)}</a>`
  if (target.kind === 'feed')
    return `<figure>${simpleImage(video.poster, target)}<figcaption>Video: ${title}</figcaption></figure>`
  const shown = video.file
    ? `<div class="player">${playerHtml(video)}</div>`
    : pictureHtml(video.poster, {maxWidth: 1200, aspect: 16 / 9, sizes: textWidth})
  return `<figure class="figure">${shown}<figcaption>Video: ${title}</figcaption></figure>`
}

/** The browser's own player, which loads nothing until asked. */
export function playerHtml({file, poster, captions, title}: VideoCard): string {
  if (!file) return ''
  const cover = singleImage(poster, {maxWidth: 960, aspect: 16 / 9})
  const video = attributes({
    controls: true,
    preload: 'none',
    playsinline: true,
    poster: cover.src,
    'aria-label': title,
  })
  const track = captions
    ? `<track${attributes({kind: 'captions', src: captions, srclang: 'vi', label: 'Tiếng Việt', default: true})}>`
    : ''
  return `<video${video}><source${attributes(file)}>${track}</video>`
}

function simpleImage(picture: Picture, target: TextTarget): string {
  const {src, width, height} = singleImage(picture, {maxWidth: 960})
  return `<img${attributes({src: absolute(src, target), width, height, alt: picture.alt})}>`
}

function rowHtml(
  cells: readonly string[],
  width: number,
  cell: (text: string, column: number) => string,
): string {
  const filled = Array.from({length: width}, (_, index) => cells[index] ?? '')
  return `<tr>${filled.map((text, column) => cell(escapeHtml(text), column)).join('')}</tr>`
}

function dataCell(text: string): string {
  return isNumber(text) ? `<td class="number">${text}</td>` : `<td>${text}</td>`
}

/** A column of figures is set to the right, its head too. */
function headCell(rows: readonly (readonly string[])[]) {
  return (text: string, column: number) => {
    const figures = rows.map(row => row[column] ?? '').filter(Boolean)
    const isNumeric = figures.length > 0 && figures.every(isNumber)
    return `<th scope="col"${isNumeric ? ' class="number"' : ''}>${text}</th>`
  }
}

function isNumber(text: string): boolean {
  return /^[+−-]?\d[\d.,]*\s?%?$/.test(text)
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>')
}
