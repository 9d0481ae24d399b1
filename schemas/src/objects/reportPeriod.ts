import {defineField, defineType} from 'sanity'
import {vietnameseDate} from '../fields/hanoiTime.ts'
import {dateOrderRule} from '../validation/dateOrderRule.ts'
import {reportPeriods} from '../vocabulary/index.ts'

/** The time a report covers: its kind, its first and its last day. */
export const reportPeriod = defineType({
  name: 'reportPeriod',
  title: 'Kỳ báo cáo',
  description: 'Khoảng thời gian mà báo cáo nói tới.',
  type: 'object',
  options: {columns: 3},
  fields: [
    defineField({
      name: 'kind',
      title: 'Loại kỳ',
      description: 'Tháng, quý, năm…',
      type: 'string',
      options: {list: [...reportPeriods]},
      validation: rule => rule.required().error('Hãy chọn loại kỳ.'),
    }),
    defineField({
      name: 'from',
      title: 'Từ ngày',
      description: 'Ngày đầu của kỳ.',
      type: 'date',
      options: vietnameseDate,
      validation: rule => rule.required().error('Hãy chọn ngày đầu của kỳ.'),
    }),
    defineField({
      name: 'to',
      title: 'Đến ngày',
      description: 'Ngày cuối của kỳ.',
      type: 'date',
      options: vietnameseDate,
      validation: rule => [
        rule.required().error('Hãy chọn ngày cuối của kỳ.'),
        rule.custom((to, context) =>
          dateOrderRule(
            (context.parent as {from?: string} | undefined)?.from,
            to,
            'Ngày cuối phải sau hoặc trùng ngày đầu của kỳ.',
          ),
        ),
      ],
    }),
  ],
})
