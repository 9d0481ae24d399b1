import {CaseIcon} from '@sanity/icons/Case'
import {defineField, defineType} from 'sanity'
import {orderField} from '../fields/orderField.ts'
import {byName, byOrder} from '../fields/orderings.ts'
import {slugField} from '../fields/slugField.ts'
import {emailRule, phoneRule} from '../validation/contactRules.ts'
import {choiceTitle, unitKinds} from '../vocabulary/index.ts'

/** A unit of the office, as the organisation page lists it (Decree 42/2022/NĐ-CP, art. 4). */
export const unit = defineType({
  name: 'unit',
  title: 'Đơn vị',
  description: 'Phòng, chi cục, trung tâm, đoàn thể thuộc cơ quan.',
  type: 'document',
  icon: CaseIcon,
  orderings: [byOrder, byName],
  fields: [
    defineField({
      name: 'name',
      title: 'Tên đơn vị',
      description: 'Tên đầy đủ, ví dụ: Phòng Lao động - Việc làm.',
      type: 'string',
      validation: rule => rule.required().error('Hãy ghi tên đơn vị.'),
    }),
    slugField('name', '/co-cau-to-chuc/#…'),
    defineField({
      name: 'kind',
      title: 'Loại đơn vị',
      description: 'Để xếp nhóm trong trang cơ cấu tổ chức.',
      type: 'string',
      options: {list: [...unitKinds]},
      validation: rule => rule.required().error('Hãy chọn loại đơn vị.'),
    }),
    defineField({
      name: 'functions',
      title: 'Chức năng, nhiệm vụ',
      description: 'Đơn vị làm những việc gì, viết cho người dân hiểu.',
      type: 'text',
      rows: 5,
    }),
    defineField({
      name: 'head',
      title: 'Người đứng đầu',
      description: 'Chọn trong danh sách cán bộ.',
      type: 'reference',
      to: [{type: 'person'}],
    }),
    defineField({
      name: 'address',
      title: 'Địa chỉ',
      description: 'Để trống khi cùng trụ sở của cơ quan.',
      type: 'string',
    }),
    defineField({
      name: 'phone',
      title: 'Điện thoại',
      description: 'Số trực của đơn vị.',
      type: 'string',
      validation: rule => rule.custom(phoneRule),
    }),
    defineField({
      name: 'email',
      title: 'Thư điện tử',
      description: 'Hộp thư chung của đơn vị.',
      type: 'string',
      validation: rule => rule.custom(emailRule),
    }),
    orderField(),
  ],
  preview: {
    select: {title: 'name', kind: 'kind'},
    prepare: ({title, kind}) => ({title: title || 'Chưa ghi tên', subtitle: choiceTitle(unitKinds, kind)}),
  },
})
