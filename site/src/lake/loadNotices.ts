import {noticeBySlugQuery, noticesQuery} from '@cong/schemas/queries'
import {type Attachment, readAttachments} from '../content/attachment.ts'
import {type NoticeCard, readNoticeCard} from '../content/noticeCard.ts'
import {renderRichText} from '../richText/renderRichText.ts'
import type {PageLake} from './lakeReader.ts'
import {required} from './required.ts'

export type NoticePage = NoticeCard & {
  bodyHtml: string
  attachments: Attachment[]
  unit?: string | undefined
  modifiedAt: string
}

/** All notices in force, newest first. */
export async function loadNotices(lake: PageLake): Promise<NoticeCard[]> {
  return (await lake.ask(noticesQuery)).map(readNoticeCard)
}

/** One notice in force; undefined when there is none. */
export async function loadNotice(lake: PageLake, slug: string): Promise<NoticePage | undefined> {
  const notice = await lake.ask(noticeBySlugQuery, {slug})
  if (!notice) return undefined
  const id = notice._id
  return {
    ...readNoticeCard(notice),
    bodyHtml: renderRichText(required(notice.body, id, 'body'), id, {kind: 'page'}),
    attachments: readAttachments(notice.attachments, id),
    unit: notice.unit?.name ?? undefined,
    modifiedAt: notice._updatedAt,
  }
}
