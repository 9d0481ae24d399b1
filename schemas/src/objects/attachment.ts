import {DocumentIcon} from '@sanity/icons/Document'
import {defineField, defineType} from 'sanity'

/** A file for the reader to download, with a title that says what it is. */
export const attachment = defineType({
  name: 'attachment',
  title: 'Tệp đính kèm',
  description: 'Một tệp để người đọc tải về.',
  type: 'object',
  icon: DocumentIcon,
  fields: [
    defineField({
      name: 'title',
      title: 'Tên tệp hiển thị',
      description: 'Tên người đọc sẽ thấy, ví dụ: Mẫu đơn đề nghị hỗ trợ.',
      type: 'string',
      validation: rule => rule.required().error('Hãy đặt tên cho tệp.'),
    }),
    defineField({
      name: 'file',
      title: 'Tệp',
      description:
        'PDF, Word, Excel, ODF hoặc ZIP. Tệp tải lên là công khai: không tải tệp có dữ liệu cá nhân.',
      type: 'file',
      options: {accept: '.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.csv,.txt,.zip'},
      validation: rule => rule.assetRequired().error('Hãy tải tệp lên.'),
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'file.asset.originalFilename'}},
})
