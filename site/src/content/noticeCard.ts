import type {NoticesQueryResult} from '@cong/schemas/types'
import {required} from '../lake/required.ts'

export type NoticeCard = {
  id: string
  href: string
  title: string
  summary?: string | undefined
  publishedAt: string
  important: boolean
}

export function readNoticeCard(notice: NoticesQueryResult[number]): NoticeCard {
  const {_id} = notice
  return {
    id: _id,
    href: `/thong-bao/${required(notice.slug, _id, 'slug')}/`,
    title: required(notice.title, _id, 'title'),
    summary: notice.summary ?? undefined,
    publishedAt: required(notice.publishedAt, _id, 'publishedAt'),
    important: notice.important === true,
  }
}
