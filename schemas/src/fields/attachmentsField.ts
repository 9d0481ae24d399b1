import {defineArrayMember, defineField} from 'sanity'

/** Files for the reader to download, each with a title of its own. */
export function attachmentsField() {
  return defineField({
    name: 'attachments',
    title: 'Tệp đính kèm',
    description:
      'Văn bản, biểu mẫu, bảng số liệu để người đọc tải về. Nên dùng PDF có chữ (không phải ảnh chụp).',
    type: 'array',
    of: [defineArrayMember({type: 'attachment'})],
  })
}
