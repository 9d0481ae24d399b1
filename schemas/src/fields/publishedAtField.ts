import {defineField} from 'sanity'
import {hanoiTime} from './hanoiTime.ts'

/** When the public may read a document; a time in the future keeps it back until then. */
export function publishedAtField() {
  return defineField({
    name: 'publishedAt',
    title: 'Ngày giờ đăng',
    description: 'Giờ Hà Nội. Chọn thời điểm trong tương lai để hẹn giờ: bài chỉ hiện trên cổng từ lúc đó.',
    type: 'datetime',
    options: hanoiTime,
    initialValue: () => new Date().toISOString(),
    validation: rule => rule.required().error('Hãy chọn ngày giờ đăng.'),
  })
}
