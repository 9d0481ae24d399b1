import {LaunchIcon} from '@sanity/icons/Launch'
import {LinkIcon} from '@sanity/icons/Link'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {addressRule} from '../validation/addressRule.ts'
import {linkTargets} from './linkTargets.ts'

const externalLink = {
  name: 'link',
  title: 'Liên kết ngoài',
  description: 'Liên kết tới một địa chỉ.',
  type: 'object',
  icon: LaunchIcon,
  fields: [
    defineField({
      name: 'href',
      title: 'Địa chỉ',
      description: 'Ví dụ: https://chinhphu.vn, mailto:hopthu@… hoặc /lich/.',
      type: 'string',
      validation: rule => [rule.required().error('Hãy ghi địa chỉ.'), rule.custom(addressRule)],
    }),
  ],
}

const internalLink = {
  name: 'internalLink',
  title: 'Liên kết trong cổng',
  description: 'Liên kết tới một trang của cổng; đổi đường dẫn thì liên kết vẫn đúng.',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'reference',
      title: 'Trang',
      description: 'Chọn trang cần dẫn tới.',
      type: 'reference',
      to: linkTargets,
      validation: rule => rule.required().error('Hãy chọn trang cần dẫn tới.'),
    }),
  ],
}

const block = defineArrayMember({
  type: 'block',
  title: 'Đoạn văn',
  styles: [
    {title: 'Đoạn thường', value: 'normal'},
    {title: 'Đề mục lớn', value: 'h2'},
    {title: 'Đề mục nhỏ', value: 'h3'},
    {title: 'Trích dẫn', value: 'blockquote'},
  ],
  lists: [
    {title: 'Danh sách chấm', value: 'bullet'},
    {title: 'Danh sách số', value: 'number'},
  ],
  marks: {
    decorators: [
      {title: 'Đậm', value: 'strong'},
      {title: 'Nghiêng', value: 'em'},
    ],
    annotations: [internalLink, externalLink],
  },
})

/** The text of a page as Portable Text: paragraphs, headings, lists, links, pictures, tables, files, notes, videos. */
export const richText = defineType({
  name: 'richText',
  title: 'Nội dung',
  description: 'Văn bản có đề mục, danh sách, liên kết, ảnh, bảng và tệp.',
  type: 'array',
  of: [
    block,
    defineArrayMember({type: 'figure'}),
    defineArrayMember({type: 'table'}),
    defineArrayMember({type: 'attachment'}),
    defineArrayMember({type: 'callout'}),
    defineArrayMember({type: 'videoEmbed'}),
  ],
})
