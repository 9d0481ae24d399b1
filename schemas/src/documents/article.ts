import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineField, defineType} from 'sanity'
import {attachmentsField} from '../fields/attachmentsField.ts'
import {expiresAtField} from '../fields/expiresAtField.ts'
import {contentGroup, publishingGroup, seoGroup, sourceGroup} from '../fields/groups.ts'
import {inGroup} from '../fields/inGroup.ts'
import {byTitle, newestFirst, oldestFirst} from '../fields/orderings.ts'
import {previewDate} from '../fields/previewDate.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {seoField} from '../fields/seoField.ts'
import {slugField} from '../fields/slugField.ts'
import {summaryField} from '../fields/summaryField.ts'
import {tagsField} from '../fields/tagsField.ts'
import {titleField} from '../fields/titleField.ts'
import {unitField} from '../fields/unitField.ts'

const mainImage = defineField({
  name: 'mainImage',
  title: 'Ảnh đại diện',
  description:
    'Ảnh đầu bài, cũng hiện trong danh sách và khi chia sẻ. Bấm biểu tượng cắt ảnh để chọn điểm chính.',
  type: 'figure',
})

const body = defineField({
  name: 'body',
  title: 'Nội dung bài',
  description: 'Viết hoặc dán từ Word. Dùng đề mục để chia đoạn dài, không dùng chữ đậm thay đề mục.',
  type: 'richText',
  validation: rule => rule.required().error('Hãy viết nội dung bài.'),
})

const category = defineField({
  name: 'category',
  title: 'Chuyên mục',
  description: 'Nơi bài đứng trên cổng. Mỗi bài thuộc một chuyên mục.',
  type: 'reference',
  to: [{type: 'category'}],
  validation: rule => rule.required().error('Hãy chọn chuyên mục.'),
})

const featured = defineField({
  name: 'featured',
  title: 'Tin nổi bật',
  description: 'Đưa bài lên đầu trang chủ. Chỉ nên có một đến ba bài nổi bật cùng lúc.',
  type: 'boolean',
  initialValue: false,
})

const author = defineField({
  name: 'author',
  title: 'Tác giả',
  description: 'Người viết là cán bộ của cơ quan. Người khác thì ghi ở ô “Bút danh hoặc tác giả ngoài”.',
  type: 'reference',
  to: [{type: 'person'}],
})

const byline = defineField({
  name: 'byline',
  title: 'Bút danh hoặc tác giả ngoài',
  description: 'Tên ghi dưới bài, khi khác với tên cán bộ đã chọn, ví dụ: Ái Loan.',
  type: 'string',
  validation: rule =>
    rule
      .custom((name, context) =>
        name || context.document?.author ? true : 'Bài chưa ghi tác giả: hãy chọn cán bộ hoặc ghi tên.',
      )
      .warning(),
})

const source = defineField({
  name: 'source',
  title: 'Nguồn tin',
  description: 'Khi đăng lại: tên cơ quan, báo hoặc văn bản gốc, ví dụ: Báo Nhân Dân.',
  type: 'string',
})

const approvedBy = defineField({
  name: 'approvedBy',
  title: 'Người duyệt đăng',
  description: 'Người chịu trách nhiệm duyệt bài theo quy chế của cơ quan.',
  type: 'reference',
  to: [{type: 'person'}],
})

const updatedNote = defineField({
  name: 'updatedNote',
  title: 'Ghi chú cập nhật',
  description: 'Khi sửa bài đã đăng: nói ngắn gọn đã sửa gì. Người đọc thấy dòng này cuối bài.',
  type: 'string',
})

/** A news item or an article of the office. */
export const article = defineType({
  name: 'article',
  title: 'Tin bài',
  description: 'Tin tức và bài viết của cơ quan.',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [contentGroup, publishingGroup, sourceGroup, seoGroup],
  orderings: [newestFirst, oldestFirst, byTitle],
  fields: [
    ...inGroup(
      'content',
      titleField('Một câu nói rõ việc gì, không viết hoa toàn bộ, không có dấu chấm cuối.'),
      slugField('title', '/tin-tuc/…/'),
      summaryField(),
      mainImage,
      body,
      attachmentsField(),
    ),
    ...inGroup(
      'publishing',
      category,
      publishedAtField(),
      expiresAtField(),
      featured,
      tagsField(),
      unitField(),
      updatedNote,
    ),
    ...inGroup('source', author, byline, source, approvedBy),
    ...inGroup('seo', seoField()),
  ],
  preview: {
    select: {title: 'title', category: 'category.title', publishedAt: 'publishedAt', media: 'mainImage'},
    prepare: ({title, category, publishedAt, media}) => ({
      title: title || 'Bài chưa có tiêu đề',
      subtitle: [previewDate(publishedAt), category || 'Chưa chọn chuyên mục'].filter(Boolean).join(' · '),
      media,
    }),
  },
})
