import type {ArticlePagesQueryResult} from '@cong/schemas/types'
import {type PortableTextHtmlComponents, toHTML} from '@portabletext/to-html'
import {type AddressedDocument, addressOf} from '../addresses.ts'
import {readAttachment} from '../content/attachment.ts'
import {readPicture} from '../content/picture.ts'
import {readVideoCard} from '../content/videoCard.ts'
import {required} from '../lake/required.ts'
import {attachmentHtml, calloutHtml, figureHtml, tableHtml, videoHtml} from './blockHtml.ts'
import {attributes, escapeHtml} from './escapeHtml.ts'
import {safeAddress} from './safeAddress.ts'
import {absolute, type TextTarget} from './textTarget.ts'

/** Portable Text as the queries project it, with everything it refers to. */
export type RichText = NonNullable<ArticlePagesQueryResult[number]['body']>

type Block<Type extends RichText[number]['_type']> = Extract<RichText[number], {_type: Type}>

/**
 * Portable Text as HTML. Every word is escaped, and links lead only where `safeAddress` allows: what an editor
 * pastes cannot become markup. Throws a ContentError for a picture, file or video that misses what it needs.
 */
export function renderRichText(
  text: RichText | null,
  documentId: string,
  target: TextTarget,
  field = 'body',
): string {
  const blocks = (text ?? []).filter(isWorthShowing)
  return toHTML(blocks as Parameters<typeof toHTML>[0], {
    components: componentsFor(documentId, target, field),
    onMissingComponent: false,
  })
}

function componentsFor(id: string, target: TextTarget, field: string): Partial<PortableTextHtmlComponents> {
  const path = (key: string) => `${field}[_key=="${key}"]`
  const of =
    <Type extends RichText[number]['_type']>(render: (block: Block<Type>, path: string) => string) =>
    ({value}: {value: Block<Type>}) =>
      render(value, path(value._key))
  return {
    escapeHTML: escapeHtml,
    marks: {
      link: ({children, value}) => linkHtml(value?.href, children, target),
      internalLink: ({children, value}) => linkHtml(internalAddress(value?.document), children, target),
    },
    types: {
      figure: of<'figure'>((block, at) => {
        const picture = readPicture(block, id, at)
        return picture ? figureHtml(picture, target) : ''
      }),
      table: of<'table'>(tableHtml),
      callout: of<'callout'>(block => calloutHtml(block, target)),
      attachment: of<'attachment'>((block, at) => attachmentHtml(readAttachment(block, id, at), target)),
      videoEmbed: of<'videoEmbed'>((block, at) =>
        videoHtml(readVideoCard(required(block.video, id, `${at}.video`)), target),
      ),
    },
  }
}

function linkHtml(href: string | null | undefined, children: string, target: TextTarget): string {
  const safe = safeAddress(href)
  if (safe === undefined) return children
  const rel = /^https?:/i.test(safe) ? 'external noopener' : undefined
  return `<a${attributes({href: absolute(safe, target), rel})}>${children}</a>`
}

function internalAddress(document: AddressedDocument | null | undefined): string | undefined {
  return document ? addressOf(document) : undefined
}

/** Editors leave empty lines to make room; the style sheet makes it. */
function isWorthShowing(block: RichText[number]): boolean {
  return block._type !== 'block' || (block.children ?? []).some(span => span.text?.trim())
}
