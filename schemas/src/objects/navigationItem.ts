import {defineArrayMember, defineField, defineType} from 'sanity'

/** One entry of the main menu, with one level of entries under it. */
export const navigationItem = defineType({
  name: 'navigationItem',
  title: 'Mục trong trình đơn',
  description: 'Một mục của trình đơn chính, có thể có các mục con.',
  type: 'object',
  fields: [
    defineField({
      name: 'link',
      title: 'Liên kết',
      description: 'Tên mục và nơi dẫn tới.',
      type: 'link',
      validation: rule => rule.required().error('Hãy điền liên kết của mục này.'),
    }),
    defineField({
      name: 'children',
      title: 'Mục con',
      description: 'Không bắt buộc; nên dưới tám mục.',
      type: 'array',
      of: [defineArrayMember({type: 'link'})],
    }),
  ],
  preview: {
    select: {title: 'link.label', children: 'children'},
    prepare: ({title, children}) => ({
      title,
      subtitle: children?.length ? `${children.length} mục con` : 'Không có mục con',
    }),
  },
})
