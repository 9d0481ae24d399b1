import {defineField, defineType} from 'sanity'

/** What search engines and shared links show instead of the title, the summary and the main picture. */
export const seo = defineType({
  name: 'seo',
  title: 'Tìm kiếm và chia sẻ',
  description: 'Để trống thì cổng dùng tiêu đề, tóm tắt và ảnh của bài.',
  type: 'object',
  options: {collapsible: true, collapsed: true},
  fields: [
    defineField({
      name: 'title',
      title: 'Tiêu đề cho máy tìm kiếm',
      description: 'Không quá 60 ký tự thì hiện đủ trong kết quả tìm kiếm.',
      type: 'string',
      validation: rule => rule.max(70).warning('Tiêu đề dài quá 70 ký tự sẽ bị cắt trong kết quả tìm kiếm.'),
    }),
    defineField({
      name: 'description',
      title: 'Mô tả cho máy tìm kiếm',
      description: 'Một hai câu, không quá 160 ký tự.',
      type: 'text',
      rows: 2,
      validation: rule => rule.max(200).warning('Mô tả dài quá 200 ký tự sẽ bị cắt trong kết quả tìm kiếm.'),
    }),
    defineField({
      name: 'image',
      title: 'Ảnh khi chia sẻ',
      description: 'Ảnh ngang, rộng ít nhất 1200 điểm ảnh.',
      type: 'figure',
    }),
    defineField({
      name: 'hidden',
      title: 'Ẩn khỏi máy tìm kiếm',
      description: 'Trang vẫn mở được, nhưng Google và các máy tìm kiếm khác không đưa vào kết quả.',
      type: 'boolean',
    }),
  ],
})
