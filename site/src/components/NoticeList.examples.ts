import type {NoticeCard} from '../content/noticeCard.ts'
import {difficultTitle, type Examples} from './examples.ts'

const notice = (title: string, important = false): NoticeCard => ({
  id: title,
  href: '/thong-bao/',
  title,
  publishedAt: '2026-11-24T01:30:00Z',
  important,
})

export const noticeListExamples: Examples<{notices: NoticeCard[]}> = () => ({
  'Ba thông báo': {
    notices: [
      notice('Lịch tiếp công dân tháng 12 năm 2026'),
      notice('Tuyển dụng viên chức'),
      notice(difficultTitle),
    ],
  },
})

export const importantNoticesExamples: Examples<{notices: NoticeCard[]}> = () => ({
  'Một thông báo khẩn': {notices: [notice('Tạm ngừng tiếp nhận hồ sơ trực tuyến từ 22 giờ', true)]},
})
