import type {
  ArticleFeedQueryResult,
  FeedbackAnswerFeedQueryResult,
  NoticeFeedQueryResult,
  PhotoFeedQueryResult,
  ReportFeedQueryResult,
  VideoFeedQueryResult,
} from '@cong/schemas/types'
import {readAttachments} from '../content/attachment.ts'
import {readArticleCard} from '../content/card.ts'
import {readNoticeCard} from '../content/noticeCard.ts'
import {readPhoto} from '../content/photo.ts'
import type {Picture} from '../content/picture.ts'
import {readIndicators, readReportCard} from '../content/report.ts'
import {readVideoCard} from '../content/videoCard.ts'
import {singleImage} from '../images/responsiveImage.ts'
import {readAnswer} from '../lake/loadAnswers.ts'
import {attachmentHtml, figureHtml} from '../richText/blockHtml.ts'
import {escapeHtml} from '../richText/escapeHtml.ts'
import {renderRichText} from '../richText/renderRichText.ts'
import type {TextTarget} from '../richText/textTarget.ts'
import type {FeedImage, FeedItem} from './feed.ts'
import {indicatorList} from './indicatorList.ts'

/** What turns documents into feed items: the office's origin and the maker of ids. */
export type FeedContext = {siteUrl: string; idOf: (documentId: string) => string}

export function articleItem(article: ArticleFeedQueryResult[number], context: FeedContext): FeedItem {
  const {_id, body, attachments, byline, author, source} = article
  const card = readArticleCard({...article, featured: null})
  const target = targetOf(context)
  const files = readAttachments(attachments, _id).map(file => attachmentHtml(file, target))
  const picture = card.picture ? figureHtml(card.picture, target) : ''
  const origin = source ? `<p>Nguồn: ${escapeHtml(source)}</p>` : ''
  return {
    ...common(card, article._updatedAt, context),
    summary: card.summary,
    html: picture + renderRichText(body, _id, target) + files.join('') + origin,
    author: byline ?? author?.name ?? undefined,
    categories: [...(card.category ? [card.category.title] : []), ...(article.tags ?? [])],
    image: imageOf(card.picture, context),
  }
}

export function noticeItem(notice: NoticeFeedQueryResult[number], context: FeedContext): FeedItem {
  const card = readNoticeCard(notice)
  const target = targetOf(context)
  const files = readAttachments(notice.attachments, notice._id).map(file => attachmentHtml(file, target))
  return {
    ...common(card, notice._updatedAt, context),
    summary: card.summary,
    html: renderRichText(notice.body, notice._id, target) + files.join(''),
    categories: ['Thông báo'],
  }
}

export function answerItem(answer: FeedbackAnswerFeedQueryResult[number], context: FeedContext): FeedItem {
  const card = readAnswer(answer)
  const question = card.question.split(/\n+/).map(line => `<p>${escapeHtml(line)}</p>`)
  const unit = card.unit ? `<p>Đơn vị trả lời: ${escapeHtml(card.unit)}</p>` : ''
  const text = renderRichText(answer.answer, answer._id, targetOf(context), 'answer')
  return {
    ...common(card, answer._updatedAt, context),
    summary: card.question,
    html: `<h2>Câu hỏi</h2>${question.join('')}<h2>Trả lời</h2>${text}${unit}`,
    categories: ['Hỏi đáp'],
  }
}

export function reportItem(report: ReportFeedQueryResult[number], context: FeedContext): FeedItem {
  const card = readReportCard(report)
  const target = targetOf(context)
  const files = readAttachments(report.attachments, report._id).map(file => attachmentHtml(file, target))
  const figures = indicatorList(readIndicators(report.indicators, report._id))
  return {
    ...common(card, report._updatedAt, context),
    summary: card.summary,
    html: figures + renderRichText(report.body, report._id, target) + files.join(''),
    categories: ['Báo cáo hoạt động'],
  }
}

/** A photo has no page of its own: its item leads to its album, or to the photo in full size. */
export function photoItem(photo: PhotoFeedQueryResult[number], context: FeedContext): FeedItem {
  const card = readPhoto(photo)
  const href = card.album?.href ?? singleImage(card.picture, {maxWidth: 2000}).src
  return {
    ...common({...card, title: card.caption, href}, photo._updatedAt, context),
    html: figureHtml(card.picture, targetOf(context)),
    author: card.picture.credit,
    categories: ['Hình ảnh hoạt động', ...(card.album ? [card.album.title] : [])],
    image: imageOf(card.picture, context),
  }
}

export function videoItem(video: VideoFeedQueryResult[number], context: FeedContext): FeedItem {
  const card = readVideoCard(video)
  const words = [card.description, video.transcript].filter(text => text !== undefined && text !== null)
  const link = `<p><a href="${escapeHtml(context.siteUrl + card.href)}">Xem video</a></p>`
  return {
    ...common(card, video._updatedAt, context),
    summary: card.description,
    html: figureHtml(card.poster, targetOf(context)) + words.map(paragraph).join('') + link,
    categories: ['Video'],
    image: imageOf(card.poster, context),
    enclosure: card.file && {
      url: context.siteUrl + card.file.src,
      type: card.file.type,
      bytes: video.file?.size ?? 0,
    },
  }
}

type Dated = {id: string; href: string; title: string; publishedAt: string}

/** A document scheduled for later is changed before it is published: then its publishing is the last change. */
function common({id, href, title, publishedAt}: Dated, changedAt: string, {siteUrl, idOf}: FeedContext) {
  const updatedAt = Date.parse(changedAt) > Date.parse(publishedAt) ? changedAt : publishedAt
  return {id: idOf(id), url: siteUrl + href, title, publishedAt, updatedAt}
}

function targetOf({siteUrl}: FeedContext): TextTarget {
  return {kind: 'feed', siteUrl}
}

function imageOf(picture: Picture | undefined, {siteUrl}: FeedContext): FeedImage | undefined {
  if (!picture) return undefined
  const {src, width, height} = singleImage(picture, {maxWidth: 1200})
  const type = src.endsWith('.png') ? 'image/png' : 'image/jpeg'
  return {url: siteUrl + src, type, width, height, alt: picture.alt, credit: picture.credit}
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
}
