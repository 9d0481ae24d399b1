import {FolderIcon} from '@sanity/icons/Folder'
import {defineField, defineType} from 'sanity'
import {attachmentsField} from '../fields/attachmentsField.ts'
import {orderField} from '../fields/orderField.ts'
import {byOrder, byTitle} from '../fields/orderings.ts'
import {seoField} from '../fields/seoField.ts'
import {slugField} from '../fields/slugField.ts'
import {summaryField} from '../fields/summaryField.ts'
import {titleField} from '../fields/titleField.ts'
import {pageSlugRule} from '../validation/pageSlugRule.ts'
import {choiceTitle, pageLanguages} from '../vocabulary/index.ts'

/** A page that seldom changes: introduction, functions, the English page. */
export const page = defineType({
  name: 'page',
  title: 'Trang tĩnh',
  description: 'Trang ít thay đổi: giới thiệu, chức năng nhiệm vụ, trang tiếng Anh.',
  type: 'document',
  icon: FolderIcon,
  orderings: [byOrder, byTitle],
  fields: [
    titleField('Ví dụ: Giới thiệu.'),
    {
      ...slugField('title', '/…/'),
      validation: rule => rule.custom((slug: {current?: string} | undefined) => pageSlugRule(slug)),
    },
    defineField({
      name: 'language',
      title: 'Ngôn ngữ',
      description: 'Trang tiếng Anh nằm dưới /en/.',
      type: 'string',
      options: {list: [...pageLanguages], layout: 'radio', direction: 'horizontal'},
      initialValue: 'vi',
      validation: rule => rule.required().error('Hãy chọn ngôn ngữ.'),
    }),
    defineField({
      name: 'translation',
      title: 'Bản ngôn ngữ kia',
      description: 'Trang cùng nội dung bằng ngôn ngữ kia, để người đọc chuyển qua lại.',
      type: 'reference',
      to: [{type: 'page'}],
    }),
    summaryField(),
    defineField({
      name: 'mainImage',
      title: 'Ảnh đầu trang',
      description: 'Không bắt buộc.',
      type: 'figure',
    }),
    defineField({
      name: 'body',
      title: 'Nội dung',
      description: 'Viết hoặc dán từ Word.',
      type: 'richText',
      validation: rule => rule.required().error('Hãy viết nội dung trang.'),
    }),
    attachmentsField(),
    orderField(),
    seoField(),
  ],
  preview: {
    select: {title: 'title', language: 'language'},
    prepare: ({title, language}) => ({
      title: title || 'Trang chưa có tiêu đề',
      subtitle: choiceTitle(pageLanguages, language),
    }),
  },
})
