import {ThListIcon} from '@sanity/icons/ThList'
import {defineArrayMember, defineField, defineType} from 'sanity'

/** One row of a table: plain text, cell by cell. */
export const tableRow = defineType({
  name: 'tableRow',
  title: 'Hàng',
  description: 'Một hàng của bảng.',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Các ô',
      description: 'Nội dung từng ô, từ trái sang phải.',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
    }),
  ],
  preview: {
    select: {cells: 'cells'},
    prepare: ({cells}: {cells?: string[]}) => ({title: cells?.join(' | ') || 'Hàng trống'}),
  },
})

/** A simple table inside a text; its first row may be the header. */
export const table = defineType({
  name: 'table',
  title: 'Bảng',
  description: 'Bảng đơn giản: các hàng có cùng số ô.',
  type: 'object',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      title: 'Tên bảng',
      description: 'Bảng nói về điều gì; người dùng trình đọc màn hình nghe câu này trước.',
      type: 'string',
      validation: rule => rule.required().error('Hãy đặt tên cho bảng.'),
    }),
    defineField({
      name: 'headerRow',
      title: 'Hàng đầu là tiêu đề cột',
      description: 'Tắt khi hàng đầu đã là số liệu.',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'rows',
      title: 'Các hàng',
      description: 'Thêm từng hàng, từ trên xuống dưới.',
      type: 'array',
      of: [defineArrayMember({type: 'tableRow'})],
      validation: rule => [
        rule.min(1).error('Bảng cần ít nhất một hàng.'),
        rule.custom(rows => evenRows(rows as readonly {cells?: unknown[]}[] | undefined)).warning(),
      ],
    }),
  ],
  preview: {
    select: {title: 'caption', rows: 'rows'},
    prepare: ({title, rows}) => ({
      title: title || 'Bảng chưa có tên',
      subtitle: `Bảng, ${rows?.length ?? 0} hàng`,
    }),
  },
})

function evenRows(rows: readonly {cells?: unknown[]}[] | undefined): true | string {
  const widths = new Set(rows?.map(row => row.cells?.length ?? 0))
  return widths.size <= 1 ? true : 'Các hàng có số ô khác nhau: ô thiếu sẽ để trống trên cổng.'
}
