import {defineField, defineType} from 'sanity'
import {addressRule} from '../validation/addressRule.ts'
import {linkTargets} from './linkTargets.ts'

/** A named link of a menu or a list: to a document of ours, or to an address. */
export const link = defineType({
  name: 'link',
  title: 'Liên kết',
  description: 'Chọn một trang của cổng, hoặc ghi địa chỉ.',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Tên hiển thị',
      description: 'Chữ mà người đọc bấm vào.',
      type: 'string',
      validation: rule => rule.required().error('Hãy đặt tên cho liên kết.'),
    }),
    defineField({
      name: 'document',
      title: 'Trang của cổng',
      description: 'Nên dùng khi liên kết tới nội dung trong cổng: đổi đường dẫn thì liên kết vẫn đúng.',
      type: 'reference',
      to: linkTargets,
    }),
    defineField({
      name: 'address',
      title: 'Địa chỉ',
      description: 'Ví dụ: https://quangtri.gov.vn hoặc /lich/. Để trống khi đã chọn trang của cổng.',
      type: 'string',
      hidden: ({parent}) => parent?.document !== undefined,
      validation: rule => rule.custom(addressRule),
    }),
  ],
  validation: rule =>
    rule.custom(value =>
      !value || value.document || value.address ? true : 'Hãy chọn một trang của cổng hoặc ghi địa chỉ.',
    ),
  preview: {
    select: {title: 'label', address: 'address', document: 'document.title', name: 'document.name'},
    prepare: ({title, address, document, name}) => ({title, subtitle: document ?? name ?? address}),
  },
})
