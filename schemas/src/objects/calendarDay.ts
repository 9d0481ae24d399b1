import {defineField, defineType} from 'sanity'
import {dayInMonthRule} from '../validation/dayInMonthRule.ts'
import {choiceTitle, holidayKinds} from '../vocabulary/index.ts'

/** A day that returns each year, counted by the solar or the lunar calendar. */
export const calendarDay = defineType({
  name: 'calendarDay',
  title: 'Ngày trong năm',
  description: 'Một ngày lặp lại hằng năm, theo dương lịch hoặc âm lịch.',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Tên ngày',
      description: 'Ví dụ: Ngày thành lập cơ quan.',
      type: 'string',
      validation: rule => rule.required().error('Hãy đặt tên cho ngày.'),
    }),
    defineField({
      name: 'kind',
      title: 'Loại ngày',
      description: 'Ngày nghỉ theo luật được tô đỏ trong lịch.',
      type: 'string',
      options: {list: [...holidayKinds]},
      initialValue: 'office',
      validation: rule => rule.required().error('Hãy chọn loại ngày.'),
    }),
    defineField({
      name: 'lunar',
      title: 'Tính theo âm lịch',
      description: 'Bật khi ngày và tháng dưới đây là âm lịch.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'day',
      title: 'Ngày',
      description: 'Từ 1 đến 31 (âm lịch: 30).',
      type: 'number',
      validation: rule => [
        rule.required().integer().min(1).max(31).error('Ngày là số từ 1 đến 31.'),
        rule.custom((day, context) =>
          dayInMonthRule(day, context.parent as {month?: number; lunar?: boolean} | undefined),
        ),
      ],
    }),
    defineField({
      name: 'month',
      title: 'Tháng',
      description: 'Từ 1 đến 12.',
      type: 'number',
      validation: rule => rule.required().integer().min(1).max(12).error('Tháng là số từ 1 đến 12.'),
    }),
    defineField({
      name: 'fromYear',
      title: 'Từ năm',
      description: 'Để trống khi có từ trước tới nay.',
      type: 'number',
      validation: rule => rule.integer().min(1900).max(2199).error('Năm từ 1900 đến 2199.'),
    }),
    defineField({
      name: 'source',
      title: 'Căn cứ',
      description: 'Văn bản quy định ngày này, nếu có.',
      type: 'string',
    }),
  ],
  preview: {
    select: {title: 'title', kind: 'kind', day: 'day', month: 'month', lunar: 'lunar'},
    prepare: ({title, kind, day, month, lunar}) => ({
      title,
      subtitle: `${day ?? '?'}/${month ?? '?'}${lunar ? ' âm lịch' : ''}, ${choiceTitle(holidayKinds, kind)}`,
    }),
  },
})
