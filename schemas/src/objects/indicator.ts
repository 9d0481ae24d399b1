import {defineField, defineType} from 'sanity'

/** One measured figure of a report: what was planned and what was done, in the same unit. */
export const indicator = defineType({
  name: 'indicator',
  title: 'Chỉ tiêu',
  description: 'Một con số của báo cáo; các số dùng chung một đơn vị tính.',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Tên chỉ tiêu',
      description: 'Ví dụ: Số lao động được giải quyết việc làm.',
      type: 'string',
      validation: rule => rule.required().error('Hãy ghi tên chỉ tiêu.'),
    }),
    defineField({
      name: 'unit',
      title: 'Đơn vị tính',
      description: 'Ví dụ: người, lượt, hộ, triệu đồng, %.',
      type: 'string',
      validation: rule => rule.required().error('Hãy ghi đơn vị tính.'),
    }),
    defineField({
      name: 'result',
      title: 'Kết quả',
      description: 'Số thực hiện trong kỳ.',
      type: 'number',
      validation: rule => rule.required().error('Hãy ghi kết quả trong kỳ.'),
    }),
    defineField({
      name: 'target',
      title: 'Kế hoạch',
      description: 'Số phải đạt. Để trống khi không giao chỉ tiêu.',
      type: 'number',
    }),
    defineField({
      name: 'previous',
      title: 'Cùng kỳ trước',
      description: 'Số thực hiện của kỳ trước để so sánh. Để trống khi không có.',
      type: 'number',
    }),
  ],
  preview: {
    select: {title: 'label', result: 'result', unit: 'unit'},
    prepare: ({title, result, unit}) => ({
      title,
      subtitle: result === undefined ? 'Chưa có kết quả' : `${result.toLocaleString('vi-VN')} ${unit ?? ''}`,
    }),
  },
})
