import {defineField} from 'sanity'

/** What search engines and shared links show for a document. */
export function seoField() {
  return defineField({
    name: 'seo',
    title: 'Tìm kiếm và chia sẻ',
    description: 'Không bắt buộc. Để trống thì cổng dùng tiêu đề, tóm tắt và ảnh của bài.',
    type: 'seo',
  })
}
