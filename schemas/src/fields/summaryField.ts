import {defineField} from 'sanity'

/** The plain text that stands for a document in lists, feeds and search engines. */
export function summaryField() {
  return defineField({
    name: 'summary',
    title: 'Tóm tắt',
    description:
      'Một đến ba câu, nói điều quan trọng nhất. Hiện trong danh sách, nguồn tin RSS và máy tìm kiếm.',
    type: 'text',
    rows: 3,
    validation: rule => rule.max(400).warning('Tóm tắt dài quá 400 ký tự: hãy viết gọn lại.'),
  })
}
