import type {Card} from '../content/card.ts'
import {difficultTitle, type Examples} from './examples.ts'

const card: Card = {
  id: 'vi-du',
  href: '/tin-tuc/',
  title: 'Ủy ban nhân dân tỉnh hỗ trợ đào tạo nghề cho lao động nông thôn',
  summary: 'Người lao động từ đủ 15 tuổi được học nghề miễn phí dưới ba tháng, kèm tiền ăn và đi lại.',
  publishedAt: '2026-11-24T01:30:00Z',
  category: {title: 'Lao động và việc làm', href: '/tin-tuc/'},
}

export const storyExamples: Examples<{card: Card; summary?: boolean}> = picture => ({
  'Có ảnh và tóm tắt': {card: {...card, picture}},
  'Không ảnh': {card},
  'Chỉ tiêu đề': {card: {...card, summary: undefined, category: undefined}, summary: false},
  'Tiêu đề khó': {card: {...card, title: difficultTitle, picture}},
})

export const leadStoryExamples: Examples<{card: Card}> = picture => ({
  'Tin đầu trang': {card: {...card, picture}},
})
