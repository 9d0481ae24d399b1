import {defineField} from 'sanity'

/** The one-line title of a document, required; `description` tells the editor how to write it. */
export function titleField(description: string) {
  return defineField({
    name: 'title',
    title: 'Tiêu đề',
    description,
    type: 'string',
    validation: rule => [
      rule.required().error('Hãy viết tiêu đề.'),
      rule.max(200).error('Tiêu đề dài quá 200 ký tự: hãy viết gọn lại.'),
      rule.max(120).warning('Tiêu đề dài quá 120 ký tự khó đọc trên điện thoại.'),
    ],
  })
}
