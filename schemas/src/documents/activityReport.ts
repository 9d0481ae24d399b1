import {ChartUpwardIcon} from '@sanity/icons/ChartUpward'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {attachmentsField} from '../fields/attachmentsField.ts'
import {contentGroup, publishingGroup, seoGroup} from '../fields/groups.ts'
import {inGroup} from '../fields/inGroup.ts'
import {byTitle, newestFirst} from '../fields/orderings.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {seoField} from '../fields/seoField.ts'
import {slugField} from '../fields/slugField.ts'
import {summaryField} from '../fields/summaryField.ts'
import {titleField} from '../fields/titleField.ts'
import {unitField} from '../fields/unitField.ts'
import {periodTitle} from '../vocabulary/periodTitle.ts'

const period = defineField({
  name: 'period',
  title: 'Kỳ báo cáo',
  description: 'Khoảng thời gian mà báo cáo nói tới.',
  type: 'reportPeriod',
  validation: rule => rule.required().error('Hãy điền kỳ báo cáo.'),
})

const indicators = defineField({
  name: 'indicators',
  title: 'Chỉ tiêu và kết quả',
  description: 'Các con số chính. Cổng vẽ thành biểu đồ kèm bảng số liệu.',
  type: 'array',
  of: [defineArrayMember({type: 'indicator'})],
})

const body = defineField({
  name: 'body',
  title: 'Nội dung báo cáo',
  description: 'Kết quả, khó khăn, phương hướng. Bản có chữ ký đưa vào tệp đính kèm.',
  type: 'richText',
})

const figures = defineField({
  name: 'figures',
  title: 'Ảnh minh họa',
  description: 'Ảnh hoạt động trong kỳ.',
  type: 'array',
  of: [defineArrayMember({type: 'figure'})],
  options: {layout: 'grid'},
})

const author = defineField({
  name: 'author',
  title: 'Người lập báo cáo',
  description: 'Chọn trong danh sách cán bộ.',
  type: 'reference',
  to: [{type: 'person'}],
})

/** A report on the office's work in one period, with its figures. */
export const activityReport = defineType({
  name: 'activityReport',
  title: 'Báo cáo hoạt động',
  description: 'Báo cáo kết quả công tác theo kỳ, có số liệu.',
  type: 'document',
  icon: ChartUpwardIcon,
  groups: [contentGroup, publishingGroup, seoGroup],
  orderings: [newestFirst, byTitle],
  fields: [
    ...inGroup(
      'content',
      titleField('Ví dụ: Báo cáo công tác Đoàn và phong trào thanh niên năm 2026.'),
      slugField('title', '/bao-cao/…/'),
      period,
      summaryField(),
      indicators,
      body,
      figures,
      attachmentsField(),
    ),
    ...inGroup('publishing', publishedAtField(), unitField(), author),
    ...inGroup('seo', seoField()),
  ],
  preview: {
    select: {title: 'title', kind: 'period.kind', from: 'period.from', media: 'figures.0'},
    prepare: ({title, kind, from, media}) => ({
      title: title || 'Báo cáo chưa có tiêu đề',
      subtitle: periodTitle(kind, from),
      media,
    }),
  },
})
