import {BellIcon} from '@sanity/icons/Bell'
import {defineField, defineType} from 'sanity'
import {attachmentsField} from '../fields/attachmentsField.ts'
import {expiresAtField} from '../fields/expiresAtField.ts'
import {byTitle, newestFirst} from '../fields/orderings.ts'
import {previewDate} from '../fields/previewDate.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {slugField} from '../fields/slugField.ts'
import {summaryField} from '../fields/summaryField.ts'
import {titleField} from '../fields/titleField.ts'
import {unitField} from '../fields/unitField.ts'

/** A short announcement to the public, which may leave by itself. */
export const notice = defineType({
  name: 'notice',
  title: 'Thông báo',
  description: 'Thông báo ngắn tới người dân: lịch tiếp dân, tuyển dụng, tạm ngừng dịch vụ…',
  type: 'document',
  icon: BellIcon,
  orderings: [newestFirst, byTitle],
  fields: [
    titleField('Nói ngay điều người dân cần biết, ví dụ: Lịch tiếp công dân tháng 12 năm 2026.'),
    slugField('title', '/thong-bao/…/'),
    summaryField(),
    defineField({
      name: 'important',
      title: 'Thông báo khẩn',
      description: 'Hiện thành dải trên đầu trang chủ cho tới ngày gỡ.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'body',
      title: 'Nội dung',
      description: 'Ai, việc gì, ở đâu, từ ngày nào, liên hệ ai.',
      type: 'richText',
      validation: rule => rule.required().error('Hãy viết nội dung thông báo.'),
    }),
    attachmentsField(),
    unitField(),
    publishedAtField(),
    expiresAtField(),
  ],
  preview: {
    select: {title: 'title', summary: 'summary', important: 'important', publishedAt: 'publishedAt'},
    prepare: ({title, summary, important, publishedAt}) => ({
      title: title || 'Thông báo chưa có tiêu đề',
      subtitle: [previewDate(publishedAt), important ? 'Khẩn' : summary].filter(Boolean).join(' · '),
    }),
  },
})
