import {UsersIcon} from '@sanity/icons/Users'
import {defineField, defineType} from 'sanity'
import {orderField} from '../fields/orderField.ts'
import {byName, byOrder} from '../fields/orderings.ts'
import {slugField} from '../fields/slugField.ts'
import {unitField} from '../fields/unitField.ts'
import {emailRule, phoneRule} from '../validation/contactRules.ts'

/** A person of the office: author, approver or contact. */
export const person = defineType({
  name: 'person',
  title: 'Cán bộ',
  description: 'Người của cơ quan: tác giả, người duyệt bài, đầu mối liên hệ.',
  type: 'document',
  icon: UsersIcon,
  orderings: [byOrder, byName],
  fields: [
    defineField({
      name: 'name',
      title: 'Họ và tên',
      description: 'Viết đủ họ, chữ đệm và tên, hoặc bút danh dùng khi ký bài.',
      type: 'string',
      validation: rule => rule.required().error('Hãy ghi họ và tên.'),
    }),
    slugField('name', '/tac-gia/…/'),
    defineField({
      name: 'position',
      title: 'Chức vụ',
      description: 'Ví dụ: Phó Trưởng phòng.',
      type: 'string',
    }),
    unitField(),
    defineField({
      name: 'phone',
      title: 'Điện thoại',
      description: 'Số của cơ quan. Không ghi số riêng khi người đó chưa đồng ý.',
      type: 'string',
      validation: rule => rule.custom(phoneRule),
    }),
    defineField({
      name: 'email',
      title: 'Thư điện tử',
      description: 'Hộp thư công vụ.',
      type: 'string',
      validation: rule => rule.custom(emailRule),
    }),
    defineField({
      name: 'photo',
      title: 'Ảnh chân dung',
      description: 'Không bắt buộc.',
      type: 'figure',
    }),
    defineField({
      name: 'contactOfficer',
      title: 'Là đầu mối cung cấp thông tin',
      description:
        'Hiện trong trang liên hệ cùng chức vụ, đơn vị, điện thoại và thư điện tử, như Nghị định 42/2022/NĐ-CP yêu cầu.',
      type: 'boolean',
      initialValue: false,
    }),
    orderField(),
  ],
  preview: {
    select: {title: 'name', position: 'position', unit: 'unit.name', media: 'photo'},
    prepare: ({title, position, unit, media}) => ({
      title: title || 'Chưa ghi tên',
      subtitle: [position, unit].filter(Boolean).join(', '),
      media,
    }),
  },
})
