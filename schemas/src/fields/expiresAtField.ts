import {defineField} from 'sanity'
import {dateOrderRule} from '../validation/dateOrderRule.ts'
import {hanoiTime} from './hanoiTime.ts'

/** When a document leaves the public pages by itself. */
export function expiresAtField() {
  return defineField({
    name: 'expiresAt',
    title: 'Ngày giờ gỡ',
    description:
      'Không bắt buộc. Từ thời điểm này (giờ Hà Nội) nội dung tự rời khỏi cổng; bản lưu vẫn còn ở đây.',
    type: 'datetime',
    options: hanoiTime,
    validation: rule =>
      rule.custom((expiresAt, context) =>
        dateOrderRule(context.document?.publishedAt, expiresAt, 'Ngày giờ gỡ phải sau ngày giờ đăng.'),
      ),
  })
}
