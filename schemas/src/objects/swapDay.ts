import {defineField, defineType} from 'sanity'
import {vietnameseDate} from '../fields/hanoiTime.ts'

/** One day off given by the yearly notice, with the day worked instead of it. */
export const swapDay = defineType({
  name: 'swapDay',
  title: 'Ngày hoán đổi',
  description: 'Một ngày nghỉ và ngày làm bù.',
  type: 'object',
  fields: [
    defineField({
      name: 'dayOff',
      title: 'Nghỉ ngày',
      description: 'Ngày làm việc được nghỉ.',
      type: 'date',
      options: vietnameseDate,
      validation: rule => rule.required().error('Hãy chọn ngày nghỉ.'),
    }),
    defineField({
      name: 'workDay',
      title: 'Làm bù ngày',
      description: 'Để trống khi nghỉ mà không làm bù.',
      type: 'date',
      options: vietnameseDate,
    }),
    defineField({
      name: 'note',
      title: 'Căn cứ',
      description: 'Số thông báo và lý do, ví dụ: nghỉ Tết Nguyên đán, Thông báo số 12/TB-BNV.',
      type: 'string',
    }),
  ],
  preview: {select: {title: 'dayOff', subtitle: 'note'}},
})
