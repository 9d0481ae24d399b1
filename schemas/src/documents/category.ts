import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'
import {orderField} from '../fields/orderField.ts'
import {byOrder, byTitle} from '../fields/orderings.ts'
import {slugField} from '../fields/slugField.ts'
import {titleField} from '../fields/titleField.ts'

/** A section of the news, with a page and a feed of its own. */
export const category = defineType({
  name: 'category',
  title: 'Chuyên mục',
  description: 'Các mục chia tin bài trên cổng.',
  type: 'document',
  icon: TagIcon,
  orderings: [byOrder, byTitle],
  fields: [
    titleField('Tên ngắn, ví dụ: Lao động và việc làm.'),
    slugField('title', '/chuyen-muc/…/'),
    defineField({
      name: 'description',
      title: 'Mô tả',
      description: 'Một câu nói chuyên mục gồm những tin gì. Hiện đầu trang chuyên mục.',
      type: 'text',
      rows: 2,
    }),
    orderField(),
  ],
  preview: {select: {title: 'title', subtitle: 'description'}},
})
