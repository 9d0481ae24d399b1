import {DocumentsIcon} from '@sanity/icons/Documents'
import {defineField, defineType} from 'sanity'
import {attachmentsField} from '../fields/attachmentsField.ts'
import {vietnameseDate} from '../fields/hanoiTime.ts'
import {publishedAtField} from '../fields/publishedAtField.ts'
import {slugField} from '../fields/slugField.ts'
import {dateOrderRule} from '../validation/dateOrderRule.ts'
import {documentTypes} from '../vocabulary/index.ts'

const documentNumber = defineField({
  name: 'documentNumber',
  title: 'Số, ký hiệu',
  description: 'Ghi đúng như trên văn bản, ví dụ: 125/QĐ-SLĐTBXH.',
  type: 'string',
  validation: rule => rule.required().error('Hãy ghi số, ký hiệu văn bản.'),
})

const documentType = defineField({
  name: 'documentType',
  title: 'Loại văn bản',
  description: 'Quyết định, công văn, kế hoạch…',
  type: 'string',
  options: {list: [...documentTypes]},
  validation: rule => rule.required().error('Hãy chọn loại văn bản.'),
})

const title = defineField({
  name: 'title',
  title: 'Trích yếu',
  description: 'Nội dung tóm tắt ghi trên văn bản, ví dụ: Về việc phê duyệt kế hoạch đào tạo nghề năm 2026.',
  type: 'text',
  rows: 2,
  validation: rule => rule.required().error('Hãy ghi trích yếu.'),
})

const issuedAt = defineField({
  name: 'issuedAt',
  title: 'Ngày ban hành',
  description: 'Ngày ghi trên văn bản.',
  type: 'date',
  options: vietnameseDate,
  validation: rule => rule.required().error('Hãy chọn ngày ban hành.'),
})

const effectiveFrom = defineField({
  name: 'effectiveFrom',
  title: 'Ngày có hiệu lực',
  description: 'Để trống khi có hiệu lực từ ngày ban hành.',
  type: 'date',
  options: vietnameseDate,
  validation: rule =>
    rule
      .custom((from, context) =>
        dateOrderRule(
          context.document?.issuedAt,
          from,
          'Ngày có hiệu lực đứng trước ngày ban hành: hãy kiểm tra lại.',
        ),
      )
      .warning(),
})

const issuer = defineField({
  name: 'issuer',
  title: 'Cơ quan ban hành',
  description: 'Ví dụ: Ủy ban nhân dân tỉnh.',
  type: 'string',
  validation: rule => rule.required().error('Hãy ghi cơ quan ban hành.'),
})

const signer = defineField({
  name: 'signer',
  title: 'Người ký',
  description: 'Họ tên người ký văn bản.',
  type: 'string',
})

const field = defineField({
  name: 'field',
  title: 'Lĩnh vực',
  description: 'Ví dụ: Lao động, Người có công, Trẻ em. Dùng cùng một cách viết để lọc được.',
  type: 'string',
})

/** A legal or administrative document with its file. */
export const officialDocument = defineType({
  name: 'officialDocument',
  title: 'Văn bản',
  description: 'Văn bản quy phạm, chỉ đạo, điều hành.',
  type: 'document',
  icon: DocumentsIcon,
  orderings: [
    {
      name: 'issuedAtDesc',
      title: 'Mới ban hành trước',
      by: [
        {field: 'issuedAt', direction: 'desc'},
        {field: '_id', direction: 'asc'},
      ],
    },
  ],
  fields: [
    documentNumber,
    documentType,
    title,
    slugField('documentNumber', '/van-ban/…/'),
    issuedAt,
    effectiveFrom,
    issuer,
    signer,
    field,
    {...attachmentsField(), validation: rule => rule.min(1).error('Hãy đính kèm tệp văn bản.')},
    publishedAtField(),
  ],
  preview: {
    select: {documentNumber: 'documentNumber', title: 'title'},
    prepare: ({documentNumber, title}) => ({title: documentNumber || 'Chưa có số, ký hiệu', subtitle: title}),
  },
})
