import {anniversaries, statutoryHolidays, traditionalHolidays} from '@cong/vietnamese/holidays'
import {defineField, defineType} from 'sanity'
import {choiceTitle} from '../vocabulary/index.ts'

/** The days the calendar knows by itself, by the id they are hidden with. */
const knownDays = [...statutoryHolidays, ...traditionalHolidays, ...anniversaries].map(({id, name}) => ({
  value: id,
  title: name,
}))

/** A day of the calendar's own list that an office does not show: in one year, or never. */
export const hiddenDay = defineType({
  name: 'hiddenDay',
  title: 'Ngày không hiện',
  description: 'Một ngày có sẵn trong lịch mà cơ quan không dùng.',
  type: 'object',
  fields: [
    defineField({
      name: 'holiday',
      title: 'Ngày',
      description: 'Chọn trong các ngày lịch có sẵn.',
      type: 'string',
      options: {list: knownDays},
      validation: rule => rule.required().error('Hãy chọn một ngày.'),
    }),
    defineField({
      name: 'year',
      title: 'Riêng năm',
      description: 'Để trống khi không hiện trong mọi năm.',
      type: 'number',
      validation: rule => rule.integer().min(1900).max(2199).error('Năm từ 1900 đến 2199.'),
    }),
  ],
  preview: {
    select: {holiday: 'holiday', year: 'year'},
    prepare: ({holiday, year}) => ({
      title: choiceTitle(knownDays, holiday),
      subtitle: year ? `Riêng năm ${year}` : 'Mọi năm',
    }),
  },
})
