import {InfoOutlineIcon} from '@sanity/icons/InfoOutline'
import {defineField, defineType} from 'sanity'
import {calloutTones, choiceTitle} from '../vocabulary/index.ts'

/** A short boxed note inside a text. */
export const callout = defineType({
  name: 'callout',
  title: 'Khung lưu ý',
  description: 'Một đoạn ngắn đóng khung để người đọc không bỏ sót.',
  type: 'object',
  icon: InfoOutlineIcon,
  fields: [
    defineField({
      name: 'tone',
      title: 'Mức độ',
      description: 'Khung quan trọng và cảnh báo chỉ dùng khi thật cần.',
      type: 'string',
      options: {list: [...calloutTones], layout: 'radio', direction: 'horizontal'},
      initialValue: 'info',
      validation: rule => rule.required().error('Hãy chọn mức độ.'),
    }),
    defineField({
      name: 'title',
      title: 'Tiêu đề khung',
      description: 'Không bắt buộc, ví dụ: Hạn nộp hồ sơ.',
      type: 'string',
    }),
    defineField({
      name: 'text',
      title: 'Nội dung',
      description: 'Một đến ba câu.',
      type: 'text',
      rows: 3,
      validation: rule => rule.required().error('Hãy viết nội dung lưu ý.'),
    }),
  ],
  preview: {
    select: {title: 'title', text: 'text', tone: 'tone'},
    prepare: ({title, text, tone}) => ({
      title: title || text || 'Khung lưu ý',
      subtitle: choiceTitle(calloutTones, tone),
    }),
  },
})
