import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'
import {addressRule} from '../validation/addressRule.ts'
import {oldAddressRule} from '../validation/oldAddressRule.ts'

/** An old address of the site and where it leads now. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Chuyển hướng',
  description: 'Đưa người mở địa chỉ cũ tới trang mới.',
  type: 'document',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Địa chỉ cũ',
      description: 'Phần sau tên miền, ví dụ: /Default.aspx?tabid=81 hoặc /tin-tuc/ten-cu/.',
      type: 'string',
      validation: rule => [rule.required().error('Hãy ghi địa chỉ cũ.'), rule.custom(oldAddressRule)],
    }),
    defineField({
      name: 'to',
      title: 'Địa chỉ mới',
      description: 'Ví dụ: /tin-tuc/ten-moi/.',
      type: 'string',
      validation: rule => [rule.required().error('Hãy ghi địa chỉ mới.'), rule.custom(addressRule)],
    }),
    defineField({
      name: 'note',
      title: 'Ghi chú',
      description: 'Vì sao chuyển, để người sau hiểu. Không hiện trên cổng.',
      type: 'string',
    }),
  ],
  preview: {select: {title: 'from', subtitle: 'to'}},
})
